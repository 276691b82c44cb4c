import Domain
import Store

/// A dossier for those who write in it.
public struct DraftLook: SeenDossierLook {
  public static let action = Action.writeDossier

  let dossier: Dossier.ID

  public struct Found: Sendable {
    public var dossier: Dossier
    public var plan: Plan
    /// Who writes.
    public var person: Person.ID
    public var now: Instant
  }

  public init(_ dossier: Dossier.ID) { self.dossier = dossier }

  public func find(at desk: Desk) throws -> Found {
    let dossier = try desk.dossier(dossier)
    return Found(dossier: dossier, plan: try desk.plan(of: dossier), person: try desk.person.id, now: desk.now)
  }
}

/// Colleagues who can be invited as authors of a dossier, found by their names.
public struct ColleaguesLook: SeenDossierLook {
  public static let action = Action.writeDossier

  let dossier: Dossier.ID
  let words: String

  public struct Found: Sendable {
    public var draft: DraftLook.Found
    public var colleagues: Result<[Colleague], Refusal>
  }

  public init(_ words: String, for dossier: Dossier.ID) {
    self.words = words
    self.dossier = dossier
  }

  public func find(at desk: Desk) throws -> Found {
    let draft = try DraftLook(dossier).find(at: desk)
    do {
      let colleagues = try Colleagues(for: draft.dossier, at: desk).named(words)
      return Found(draft: draft, colleagues: .success(colleagues))
    } catch let refusal as Refusal {
      return Found(draft: draft, colleagues: .failure(refusal))
    }
  }
}

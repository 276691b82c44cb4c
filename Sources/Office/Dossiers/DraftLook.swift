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

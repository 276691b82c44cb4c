import Domain
import Store

/// The dossiers that a head is about to endorse together.
public struct EndorsingLook: Look {
  public static let action = Action.viewUnit

  let dossiers: [Dossier.ID]

  public struct Found: Sendable {
    /// In the order of their keys; empty unless each of those that were chosen can be endorsed with the others.
    public var chosen: [(dossier: Dossier, plan: Plan)]
  }

  public init(_ dossiers: [Dossier.ID]) { self.dossiers = dossiers }

  public func door(at desk: Desk) -> Door { .only(if: desk.viewer?.ownUnits.isEmpty == false, else: .notYours) }

  public func find(at desk: Desk) throws -> Found {
    let keys = Set(dossiers).sorted()
    let found = try desk.dossiers(keys)
    let together = try EndorsingTogether(found, at: desk)
    guard together.ready == Set(keys) else { return Found(chosen: []) }
    return Found(chosen: try found.map { ($0, try desk.plan(of: $0)) })
  }
}

/// Which of some dossiers the viewer endorses together, and why others are endorsed alone.
public struct EndorsingTogether: Sendable {
  public private(set) var ready: Set<Dossier.ID> = []
  public private(set) var alone: [Dossier.ID: Refusal] = [:]

  init(_ dossiers: [Dossier], at desk: Desk) throws {
    guard desk.viewer?.scopes(for: .endorseDossier).isEmpty == false else { return }
    for dossier in dossiers where dossier.allows(.endorse) {
      guard desk.allows(.endorseDossier, at: try desk.place(of: dossier)) else { continue }
      if let refusal = try desk.refusalTogether(dossier, under: try desk.plan(of: dossier)) {
        alone[dossier.id] = refusal
      } else {
        ready.insert(dossier.id)
      }
    }
  }
}

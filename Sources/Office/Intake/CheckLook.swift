import Domain
import Store

/// The checklist of a dossier: the plan's conditions and exclusions, with the ways out.
public struct CheckLook: SeenDossierLook {
  public static let action = Action.checkDossier

  let dossier: Dossier.ID

  public struct Found: Sendable {
    public var dossier: Dossier
    public var plan: Plan
    /// Whether the unit's own plan in response is known.
    public var hasAdoption: Bool
    public var authors: AuthorList
    public var viewer: Person?
    public var now: Instant
  }

  public init(_ dossier: Dossier.ID) { self.dossier = dossier }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.dossier(dossier)
    let adoption = try found.unit.flatMap { try Units.adoption(of: found.plan, for: $0, on: desk.connection) }
    return Found(
      dossier: found, plan: try desk.plan(of: found), hasAdoption: adoption != nil,
      authors: try AuthorList(of: found, at: desk), viewer: desk.viewer?.person, now: desk.now)
  }
}

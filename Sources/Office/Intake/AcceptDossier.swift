import Domain
import Store

/// Accepts a dossier as valid.
public struct AcceptDossier: DossierCommand {
  public var dossier: Dossier.ID
  public static let action = Action.acceptDossier

  public init(dossier: Dossier.ID) { self.dossier = dossier }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    let adoption = try before.unit.flatMap { try Units.adoption(of: before.plan, for: $0, on: desk.connection) }
    try desk.save(
      try before.accepted(
        by: desk.person, responsePlanOnFile: adoption != nil, at: desk.now, under: desk.plan(of: before)))
  }
}

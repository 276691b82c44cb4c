import Domain
import Store

/// Notes the office's verdicts on conditions and exclusions.
public struct CheckDossier: DossierCommand {
  public var dossier: Dossier.ID
  public var checks: [Dossier.Check]
  public static let action = Action.checkDossier

  public init(dossier: Dossier.ID, checks: [Dossier.Check]) {
    self.dossier = dossier
    self.checks = checks
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.checked(checks, by: desk.person, under: desk.plan(of: before)))
  }
}

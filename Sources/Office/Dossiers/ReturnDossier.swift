import Domain

/// Returns a dossier to its author with reasons.
public struct ReturnDossier: DossierCommand {
  public var dossier: Dossier.ID
  public var reason: String
  public static let action = Action.returnDossier

  public init(dossier: Dossier.ID, reason: String) {
    self.dossier = dossier
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    try desk.save(try desk.dossier(dossier).returned(by: desk.person, reason: reason, at: desk.now))
  }
}

import Domain

/// Asks to file after the deadline.
public struct AskLate: DossierCommand {
  public var dossier: Dossier.ID
  public var reason: String
  public static let action = Action.askLate

  public init(dossier: Dossier.ID, reason: String) {
    self.dossier = dossier
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(
      try before.lateAsked(by: desk.person.id, reason: reason, at: desk.now, under: desk.plan(of: before)))
  }
}

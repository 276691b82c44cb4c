import Domain
import Store

/// Asks the author to complete a dossier while the council scores.
public struct AskCompletionInSession: SessionCommand {
  public var session: Session.ID
  public var dossier: Dossier.ID
  public var text: String
  public var due: Day
  public static let action = Action.rescoreDossier

  public init(session: Session.ID, dossier: Dossier.ID, text: String, due: Day) {
    self.session = session
    self.dossier = dossier
    self.text = text
    self.due = due
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(
      try before.completionAsked(
        in: desk.session(session), text: text, due: due, by: desk.person, at: desk.now))
  }
}

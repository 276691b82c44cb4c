import Domain
import Store

/// Goes on with the scoring of a dossier without waiting for its author.
public struct ResumeScoring: SessionCommand {
  public var session: Session.ID
  public var dossier: Dossier.ID
  public static let action = Action.rescoreDossier

  public init(session: Session.ID, dossier: Dossier.ID) {
    self.session = session
    self.dossier = dossier
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    try desk.save(try before.resumed(in: desk.session(session), by: desk.person, at: desk.now))
  }
}

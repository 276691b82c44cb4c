import Domain
import Store

/// Takes a dossier out of a session that is being prepared.
public struct TakeFromCouncil: SessionCommand {
  public var session: Session.ID
  public var dossier: Dossier.ID
  public static let action = Action.prepareSession

  public init(session: Session.ID, dossier: Dossier.ID) {
    self.session = session
    self.dossier = dossier
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    guard before.session == session else { throw Refusal.absent }
    let session = try desk.session(session)
    try desk.save(try session.removing(dossier))
    try desk.save(try before.taken(from: session, by: desk.person.id, at: desk.now, under: desk.plan(of: before)))
  }
}

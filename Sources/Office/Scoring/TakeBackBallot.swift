import Domain
import Store

/// Takes a ballot back that was handed in, to correct it before the closing.
public struct TakeBackBallot: OldCommand {
  public var session: Session.ID
  public var dossier: Dossier.ID
  public static let action = Action.scoreDossier

  public init(session: Session.ID, dossier: Dossier.ID) {
    self.session = session
    self.dossier = dossier
  }

  public func place(at desk: Desk) throws -> Place { try desk.seat(in: session) }

  public func perform(at desk: Desk) throws {
    let session = try desk.session(session, shared: true)
    let ballot = try Councils.ballot(session.id, dossier, desk.person.id, on: desk.connection)
    guard let ballot else { throw Refusal.absent }
    if ballot.value.submitted != nil, try desk.isSecret(dossier, in: session) {
      throw Refusal.votedInSecret
    }
    try desk.replace(
      ballot, by: try ballot.value.takenBack(in: session),
      ["session": session.id.description, "submitted": "0"])
  }
}

import Domain
import Store

/// Closes the scoring of a session and locks its ballots; what an appraisal team closes goes to the council or stays.
public struct CloseSession: SessionCommand {
  public var session: Session.ID
  /// Whether who closes says that no typed author of a name like theirs is them.
  public var declaresApart: Bool
  public static let action = Action.closeSession

  public init(session: Session.ID, declaresApart: Bool = false) {
    self.session = session
    self.declaresApart = declaresApart
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.session(session)
    try desk.requirePresiding(over: before.dossiers, of: before)
    if declaresApart { for dossier in before.dossiers { try desk.stateApart(from: dossier) } }
    let voted = Set(try Councils.handedIn(of: before.id, on: desk.connection).map(\.member))
    try before.requireQuorum(voted: voted, under: desk.plan(before.plan).scoring)
    let after = try before.closed(
      by: desk.person.id, conflicts: try desk.conflicts(in: before), edition: desk.edition(of: before.plan).number,
      at: desk.now)
    try desk.save(after)
    switch before.purpose {
    case .council:
      for id in before.dossiers { try desk.save(try desk.dossier(id).scored(by: desk.person, at: desk.now)) }
    case .appraisalTeam: try shortlist(after, at: desk)
    }
  }

  /// Lets each dossier go to the council, or not, by the team's votes.
  private func shortlist(_ session: Session, at desk: Desk) throws {
    let counting = try BallotsThatCount(of: session, at: desk)
    for standing in try desk.ranking(of: session).standings {
      let written = try counting.entries(on: try desk.dossier(standing.key)).map(\.remark).filter { !$0.isEmpty }
      let opinion = ([standing.explanation(under: try desk.plan(of: session))] + written)
        .filter { !$0.isEmpty }.joined(separator: "\n")
      try desk.save(
        try desk.dossier(standing.key).appraised(
          by: session, shortlist: standing.isRecognised, opinion: opinion, chair: desk.person, at: desk.now))
    }
  }
}

import Domain
import Store

extension Command<Void> {
  /// Closes the scoring of a session and locks its ballots; what an appraisal team closes goes to the council or stays.
  ///
  /// - Parameter declaresApart: whether who closes says that no typed author of a name like theirs is them.
  public static func closeSession(_ id: Session.ID, declaresApart: Bool = false) -> Command {
    .at(id, .closeSession) { session, desk in
      try desk.requirePresiding(over: session.dossiers, of: session)
      if declaresApart { for dossier in session.dossiers { try Dossier.stateApart(from: dossier, at: desk) } }
      let voted = Set(try Ballots.handedIn(of: session.id, on: desk.connection).map(\.member))
      try session.requireQuorum(voted: voted, under: desk.plan(session.plan).scoring)
      let after = try session.closed(
        by: desk.person.id, conflicts: try session.allConflicts(at: desk),
        edition: desk.edition(of: session.plan).number,
        at: desk.now)
      try desk.save(after)
      switch session.purpose {
      case .council:
        for id in session.dossiers { try desk.save(try desk.dossier(id).scored(by: desk.person, at: desk.now)) }
      case .appraisalTeam: try after.shortlist(at: desk)
      }
    }
  }
}

extension Session {
  /// Lets each dossier go to the council, or not, by the team's votes.
  fileprivate func shortlist(at desk: Desk) throws {
    let judging = try Judging(self, at: desk)
    for standing in try judging.ranking().standings {
      let dossier = try desk.dossier(standing.key)
      let written = try judging.ballots.entries(on: dossier).map(\.remark)
      let opinion = ([standing.explanation(under: try desk.plan(of: self))] + written)
        .filter { !$0.isEmpty }.joined(separator: "\n")
      try desk.save(
        try dossier.appraised(
          by: self, shortlist: standing.isRecognised, opinion: opinion, chair: desk.person, at: desk.now))
    }
  }

  /// Every conflict between its members and its dossiers.
  fileprivate func allConflicts(at desk: Desk) throws -> [Conflict] {
    let members = members(of: try desk.council(council)).map(\.person)
    let people = try People.all(members, on: desk.connection)
    return try dossiers.flatMap { id in
      let dossier = try desk.dossier(id)
      let plan = try desk.plan(of: dossier)
      return members.compactMap { member in
        people[member].flatMap { conflict(of: $0, with: dossier, under: plan) }
          .map { Conflict(member: member, dossier: id, reason: $0) }
      }
    }
  }
}

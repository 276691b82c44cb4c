import Domain
import Store

extension Desk {
  /// The standing of each dossier of a session by the ballots handed in (design §5).
  ///
  /// Places that earlier decisions of the same plan have given are not given again. For a session that was decided,
  /// its own places do not count against it, so that its sheet can be replayed.
  public func ranking(of session: Session) throws -> Ranking<Dossier.ID> {
    try ranking(of: session, orders: session.tieOrders)
  }

  /// The groups of equal means across a last place, whether the council has ordered them or not: until the decision an
  /// order can be given anew.
  public func ties(in session: Session) throws -> [[Standing<Dossier.ID>]] {
    try ranking(of: session, orders: []).ties
  }

  private func ranking(of session: Session, orders: [Session.TieOrder]) throws -> Ranking<Dossier.ID> {
    let counting = try BallotsThatCount(of: session, at: self)
    let scores = try session.dossiers.map { id in
      let dossier = try dossier(id)
      let entries = try counting.entries(on: dossier)
      let plan = try plan(of: dossier, in: session)
      let present = try counting.present(on: dossier)
      return (id, plan.score(entries, of: dossier, members: counting.members.count, present: present))
    }
    return Ranking(
      scores, grades: try plan(of: session).grades, taken: try placesTaken(in: session), orders: orders.map(\.order))
  }

  /// What dossiers that the council scored once more came to before, round by round.
  public func earlierScores(in session: Session) throws -> [Dossier.ID: [Score]] {
    let counting = try BallotsThatCount(of: session, at: self)
    var scores: [Dossier.ID: [Score]] = [:]
    for round in try Councils.earlierRounds(of: session.id, on: connection) {
      let dossier = try dossier(round.dossier)
      let score = try plan(of: dossier, in: session).score(
        round.entries, of: dossier, members: counting.members.count, present: try counting.present(on: dossier))
      scores[round.dossier, default: []].append(score)
    }
    return scores
  }

  /// Every conflict between the session's members and its dossiers.
  func conflicts(in session: Session) throws -> [Session.Conflict] {
    let members = session.members(of: try council(session.council)).map(\.person)
    let people = try People.all(members, on: connection)
    return try session.dossiers.flatMap { id in
      let dossier = try dossier(id)
      let plan = try plan(of: dossier)
      return members.compactMap { member in
        people[member].flatMap { session.conflict(of: $0, with: dossier, under: plan) }
          .map { Session.Conflict(member: member, dossier: id, reason: $0) }
      }
    }
  }

  /// The places of each grade that decisions on other sessions have given: where the plan starts anew every year, on
  /// sessions of the same year.
  private func placesTaken(in session: Session) throws -> [Grade.ID: Int] {
    var taken: [Grade.ID: Int] = [:]
    let sharing = try sessionsSharingPlaces(with: session)
    let decisions = try Decisions.of(session.plan, on: connection)
    let own = decisions.first { $0.session == session.id }
    for decision in decisions
    where sharing.contains(decision.session) && (own.map { decision.issued < $0.issued } ?? true) {
      for grade in decision.items.compactMap(\.grade) { taken[grade, default: 0] += 1 }
    }
    return taken
  }

  private func sessionsSharingPlaces(with session: Session) throws -> Set<Session.ID> {
    let isYearly = try plan(session.plan).period.everyYear
    let others = try Councils.sessions(of: session.plan, on: connection).filter { other in
      other.id != session.id && (!isYearly || other.day.year == session.day.year)
    }
    return Set(others.map(\.id))
  }
}

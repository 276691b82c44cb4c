import Domain
import Store

/// What the ballots of a session come to (design §5): each dossier is judged by the plan under which it was filed.
struct Judging {
  let session: Session
  let ballots: BallotsThatCount
  let desk: Desk

  init(_ session: Session, at desk: Desk) throws {
    self.session = session
    self.desk = desk
    ballots = try BallotsThatCount(of: session, at: desk)
  }

  /// The standing of each dossier by the ballots handed in.
  ///
  /// Places that earlier decisions of the same plan have given are not given again. For a session that was decided,
  /// its own places do not count against it, so that its sheet can be replayed.
  func ranking() throws -> Ranking<Dossier.ID> {
    let orders = session.tieOrders
    let scores = try session.dossiers.map { id in
      let dossier = try desk.dossier(id)
      return Candidate(id, try confirmed(try score(try ballots.entries(on: dossier), of: dossier), of: dossier))
    }
    let plan = try desk.plan(of: session)
    return Ranking(
      scores, grades: plan.grades(of: try desk.judgement(of: session)), caps: plan.caps, earlier: try placesTaken(),
      orders: orders.map(\.order))
  }

  /// What dossiers that the council scored once more came to before, round by round.
  func earlierScores() throws -> [Dossier.ID: [Score]] {
    var scores: [Dossier.ID: [Score]] = [:]
    for round in try Ballots.earlierRounds(of: session.id, on: desk.connection) {
      scores[round.dossier, default: []].append(try score(round.entries, of: try desk.dossier(round.dossier)))
    }
    return scores
  }

  private func score(_ entries: [Ballot.Entry], of dossier: Dossier) throws -> Score {
    let judgement = try desk.judgement(of: dossier, in: session)
    let plan = try desk.plan(of: dossier)
    return judgement.score(
      entries, on: judgement.sheet(of: dossier, under: plan), members: ballots.members.count,
      present: try ballots.present(on: dossier), grades: plan.grades(of: judgement))
  }

  /// The score with the meeting's vote after it, where the plan asks for one.
  private func confirmed(_ score: Score, of dossier: Dossier) throws -> Score {
    let judgement = try desk.judgement(of: dossier, in: session)
    guard judgement.then != nil else { return score }
    return judgement.score(
      score, confirmedBy: session.vote(on: dossier.id), members: ballots.members.count,
      present: try ballots.present(on: dossier))
  }

  /// - Throws: `Refusals` while dossiers have to go back to their authors, or the meeting has not voted on them.
  func requireComplete() throws {
    let judgement = try desk.judgement(of: session)
    guard judgement.returns != nil || judgement.then != nil else { return }
    let again = Set(try Ballots.earlierRounds(of: session.id, on: desk.connection).map(\.dossier))
    let scored = try session.dossiers.map { id in
      let dossier = try desk.dossier(id)
      let score = try confirmed(score(ballots.entries(on: dossier), of: dossier), of: dossier)
      return (dossier: dossier, score: score, wasScoredAgain: again.contains(id))
    }
    try session.requireComplete(scored, under: judgement)
  }

  /// The places of each grade that decisions on other sessions have given: where the plan has rounds, on sessions of
  /// the same one.
  private func placesTaken() throws -> [EarlierGrade] {
    var taken: [EarlierGrade] = []
    let sharing = try sessionsSharingPlaces()
    let decisions = try Decisions.of(session.plan, on: desk.connection)
    let own = decisions.first { $0.session == session.id }
    for decision in decisions
    where sharing.contains(decision.session) && (own.map { decision.issued < $0.issued } ?? true) {
      taken += decision.items.map { EarlierGrade($0.grade, isRecognised: $0.recognised) }
    }
    return taken
  }

  private func sessionsSharingPlaces() throws -> Set<Session.ID> {
    let others = try Sessions.of(session.plan, on: desk.connection).filter { $0.id != session.id }
    guard try desk.plan(session.plan).period.every != nil else { return Set(others.map(\.id)) }
    let own = try round(of: session)
    return Set(try others.filter { try round(of: $0) == own }.map(\.id))
  }

  /// The first day of the round that the dossiers of a session belong to; nil for one without a dossier.
  private func round(of session: Session) throws -> Day? {
    try session.dossiers.first.map { try desk.plan(of: desk.dossier($0, shared: true)).period.from }
  }
}

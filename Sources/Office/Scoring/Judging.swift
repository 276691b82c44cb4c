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

  /// The standing of each of its dossiers, in the list of its round.
  func ranking() throws -> Ranking<Dossier.ID> { try RoundList(of: session, at: desk).own }

  /// What the ballots handed in come to, dossier by dossier.
  func candidates() throws -> [Candidate<Dossier.ID>] {
    let plan = try desk.plan(of: session)
    return try session.dossiers.map { id in
      let dossier = try desk.dossier(id)
      return Candidate(
        id, try confirmed(try score(try ballots.entries(on: dossier), of: dossier), of: dossier),
        dossier.belonging(under: plan))
    }
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
}

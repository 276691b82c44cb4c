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
    try desk.preload(session.dossiers)
    ballots = try BallotsThatCount(of: session, at: desk)
  }

  /// The standing of each of its dossiers, in the list of its round.
  func ranking() throws -> Ranking<Dossier.ID> { try RoundList(of: session, at: desk).own }

  /// What the ballots handed in come to, dossier by dossier.
  ///
  /// - Parameter belongings: what caps count dossiers by.
  func candidates(_ belongings: Belongings) throws -> [Candidate<Dossier.ID>] {
    return try session.dossiers.map { id in
      let dossier = try desk.dossier(id)
      return Candidate(id, try state(of: id).score, belongings.of(dossier))
    }
  }

  /// What dossiers that the council scored once more came to before, round by round.
  func earlierScores() throws -> [Dossier.ID: [Score]] {
    var scores: [Dossier.ID: [Score]] = [:]
    for round in try Ballots.earlierRounds(of: session.id, on: desk.connection) {
      scores[round.dossier, default: []].append(
        try score(round.entries, of: try desk.dossier(round.dossier), settled: round.settled))
    }
    return scores
  }

  private func score(_ entries: [Ballot.Entry], of dossier: Dossier, settled: Points?) throws -> Score {
    let judgement = try desk.judgement(of: dossier, in: session)
    let plan = try desk.plan(of: dossier)
    let own = judgement.score(
      entries, on: judgement.sheet(of: dossier, under: plan), members: ballots.members.count,
      present: try ballots.present(on: dossier), grades: plan.grades(of: judgement), settled: settled)
    return judgement.score(own, carrying: judgement.carried.flatMap { dossier.result(of: $0.from)?.mean })
  }

  /// How the ballots on a dossier are before the closing: what they come to, and what the chair has to say.
  func state(of id: Dossier.ID) throws -> (dossier: Dossier, entries: [Ballot.Entry], score: Score) {
    let dossier = try desk.dossier(id)
    let entries = try ballots.entries(on: dossier)
    let score = try confirmed(score(entries, of: dossier, settled: session.settlement(on: id)?.points), of: dossier)
    return (dossier, entries, score)
  }

  /// What the chair has to decide or to answer, or has.
  func chairMatters() throws -> [ChairMatter] {
    let judgement = try desk.judgement(of: session)
    guard judgement.scoring.recommends || judgement.scoring.markers?.settles == .chair else { return [] }
    return try session.dossiers.compactMap { id in
      let (dossier, entries, score) = try state(of: id)
      let matter = ChairMatter(
        dossier: id, given: try given(entries, on: dossier),
        contradiction: RecommendationCount(entries).contradiction(to: score))
      return matter.isEmpty ? nil : matter
    }
  }

  /// The totals of a dossier's ballots, when the chair has to decide between them.
  func given(_ entries: [Ballot.Entry], on dossier: Dossier) throws -> [Mean] {
    let (judgement, plan) = (try desk.judgement(of: dossier, in: session), try desk.plan(of: dossier))
    guard let markers = judgement.scoring.markers, markers.settles == .chair else { return [] }
    let sheet = judgement.sheet(of: dossier, under: plan)
    let grades = plan.grades(of: judgement)
    guard entries.count > markers.count, judgement.difference(entries, on: sheet, grades: grades) != nil else {
      return []
    }
    return entries.map { sheet.total(of: $0.points) }
  }

  /// The score with the meeting's vote after it, where the plan asks for one.
  private func confirmed(_ score: Score, of dossier: Dossier) throws -> Score {
    let judgement = try desk.judgement(of: dossier, in: session)
    guard judgement.then != nil else { return score }
    return judgement.score(
      score, confirmedBy: session.vote(on: dossier.id)?.count, members: ballots.members.count,
      present: try ballots.present(on: dossier))
  }

  /// - Throws: `Refusals` while something has to be done before the result can be locked.
  func requireComplete() throws {
    let again = Set(try Ballots.earlierRounds(of: session.id, on: desk.connection).map(\.dossier))
    let scored = try session.dossiers.map { id in
      let (dossier, entries, score) = try state(of: id)
      return ScoredDossier(dossier, score, RecommendationCount(entries), wasScoredAgain: again.contains(id))
    }
    let judgement = try desk.judgement(of: session)
    try session.requireComplete(scored, under: judgement)
    try requireRivals(under: judgement)
  }
}

// MARK: The best of several sessions

extension Judging {
  /// Where those belong who passed the same judgement of the round in sessions that were closed before this one.
  func goneOn(under judgement: Judgement, _ belongings: Belongings) throws -> [Belonging] {
    guard judgement.best != nil, let round = try round else { return [] }
    return try Sessions.of(session.plan, on: desk.connection).filter { other in
      guard other.judgement == judgement.id, other.id != session.id, let end = other.closed else { return false }
      return session.closed.map { end < $0 } ?? true
    }.flatMap { other in
      try desk.dossiers(other.dossiers).filter { dossier in
        let result = dossier.result(of: judgement.id)
        return dossier.round == round && result?.session == other.id && result?.passed == true
      }.map(belongings.of)
    }
  }

  /// The round of its dossiers; nil as long as it has none.
  private var round: Int? {
    get throws { try session.dossiers.first.map { try desk.dossier($0).round } }
  }

  /// - Throws: `Refusal` while dossiers that compete for the same places are not before the session.
  private func requireRivals(under judgement: Judgement) throws {
    guard let best = judgement.best, let round = try round else { return }
    let plan = try desk.plan(of: session)
    let belongings = try Belongings(under: plan, of: [session], at: desk)
    let own = try session.dossiers.map { belongings.of(try desk.dossier($0)) }
    let there = Set(session.dossiers)
    var (first, count): (Dossier?, Int) = (nil, 0)
    try Dossiers.eachAwaiting(judgement, under: plan.id, round: round, on: desk.connection) { dossier in
      guard !there.contains(dossier.id), dossier.result(of: judgement.id) == nil,
        dossier.hasPassedAll(before: judgement, under: plan),
        own.contains(where: { judgement.compete($0, belongings.of(dossier)) })
      else { return }
      first = first ?? dossier
      count += 1
    }
    guard let first else { return }
    let more = count > 1 ? " và \((count - 1).twoDigits) hồ sơ khác" : ""
    throw Refusal(
      "Chọn \(best.words), mà «\(first.writing.title)»\(more) chưa được \(judgement.verb) ở phiên này.",
      clause: judgement.meanSource.clause,
      next: "Đưa mọi hồ sơ hợp lệ của «\(judgement.name)» vào một phiên rồi khóa kết quả.")
  }
}

/// What the chair has to say on a dossier before the result is locked.
public struct ChairMatter: Sendable {
  public var dossier: Dossier.ID
  /// The totals of the ballots where markers differ and the chair decides; empty where there is nothing to decide.
  public var given: [Mean]
  /// How members recommend otherwise than the result.
  public var contradiction: String?

  var asksForPoints: Bool { !given.isEmpty }
  var asksForAnswer: Bool { contradiction != nil }
  var isEmpty: Bool { !asksForPoints && !asksForAnswer }
}

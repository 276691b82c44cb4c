import Domain
import Store

/// The list from which grades are given: the dossiers of a session, and where caps are shared those of every closed
/// session of the round whose tracks share them.
struct RoundList {
  let session: Session
  let plan: Plan
  let ranking: Ranking<Dossier.ID>
  /// Why grades cannot be given from it yet; nil where nothing is missing.
  let wait: RoundWait?
  /// The sessions that it ranks, the one it is asked for first.
  let sessions: [Session]
  private let desk: Desk

  /// For a session that was graded already the list is as it was then.
  init(of session: Session, at desk: Desk) throws {
    (self.session, self.desk) = (session, desk)
    plan = try desk.plan(of: session)
    guard session.role == .decides, !plan.caps.isEmpty else {
      sessions = [session]
      let (judging, judgement) = (try Judging(session, at: desk), try desk.judgement(of: session))
      let belongings = try Belongings(under: plan, of: [session], at: desk)
      ranking = Ranking(
        judgement.choosing(
          try judging.candidates(belongings), besides: try judging.goneOn(under: judgement, belongings)),
        grades: plan.grades(of: judgement),
        caps: plan.caps, orders: session.tieOrders.map(\.order))
      wait = nil
      return
    }
    let round = try RoundOfSession(session, plan, at: desk)
    sessions = [session] + round.others
    ranking = Ranking(
      try round.candidates(of: sessions), grades: plan.grades, caps: plan.caps, earlier: try round.earlierGrades(),
      orders: sessions.flatMap { $0.tieOrders.map(\.order) })
    wait = round.own == nil ? try round.wait() : nil
  }

  func dossiers(_ ids: [Dossier.ID]) throws -> [Dossier] { try ids.map { try desk.dossier($0, shared: true) } }

  /// Whether dossiers that were recognised before wait for grades from it.
  var hasUngraded: Bool {
    get throws {
      guard session.role == .decides, !plan.caps.isEmpty else { return false }
      return try ranking.standings.contains { standing in
        try !session.dossiers.contains(standing.key) && desk.dossier(standing.key, shared: true).allows(.grade)
      }
    }
  }

  /// Whether the decision on the session gives grades.
  var givesGrades: Bool { wait == nil || session.gradesEarly != nil }

  /// The standings of the session's own dossiers; without grades as long as those have to wait.
  var own: Ranking<Dossier.ID> {
    let own = ranking.only(Set(session.dossiers))
    return givesGrades ? own : own.withoutGrades
  }
}

/// What grades wait for.
public struct RoundWait: Hashable, Sendable {
  /// The tracks that still take dossiers in.
  public var tracks: [Track]
  /// How many dossiers have no result.
  public var dossiers: Int

  /// `Đợt II nhận hồ sơ trước ngày 10/7/2024; 3 hồ sơ chưa có kết quả`.
  public var text: String {
    let open = tracks.map { "\($0.name) nhận hồ sơ \($0.intake.until.phrase)" }
    return (open + (dossiers > 0 ? ["\(dossiers) hồ sơ chưa có kết quả"] : [])).joined(separator: "; ")
  }
}

/// The round in which a session stands.
private struct RoundOfSession {
  let session: Session
  let plan: Plan
  let desk: Desk
  /// The other closed sessions whose dossiers compete for the same places.
  let others: [Session]
  /// The decision that graded the session's dossiers.
  let own: Decision?
  private let tracks: Set<Track.ID>
  private let belongings: Belongings
  /// The decisions that gave grades before.
  private let earlier: [Decision]

  init(_ session: Session, _ plan: Plan, at desk: Desk) throws {
    (self.session, self.plan, self.desk) = (session, plan, desk)
    let judgement = plan.judgement(session.judgement)
    let own = try session.dossiers.map { try desk.dossier($0).track }
    // A session without dossiers of its own grades what was recognised before, in every track that it judges.
    tracks = plan.tracksSharingPlaces(
      with: Set(own.isEmpty ? plan.tracks.map(\.id).filter { judgement?.judges($0) ?? false } : own))
    let start = try Self.start(of: session, at: desk)
    let round = try Sessions.of(session.plan, on: desk.connection).filter { other in
      try other.role == .decides && (plan.period.every == nil || Self.start(of: other, at: desk) == start)
    }
    belongings = try Belongings(under: plan, of: round + [session], at: desk)
    let here = Set(round.map(\.id))
    let grading = try Decisions.of(session.plan, on: desk.connection).filter {
      $0.grading != nil && here.contains($0.session)
    }
    let dossiers = Set(session.dossiers)
    let graded = grading.first { $0.session == session.id || !dossiers.isDisjoint(with: $0.grading?.dossiers ?? []) }
    self.own = graded
    earlier = grading.filter { decision in graded.map { decision.issued < $0.issued } ?? true }
    others = round.filter { other in
      guard other.id != session.id, other.hasResult else { return false }
      guard let graded, let closed = other.closed else { return true }
      return closed < graded.issued
    }
  }

  /// The first day of the round that the dossiers of a session belong to; of one without a dossier that runs on its
  /// day.
  private static func start(of session: Session, at desk: Desk) throws -> Day {
    try days(of: session, at: desk).period.from
  }

  /// The plan with the days of the session's round.
  private static func days(of session: Session, at desk: Desk) throws -> Plan {
    try session.dossiers.first.map { try desk.plan(of: desk.dossier($0, shared: true)) } ?? desk.plan(of: session)
  }

  /// What competes now: not what was graded before, and of what was judged twice the last.
  func candidates(of sessions: [Session]) throws -> [Candidate<Dossier.ID>] {
    let settled = Set(earlier.flatMap { $0.grading?.dossiers ?? [] })
    var found: [Dossier.ID: Candidate<Dossier.ID>] = [:]
    for session in sessions.reversed() {
      for candidate in try Judging(session, at: desk).candidates(belongings) where !settled.contains(candidate.key) {
        let dossier = try desk.dossier(candidate.key)
        guard tracks.contains(dossier.track), !dossier.isRevoked else { continue }
        found[candidate.key] = candidate
      }
    }
    return found.values.sorted { $0.key < $1.key }
  }

  func earlierGrades() throws -> [EarlierGrade] {
    try earlier.flatMap { decision -> [EarlierGrade] in
      let items = Dictionary(decision.items.map { ($0.dossier, $0) }, uniquingKeysWith: { $1 })
      try desk.preload(decision.grading?.dossiers ?? [])
      return try (decision.grading?.dossiers ?? []).compactMap { id in
        let dossier = try desk.dossier(id)
        guard tracks.contains(dossier.track) else { return nil }
        return EarlierGrade(
          items[id]?.grade, isRecognised: items[id]?.recognised ?? true, belongings.of(dossier))
      }
    }
  }

  /// Nil when every track has closed and each dossier has a result.
  func wait() throws -> RoundWait? {
    let days = try Self.days(of: session, at: desk)
    let shared = days.tracks.filter { tracks.contains($0.id) }
    let open = shared.filter { $0.intake.until.lastDay >= desk.now.day }
    let tally = try Dossiers.tally(of: plan.id, round: days.round, in: shared.map(\.id), on: desk.connection)
    let under: [Dossier.State] = [.endorsed, .received, .incomplete, .accepted, .shortlisted, .inCouncil]
    let count = under.reduce(0) { $0 + (tally[$1] ?? 0) }
    return open.isEmpty && count == 0 ? nil : RoundWait(tracks: open, dossiers: count)
  }
}

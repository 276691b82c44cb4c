import Domain
import Store

/// The work of the course of a plan's round: at whose it is, what waits of it, what was done.
struct DutyCourses {
  /// The work of one duty at one holder.
  struct Held {
    var holder: DutyHolder
    var course: DutyCourse
    /// Records of the program that show what was done.
    var records: [DutyEvidence.Record] = []
  }

  let plan: Plan
  let units: BodyUnits
  let desk: Desk
  /// Whose work is asked for; nil for everybody's.
  let asked: Set<DutyHolder>?
  /// The first day of the round after it; nil while none was opened.
  let next: Day?

  /// Every holder of a duty at which there is something of it; nobody of a duty that the plan gives by name.
  func held(_ duty: Duty) throws -> [Held] {
    switch duty.work {
    case .given, .followUp, .confirm, .relay, .request: []
    case .passOn(let track):
      try atUnits(duty, [track], in: Dossier.states(for: .endorse))
    case .judge(let id):
      try plan.judgement(id).map { try judging(duty, $0) } ?? []
    case .receive(let track):
      try atOne(duty) { try receiving(track) }
    case .count(let track):
      try atOne(duty) {
        let waiting = try desk.count([plan.uncounted(in: track, round: plan.round)])
        let all = try Dossiers.count(
          DossierFilter(plan: plan.id, round: plan.round, tracks: [track], atOffice: true), on: desk.connection)
        return (DutyCourse(waiting: waiting, done: max(0, all - waiting)), [])
      }
    case .answerLate(let track):
      try atOne(duty) {
        (DutyCourse(waiting: try desk.count([plan.askingLate(in: track, round: plan.round)]), done: 0), [])
      }
    case .sendUp(let id):
      try plan.forwarding(id).map { way in try atOne(duty) { try sending(way) } } ?? []
    case .recordAnswers(let id):
      try plan.forwarding(id).map { way in try atOne(duty) { try answering(way) } } ?? []
    case .answerQuestions:
      try atOne(duty) { try questions() }
    }
  }

  /// What one unit or body does.
  private func atOne(
    _ duty: Duty, _ find: () throws -> (DutyCourse, [DutyEvidence.Record])
  ) throws -> [Held] {
    guard let holder = units.everyHolder(of: duty).first, asked?.contains(holder) ?? true else { return [] }
    let (course, records) = try find()
    return [Held(holder: holder, course: course, records: records)]
  }

  // MARK: The chain

  /// What dossiers do at units: at one unit always, in a group at each that has or had something.
  private func atUnits(_ duty: Duty, _ tracks: [Track.ID], in states: [Dossier.State]) throws -> [Held] {
    let own = asked?.compactMap(\.unit)
    if own?.isEmpty == true { return [] }
    guard plan.body(duty.who).isGroup else {
      guard let holder = units.everyHolder(of: duty).first, let unit = holder.unit,
        asked?.contains(holder) ?? true
      else { return [] }
      let waiting = try Dossiers.held(in: states, of: plan, tracks: tracks, by: [unit], on: desk.connection)
      let arrived = try Dossiers.officeTally(of: plan.id, round: plan.round, in: tracks, on: desk.connection).states
      let course = DutyCourse(waiting: waiting[unit] ?? 0, done: arrived.values.reduce(0, +))
      return [Held(holder: holder, course: course)]
    }
    let waiting = try Dossiers.held(in: states, of: plan, tracks: tracks, by: own, on: desk.connection)
    let below = try own.map { try Units.below($0, on: desk.connection) }
    var done: [Domain.Unit.ID: Int] = [:]
    for (unit, count) in try Dossiers.arrived(of: plan, tracks: tracks, from: below, on: desk.connection) {
      let way = units.tree.lineage(of: unit).compactMap { units.tree[$0] }
      guard let station = plan.unit(of: duty.who, on: way, units.bindings, on: units.day) else { continue }
      done[station, default: 0] += count
    }
    return units.everyHolder(of: duty).compactMap { holder in
      guard let unit = holder.unit, asked?.contains(holder) ?? true else { return nil }
      let course = DutyCourse(waiting: waiting[unit] ?? 0, done: done[unit] ?? 0)
      return course.waiting + course.done > 0 ? Held(holder: holder, course: course) : nil
    }
  }

  /// Dossiers that come in the days of a track; each has its own day by which it is checked.
  private func receiving(_ id: Track.ID) throws -> (DutyCourse, [DutyEvidence.Record]) {
    let tally = try Dossiers.tally(of: plan.id, round: plan.round, in: [id], on: desk.connection)
    let atOffice = try Dossiers.officeTally(of: plan.id, round: plan.round, in: [id], on: desk.connection).states
    let waiting = (tally[.endorsed] ?? 0) + (tally[.received] ?? 0)
    let overdue = try Dossiers.earliestOverdue(
      at: [.endorsed, .received], of: plan, track: id, before: desk.now.day, on: desk.connection)
    return (
      DutyCourse(
        waiting: waiting, isComing: plan.track(id)?.intake.phase(at: desk.now) == .open,
        done: max(0, atOffice.values.reduce(0, +) - waiting), days: .ofEach(overdue: overdue)), []
    )
  }

  // MARK: Judgements

  private func judging(_ duty: Duty, _ judgement: Judgement) throws -> [Held] {
    if judgement.isByUnit { return try atUnits(duty, judgement.tracks, in: Dossier.states(for: .select)) }
    return try atOne(duty) {
      let sessions = try Sessions.of(plan.id, on: desk.connection).filter {
        $0.judgement == judgement.id && isOfRound($0.day)
      }
      let closed = sessions.filter { $0.closed != nil }
      let open = sessions.filter(\.isOpen).reduce(0) { $0 + $1.dossiers.count }
      let waiting = try desk.count(plan.waiting(for: judgement, round: plan.round)) + open
      let tracks = plan.tracks.map(\.id).filter(judgement.judges)
      let records = closed.compactMap { session in
        session.closed.map {
          DutyEvidence.Record(day: $0.day, kind: .session(session.id, session.council, session.judgement))
        }
      }.sorted { $0.day < $1.day }
      return (
        DutyCourse(
          waiting: waiting, isComing: try closed.isEmpty && areOnTheWay(in: tracks), done: closed.count,
          last: records.last?.day), records
      )
    }
  }

  /// Whether dossiers of those tracks have no result yet.
  private func areOnTheWay(in tracks: [Track.ID]) throws -> Bool {
    let tally = try Dossiers.tally(of: plan.id, round: plan.round, in: tracks, on: desk.connection)
    let states: [Dossier.State] = [
      .submitted, .endorsed, .received, .incomplete, .accepted, .shortlisted, .inCouncil, .scored,
    ]
    return states.contains { tally[$0, default: 0] > 0 }
  }

  // MARK: What goes up

  private func lists(_ way: Forwarding) throws -> [ForwardingList] {
    try ForwardingLists.of(plan.id, on: desk.connection).filter {
      $0.forwarding == way.id && isOfRound($0.prepared.day)
    }
  }

  private func sending(_ way: Forwarding) throws -> (DutyCourse, [DutyEvidence.Record]) {
    let lists = try lists(way)
    let open = lists.count { !$0.isSent }
    let records = records(lists)
    let isToBeMade = open == 0 && (records.isEmpty || way.onAuthorsWish)
    let waiting = try isToBeMade ? desk.candidates(way, of: plan) : open
    let isComing = try records.isEmpty && !way.onAuthorsWish && areOnTheWay(in: plan.tracks.map(\.id))
    return (
      DutyCourse(waiting: waiting, isComing: isComing, done: records.count, last: records.last?.day), records
    )
  }

  private func answering(_ way: Forwarding) throws -> (DutyCourse, [DutyEvidence.Record]) {
    let lists = try lists(way).filter { $0.way == .package }
    let answered = lists.filter { !$0.waitsForAnswer }
    let last = answered.flatMap { $0.items.compactMap { $0.answeredIn?.day } }.max()
    return (
      DutyCourse(waiting: lists.reduce(0) { $0 + $1.unanswered }, done: answered.count, last: last),
      records(answered)
    )
  }

  private func records(_ lists: [ForwardingList]) -> [DutyEvidence.Record] {
    lists.compactMap { list in
      list.sent.map { DutyEvidence.Record(day: $0.day, kind: .forwarding(list.id, list.forwarding)) }
    }.sorted { $0.day < $1.day }
  }

  // MARK: Questions

  private func questions() throws -> (DutyCourse, [DutyEvidence.Record]) {
    let answered = try Questions.answered(
      of: plan.id, from: plan.round > 0 ? plan.period.from : nil, before: next, on: desk.connection)
    return (
      DutyCourse(
        waiting: try Questions.count(.waiting, of: plan.id, on: desk.connection), done: answered.count,
        last: answered.last?.day),
      answered.map { DutyEvidence.Record(day: $0.day, kind: .answer($0.question)) }
    )
  }

  private func isOfRound(_ day: Day) -> Bool {
    plan.round == 0 || (plan.period.from <= day && next.map { day < $0 } ?? true)
  }
}

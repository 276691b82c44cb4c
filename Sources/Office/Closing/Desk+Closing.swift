import Domain
import Store

extension Desk {
  /// Changes that the plan's round is closed or not.
  func closing(
    of plan: Plan, _ outcome: String, _ take: (RoundClosing) throws -> RoundClosing
  ) throws {
    let key = RoundClosing.key(plan.id, plan.round)
    guard try has(RoundClosing.self, key) else {
      return try insert(take(RoundClosing(plan: plan.id, round: plan.round)), ["to": outcome])
    }
    let before = try held(RoundClosing.self, key)
    let after = try take(before.value)
    if after != before.value { try replace(before, by: after, ["to": outcome]) }
  }

  /// The round of its plan of which a record is, by what says so.
  func round(of mark: RoundMark) throws -> Int {
    let rounds = try rounds(of: mark.plan)
    guard let running = rounds.first, running.period.every != nil else { return rounds.first?.round ?? 0 }
    switch mark.sign {
    case .number(let round): return round
    case .edition(let edition): return try plan(mark.plan, version: edition).round
    case .year(let year): return rounds.first { $0.round <= year }?.round ?? running.round
    case .dossier(let dossier): return try Dossiers.rounds(of: [dossier], on: connection)[dossier] ?? running.round
    case .day(let day): return (rounds.first { $0.period.from <= day } ?? rounds.last)?.round ?? running.round
    case .running: return running.round
    }
  }

  /// Whether a record is of the plan in its round.
  func isOf(_ plan: Plan, _ record: any StoredRecord) throws -> Bool {
    try record.roundMarks(on: connection).contains { mark in
      try mark.plan == plan.id && (plan.period.every == nil || round(of: mark) == plan.round)
    }
  }

  /// The records of the plan's round.
  func records(of plan: Plan) throws -> RoundRecords {
    guard plan.period.every != nil else { return try RoundRecords(of: plan.id, round: plan.round, on: connection, nil) }
    return try RoundRecords(of: plan.id, round: plan.round, on: connection) { try self.isOf(plan, $0) }
  }

  /// Those of the plans whose rounds are not closed.
  func running(_ plans: [Plan]) throws -> [Plan] {
    let closed = try RoundClosings.closed(on: connection)
    return closed.isEmpty ? plans : plans.filter { closed[$0.id]?.contains($0.round) != true }
  }

  /// What is said to who would change something of the plan's round; nil while it runs.
  func closedRefusal(of plan: Plan) throws -> Refusal? {
    try running([plan]).isEmpty ? plan.closedRefusal(of: plan.round) : nil
  }

  /// - Throws: `Refusal` while the archive of the plan's closed round is being made: it tells of the round that runs.
  ///   Nobody waits for one that could not be made.
  func requireArchived(_ plan: Plan) throws {
    let key = RoundClosing.key(plan.id, plan.round)
    let closing = try Records.load(RoundClosing.self, key, on: connection)?.value
    guard let closing, closing.isClosed, let last = closing.times.last, last.archive == nil,
      let work = try RoundArchiving.work(for: last.id, on: connection), work.isUnderWay, work.outcome == nil
    else { return }
    throw Refusal(
      "Đang tạo tệp lưu trữ \(plan.roundName).", kind: .conflict, next: "Chờ tệp xong rồi mở đợt sau.")
  }
}

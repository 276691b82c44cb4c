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

  /// Those of the plans whose rounds are not closed.
  func running(_ plans: [Plan]) throws -> [Plan] {
    let closed = try RoundClosings.closed(on: connection)
    return closed.isEmpty ? plans : plans.filter { closed[$0.id]?.contains($0.round) != true }
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

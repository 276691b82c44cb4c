import Domain
import Store

extension Awaited {
  /// What waits, with the day on which its track closes for each draft that can still be filed.
  func dated(_ plans: [Plan]) throws -> [Waiting] {
    let tracks = Dictionary(
      plans.flatMap { plan in plan.tracks.map { ("\(plan.id)/\($0.id)", $0.intake) } },
      uniquingKeysWith: { one, _ in one })
    return try all(plans).map { waiting in
      guard case .goOnWriting(let line) = waiting.work, let intake = tracks["\(line.plan)/\(line.track)"],
        intake.phase(at: desk.now) == .open
      else { return waiting }
      return Waiting(waiting.work, due: intake.until.lastDay)
    }
  }
}

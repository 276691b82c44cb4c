import Domain
import Store

extension Desk {
  /// The lists that a review has filled in: duties that were kept and missed, honours. Other reports have none.
  ///
  /// - Parameter unit: whose review it is; nil for that of the whole plan.
  func lists(of unit: Domain.Unit.ID?, in round: ReportRound) throws -> [Report.Listed] {
    guard round.given.review != nil else { return [] }
    let units = try unit.map { try Units.below([$0], on: connection) }
    let duties = try duties(of: units, in: round)
    let honoured = try Commendations.nominations(
      under: round.plan.id, of: units, states: [.commended], on: connection
    ).map { "\($0.content.candidate.name) (\($0.unitName))" }
    return [
      Report.Listed("Việc đã làm", duties.kept), Report.Listed("Việc chưa làm, làm muộn", duties.missed),
      Report.Listed("Tập thể, cá nhân được khen thưởng", honoured),
    ]
  }

  private func duties(
    of units: [Domain.Unit.ID]?, in round: ReportRound
  ) throws -> (kept: [String], missed: [String]) {
    let book = try DutyBook(of: round.plan, round.units, holders: units?.map { .unit($0) }, at: self)
    let lines = book.reported(within: units.map { Set($0) }).filter { $0.duty.id != round.duty.id }
    guard units == nil else {
      let names = Set(lines.map(\.holder)).count > 1
      func words(_ line: DutyLine) -> String { names ? "\(line.name): \(line.duty.name)" : line.duty.name }
      return (
        lines.filter(\.state.isKept).map(words),
        lines.filter(\.state.isMissed).map { "\(words($0)) (\($0.state.name))" }
      )
    }
    // Of the whole plan each duty is named once, with how many have done it.
    var (kept, missed): ([String], [String]) = ([], [])
    for duty in round.plan.listedDuties + book.askedDuties.filter({ !$0.confirmsArrival })
    where duty.id != round.duty.id {
      let own = lines.filter { $0.duty.id == duty.id }
      let done = own.count(where: \.state.isKept)
      let late = own.count(where: \.state.isMissed)
      if done > 0 { kept.append("\(duty.name): \(done.grouped) trên \(own.count.grouped) nơi đã làm đúng hạn") }
      if late > 0 { missed.append("\(duty.name): \(late.grouped) nơi quá hạn hoặc làm muộn") }
    }
    return (kept, missed)
  }
}

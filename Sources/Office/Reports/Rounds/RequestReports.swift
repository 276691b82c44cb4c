import Domain

extension Command<Void> {
  /// Asks the units directly beneath a unit that has to report to report to it first; asked again, the day is another.
  public static func requestReports(
    _ duty: String, by unit: Domain.Unit.ID, in plan: Plan.ID, round: Int? = nil, due: Day
  ) -> Command {
    .at({ try $0.place(writingOf: unit, in: plan) }, .writeReport) { desk in
      let plan = try desk.plan(plan, round: round)
      let round = try ReportRound(duty, of: plan, for: unit, at: desk)
      guard round.reporters.contains(unit) else { throw Refusal.noReporter }
      try desk.requireOpen(round)
      guard try desk.report(round.key(of: unit))?.state.isIn != true else {
        throw Refusal("Đơn vị đã gửi báo cáo này nên không hỏi cấp dưới nữa.")
      }
      guard !round.units.tree.directlyBelow(unit, on: round.units.day).isEmpty else {
        throw Refusal("Đơn vị không có đơn vị nào trực thuộc.")
      }
      let request = try ReportRequest(
        plan: plan, duty: round.duty, unit: unit, due: due, by: desk.person.id, at: desk.now)
      let says = ["duty": duty, "due": due.description]
      guard try desk.has(ReportRequest.self, request.key) else { return try desk.insert(request, says) }
      try desk.replace(desk.held(ReportRequest.self, request.key), by: request, says)
    }
  }
}

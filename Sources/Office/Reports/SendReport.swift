import Domain

extension Command<Void> {
  /// Sends a report of a unit to the body that the plan names; its figures stay as they are counted now.
  ///
  /// - Parameter content: nil where the unit has nothing to add to what the program fills in.
  public static func sendReport(
    _ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID, content: Report.Content?, file: Fulfilment.File? = nil
  ) -> Command {
    .at({ try $0.place(ofReportsBy: unit, in: plan) }, .writeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan), at: desk)
      try desk.hold(plan)
      try desk.requireOpen(round)
      let figures = try desk.figures(of: unit, in: round)
      let report = try desk.report(of: unit, in: round)
      let content = try content ?? desk.proposal(for: report, in: round).content.withNothingToAdd
      try desk.changing(report, "sent") {
        try $0.written(content, adding: file, today: desk.now.day)
          .sent(with: figures, lists: desk.lists(of: unit, in: round), by: desk.person.id, at: desk.now)
      }
    }
  }
}

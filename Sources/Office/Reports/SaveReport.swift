import Domain

extension Command<Void> {
  /// Keeps what a unit has written of a report so far.
  public static func saveReport(
    _ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID, content: Report.Content, file: Fulfilment.File?
  ) -> Command {
    .at({ try $0.place(ofReportsBy: unit, in: plan) }, .writeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan), at: desk)
      try desk.requireOpen(round)
      try desk.changing(desk.report(of: unit, in: round), "draft") {
        try $0.written(content, adding: file, today: desk.now.day)
      }
    }
  }
}

import Domain

extension Command<Void> {
  /// Keeps what the receiving unit has written of the consolidated report of a round so far.
  public static func saveConsolidatedReport(
    of duty: String, in plan: Plan.ID, content: Report.Content, file: Fulfilment.File?
  ) -> Command {
    .at({ try $0.place(receiving: ReportRound(duty, of: $0.plan(plan), at: $0)) }, .takeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan), at: desk)
      try desk.changing(desk.consolidated(round), "draft") {
        try $0.written(content, adding: file, today: desk.now.day)
      }
    }
  }
}

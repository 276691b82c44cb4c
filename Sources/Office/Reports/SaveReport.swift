import Domain

extension Command<Void> {
  /// Keeps what a unit has written of a report so far.
  ///
  /// - Parameter revision: what the window showed that wrote it; nil takes whatever is there.
  public static func saveReport(
    _ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID, round: Int? = nil, content: Report.Content,
    file: KeptFile?, over revision: Int? = nil
  ) -> Command {
    .at({ try $0.place(writingOf: unit, in: plan) }, .writeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan, round: round), for: unit, at: desk)
      try desk.requireBegun(round)
      try desk.requireOpen(round)
      try desk.changing(desk.report(of: unit, in: round), "draft", over: revision) {
        try $0.written(content, under: round.given.headings, adding: file, today: desk.now.day)
          .noting($0, under: round.given.headings, by: desk.person.id, at: desk.now)
      }
    }
  }
}

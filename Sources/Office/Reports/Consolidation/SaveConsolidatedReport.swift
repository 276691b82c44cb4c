import Domain

extension Command<Void> {
  /// Keeps what the receiving unit has written of the consolidated report of a round so far.
  ///
  /// - Parameter revision: what the window showed that wrote it; nil takes whatever is there.
  public static func saveConsolidatedReport(
    of duty: String, in plan: Plan.ID, round: Int? = nil, content: Report.Content, file: KeptFile?,
    over revision: Int? = nil
  ) -> Command {
    .at({ try $0.place(receiving: ReportRound(duty, of: $0.plan(plan, round: round), at: $0)) }, .takeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan, round: round), at: desk)
      try desk.changing(desk.consolidated(round), "draft", over: revision) {
        try $0.written(content, under: round.given.headings, adding: file, today: desk.now.day)
          .noting($0, under: round.given.headings, by: desk.person.id, at: desk.now)
      }
    }
  }
}

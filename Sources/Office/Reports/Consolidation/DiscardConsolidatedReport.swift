import Domain

extension Command<Void> {
  /// Throws away the draft of a consolidated report.
  public static func discardConsolidatedReport(of duty: String, in plan: Plan.ID, round: Int? = nil) -> Command {
    .at({ try $0.place(receiving: ReportRound(duty, of: $0.plan(plan, round: round), at: $0)) }, .takeReport) { desk in
      try desk.discard(desk.consolidated(ReportRound(duty, of: desk.plan(plan, round: round), at: desk)).id)
    }
  }
}

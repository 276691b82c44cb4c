import Domain

extension Command<Void> {
  /// Takes up an issued consolidated report again, so that units that are missing can report and a later one is issued;
  /// what was issued stays to be read.
  public static func reopenReports(of duty: String, in plan: Plan.ID, round: Int? = nil, reason: String) -> Command {
    .at({ try $0.place(receiving: ReportRound(duty, of: $0.plan(plan, round: round), at: $0)) }, .takeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan, round: round), at: desk)
      try desk.hold(plan)
      guard let report = try desk.begunConsolidation(round) else { throw Refusal.absent }
      try desk.changing(report, "reopened") { try $0.sentBack(reason, by: desk.person.id, at: desk.now) }
    }
  }
}

import Domain

extension Command<Void> {
  /// Takes a file off a report of a unit that is still written.
  public static func removeReportFile(
    _ digest: String, of duty: String, _ unit: Domain.Unit.ID, in plan: Plan.ID, round: Int? = nil
  ) -> Command {
    .at({ try $0.place(writingOf: unit, in: plan) }, .writeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan, round: round), for: unit, at: desk)
      try desk.requireOpen(round)
      try desk.takeOff(digest, of: round.key(of: unit), in: round)
    }
  }
}

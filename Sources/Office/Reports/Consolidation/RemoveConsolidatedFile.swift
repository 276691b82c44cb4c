import Domain

extension Command<Void> {
  /// Takes a file off a consolidated report that is still written.
  public static func removeConsolidatedFile(_ digest: String, of duty: String, in plan: Plan.ID, round: Int? = nil)
    -> Command
  {
    .at({ try $0.place(receiving: ReportRound(duty, of: $0.plan(plan, round: round), at: $0)) }, .takeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan, round: round), at: desk)
      try desk.takeOff(digest, of: desk.consolidated(round).id, in: round)
    }
  }
}

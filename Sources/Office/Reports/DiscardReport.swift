import Domain

extension Command<Void> {
  /// Throws away the draft of a report of a unit: the next one begins with what the program proposes.
  public static func discardReport(_ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID, round: Int? = nil)
    -> Command
  {
    .at({ try $0.place(writingOf: unit, in: plan) }, .writeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan, round: round), for: unit, at: desk)
      try desk.discard(round.key(of: unit))
    }
  }
}

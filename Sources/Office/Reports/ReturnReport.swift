import Domain

extension Command<Void> {
  /// Gives a report back to its unit to be corrected.
  public static func returnReport(
    _ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID, round: Int? = nil, reason: String
  ) -> Command {
    .at({ try $0.place(receiving: duty, from: unit, in: plan, round: round) }, .takeReport) { desk in
      try desk.receiving(duty, from: unit, in: plan, round: round, "returned") {
        try $0.sentBack(reason, by: desk.person.id, at: desk.now)
      }
    }
  }
}

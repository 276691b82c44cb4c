import Domain

extension Command<Void> {
  /// Gives a report back to its unit to be corrected.
  public static func returnReport(
    _ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID, reason: String
  ) -> Command {
    .receiving(duty, of: unit, in: plan) { round, desk in
      guard let report = try desk.report(round.key(of: unit)) else { throw Refusal.absent }
      try desk.changing(report, "returned") { try $0.sentBack(reason, by: desk.person.id, at: desk.now) }
    }
  }
}

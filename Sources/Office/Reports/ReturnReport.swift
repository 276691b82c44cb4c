import Domain

extension Command<Void> {
  /// Gives a report back to its unit to be corrected.
  public static func returnReport(
    _ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID, reason: String
  ) -> Command {
    .receiving(duty, in: plan) { round, desk in
      guard let report = try desk.report(round.key(of: unit)) else { throw Refusal.absent }
      try desk.changing(report, "returned") { try $0.sentBack(reason, by: desk.person.id, at: desk.now) }
    }
  }

  /// Takes note of a report.
  public static func takeReport(_ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID, note: String) -> Command {
    .receiving(duty, in: plan) { round, desk in
      guard let report = try desk.report(round.key(of: unit)) else { throw Refusal.absent }
      try desk.changing(report, "taken") { try $0.taken(note: note, by: desk.person.id, at: desk.now) }
    }
  }

  /// Done where the reports of a round are received, while it is open.
  private static func receiving(
    _ duty: String, in plan: Plan.ID, _ perform: @escaping @Sendable (ReportRound, Desk) throws -> Void
  ) -> Command {
    .at({ try $0.place(receiving: ReportRound(duty, of: $0.plan(plan), at: $0)) }, .takeReport) { desk in
      let round = try ReportRound(duty, of: desk.plan(plan), at: desk)
      try desk.hold(plan)
      try desk.requireOpen(round)
      try perform(round, desk)
    }
  }
}

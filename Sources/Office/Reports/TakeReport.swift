import Domain

extension Command<Void> {
  /// Takes note of a report.
  public static func takeReport(_ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID, note: String) -> Command {
    .receiving(duty, of: unit, in: plan) { round, desk in
      guard let report = try desk.report(round.key(of: unit)) else { throw Refusal.absent }
      try desk.changing(report, "taken") { try $0.taken(note: note, by: desk.person.id, at: desk.now) }
    }
  }
}

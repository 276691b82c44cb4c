import Domain

extension Command<Void> {
  /// Takes note of a report.
  public static func takeReport(
    _ duty: String, of unit: Domain.Unit.ID, in plan: Plan.ID, round: Int? = nil, note: String
  ) -> Command {
    .at({ try $0.place(receiving: duty, from: unit, in: plan, round: round) }, .takeReport) { desk in
      try desk.receiving(duty, from: unit, in: plan, round: round, "taken") {
        try $0.taken(note: note, by: desk.person.id, at: desk.now)
      }
    }
  }
}

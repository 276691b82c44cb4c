import Domain

extension Command<Void> {
  /// Takes back that something was done; it stays on record with the reason.
  public static func takeBackDuty(
    _ duty: String, of plan: Plan.ID, round: Int? = nil, holder: DutyHolder, entry: Fulfilment.Entry.ID, reason: String
  ) -> Command {
    .at({ try $0.place(of: holder, in: plan) }, .recordDuty) { desk in
      let plan = try desk.plan(plan, round: round)
      let change = ["duty": duty, "to": "taken-back"]
      try desk.saying(duty, holder, of: plan, change, where: { $0.entries.contains { $0.id == entry } }) {
        try $0.takingBack(entry, reason: reason, by: desk.person.id, at: desk.now)
      }
    }
  }
}

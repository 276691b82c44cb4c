import Domain

extension Command<Void> {
  /// Takes back that something was done; it stays on record with the reason.
  public static func takeBackDuty(
    _ duty: String, of plan: Plan.ID, round: Int? = nil, holder: DutyHolder, entry: Fulfilment.Entry.ID, reason: String
  ) -> Command {
    .at({ try $0.place(of: holder, in: plan) }, .recordDuty) { desk in
      try desk.saying(duty, holder, of: desk.plan(plan, round: round), ["duty": duty, "to": "taken-back"]) {
        try $0.takingBack(entry, reason: reason, by: desk.person.id, at: desk.now)
      }
    }
  }
}

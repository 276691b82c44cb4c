import Domain

extension Command<Void> {
  /// Lets a duty go, with the reason.
  public static func excuseDuty(
    _ duty: String, of plan: Plan.ID, round: Int? = nil, holder: DutyHolder, reason: String
  ) -> Command {
    .at(Place(plan: plan), .followDuties) { desk in
      try desk.saying(duty, holder, of: desk.plan(plan, round: round), ["duty": duty, "to": "excused"]) {
        try $0.excused(reason, by: desk.person.id, at: desk.now)
      }
    }
  }
}

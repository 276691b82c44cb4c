import Domain

extension Command<Void> {
  /// Demands a duty again that was let go.
  public static func demandDuty(_ duty: String, of plan: Plan.ID, round: Int? = nil, holder: DutyHolder) -> Command {
    .at(Place(plan: plan), .followDuties) { desk in
      try desk.saying(duty, holder, of: desk.plan(plan, round: round), ["duty": duty, "to": "open"]) { try $0.demanded() }
    }
  }
}

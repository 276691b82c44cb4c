import Domain

extension Command<Void> {
  /// Demands a duty again that was let go.
  public static func demandDuty(_ duty: String, of plan: Plan.ID, round: Int? = nil, holder: DutyHolder) -> Command {
    .at(Place(plan: plan), .followDuties) { desk in
      let plan = try desk.plan(plan, round: round)
      try desk.saying(duty, holder, of: plan, ["duty": duty, "to": "open"], where: { $0.excuse != nil }) {
        try $0.demanded(by: desk.person.id, at: desk.now)
      }
    }
  }
}

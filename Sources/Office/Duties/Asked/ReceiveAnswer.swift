import Domain
import Store

extension Command<Void> {
  /// Takes an answer that a duty asks for, or gives it back with the reason.
  ///
  /// - Parameter reason: why it is given back; nil where it is taken.
  public static func receiveAnswer(
    _ duty: String, of plan: Plan.ID, round: Int? = nil, holder: DutyHolder, entry: Fulfilment.Entry.ID,
    returned reason: String?
  ) -> Command {
    .at({ try $0.receiving(duty, of: $0.plan(plan, round: round)) }, .takeReport) { desk in
      let change = ["duty": duty, "to": reason == nil ? "taken" : "returned"]
      let plan = try desk.plan(plan, round: round)
      try desk.saying(duty, holder, of: plan, change, where: { $0.entries.contains { $0.id == entry } }) {
        try $0.received(entry, returned: reason, by: desk.person.id, at: desk.now)
      }
    }
  }
}

extension Desk {
  /// Where the answers to a request are received: at the units to which they go; at the standing office where it is one
  /// of them, or where they are none of this installation.
  ///
  /// - Throws: `Refusal` for a duty that asks for no answer.
  func receiving(_ key: String, of plan: Plan) throws -> Place {
    guard let given = try duty(key, of: plan).given, given.isRequest else { throw Refusal.absent }
    let units = try dutyUnits(of: plan)
    let receivers = units.receivers(of: given)
    let isStanding = units.unit(of: plan.offices.standing).map { receivers.contains($0.id) } ?? false
    return Place(plan: receivers.isEmpty || isStanding ? plan.id : nil, lineage: receivers)
  }
}

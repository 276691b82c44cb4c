import Domain
import Store

extension Command<Void> {
  /// Sends a need to the standing office of a plan that brings needs and initiatives together.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice sends one.
  ///   - unit: whose need it is; nil for a producer.
  ///   - producer: what a producer is called.
  public static func sendNeed(
    id: Need.ID, plan: Plan.ID, unit: Domain.Unit.ID?, producer: String, _ content: Need.Content
  ) -> Command {
    .at(Place(plan: plan), .sendNeed) { desk in
      if try desk.has(Need.self, id.description) { return }
      let asked = try desk.plan(plan)
      guard asked.asksForNeeds else {
        throw Refusal.input("plan", "Kế hoạch \(asked.shortTitle) không nhận nhu cầu.", next: "Chọn kế hoạch khác.")
      }
      try asked.requireField(content.field)
      let asker = try desk.person.id
      if let unit {
        try desk.requireExisting(unit)
        try desk.require(.viewUnit, at: Place(lineage: try desk.answering(for: unit)))
      }
      // Who sends many at once: each finds what those before it left.
      _ = try desk.held(Person.self, asker.description)
      guard try Needs.open(of: asker, in: plan, on: desk.now.day, desk.connection) < Need.mostOpen else {
        throw Refusal(
          "Bạn đang có \(Need.mostOpen) nhu cầu chưa xong ở kế hoạch này.", next: "Đóng bớt một nhu cầu rồi gửi tiếp.")
      }
      try desk.insert(
        try Need(id: id, plan: plan, asker: asker, unit: unit, producer: producer, content, at: desk.now),
        ["plan": plan.description])
    }
  }
}

extension Plan {
  /// - Throws: `Refusal` for a field that the plan does not have.
  func requireField(_ field: Domain.Category.ID?) throws {
    guard let field, fields.category(field) == nil else { return }
    throw Refusal.input("field", "Kế hoạch này không có lĩnh vực đó.", next: "Chọn lĩnh vực trong danh sách.")
  }
}

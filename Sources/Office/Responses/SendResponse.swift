import Domain
import Store

extension Command<Void> {
  /// Sends a unit's plan in response to a movement to the standing office: by the unit, or noted down by the standing
  /// office for a unit that sent it on paper. One that the standing office has not looked at is replaced.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice sends once.
  public static func sendResponse(
    id: ResponsePlan.ID, to plan: Plan.ID, from unit: Unit.ID, content: SignedDocument
  ) -> Command {
    .at({ try $0.place(ofResponseTo: plan, by: unit) }, .sendResponse) { desk in
      if try desk.has(ResponsePlan.self, id.description) { return }
      let plan = try desk.plan(plan)
      _ = try desk.requireResponses(plan)
      try desk.requireAnswering(unit, plan)
      try desk.hold(plan.id)
      for earlier in try ResponsePlans.of(unit, under: plan, on: desk.connection) where earlier.isWaiting {
        try desk.change(earlier.id) { try $0.replaced(by: desk.person.id, at: desk.now) }
      }
      let response = ResponsePlan(
        id: id, plan: plan, unit: unit, content: content, by: try desk.person.id, at: desk.now)
      try desk.insert(response, ["plan": plan.id.description, "unit": unit.description])
    }
  }
}

extension Desk {
  /// - Throws: `Refusal` for a unit to which the plan does not speak, that issued it, or that was dissolved.
  fileprivate func requireAnswering(_ id: Domain.Unit.ID, _ plan: Plan) throws {
    let (unit, tree) = (try unit(id), try unitTree())
    guard unit.exists(on: now.day) else {
      let heir = tree.lineage(of: id).dropFirst().lazy.compactMap { tree[$0] }.first { $0.exists(on: now.day) }
      throw Refusal(
        "\(unit.name) đã giải thể.", next: heir.map { "Gửi kế hoạch của \($0.name), đơn vị tiếp nhận." } ?? "")
    }
    let bindings = try Plans.bindings(on: connection)
    let isAsked = try plan.namedDuties.contains { duty in
      guard plan.given(duty)?.doneBy == .plan else { return false }
      return try bodies(of: plan).holders(of: duty).contains(.unit(id))
    }
    guard isAsked || !tree.plans(for: id, among: [plan], bindings, on: now.day).isEmpty else {
      throw Refusal("Kế hoạch này không áp dụng cho \(unit.name), nên không có kế hoạch hưởng ứng.")
    }
    guard isAsked || !tree.issued(plan, id, bindings[plan.id], on: now.day) else {
      throw Refusal("\(plan.issuer) ban hành kế hoạch này nên không có kế hoạch hưởng ứng riêng.")
    }
  }
}

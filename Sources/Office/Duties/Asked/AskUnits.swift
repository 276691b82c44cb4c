import Domain
import Store

extension Command<Void> {
  /// Asks units under a plan for names, opinions, figures or a file.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice asks once.
  ///   - bodies: of the plan, whose units are asked.
  ///   - names: of other units beneath the plan's bodies.
  public static func askUnits(
    id: UnitRequest.ID, of plan: Plan.ID, kind: UnitRequest.Kind?, what: String, why: String, bodies: [Body.ID],
    names: [String], due: Day?
  ) -> Command {
    .at(Place(plan: plan), .followDuties) { desk in
      if try desk.has(UnitRequest.self, id.description) { return }
      let plan = try desk.plan(plan)
      let units = try desk.bodies(of: plan)
      var asked = Set(bodies.flatMap { units.units(of: $0) }.map(\.id))
      for name in names.map(\.typed) where !name.isEmpty {
        asked.insert(try units.named(name))
      }
      if let own = units.unit(of: plan.offices.standing) { asked.remove(own.id) }
      let request = try UnitRequest(
        id: id, plan: plan, kind: kind, what: what, why: why, units: asked, due: due, by: desk.person.id, at: desk.now)
      try desk.insert(request, ["units": "\(asked.count)"])
    }
  }
}

extension BodyUnits {
  /// A unit beneath the plan's bodies, by its name.
  ///
  /// - Throws: `Refusal` for a name that none or several units have, and for a unit to which the plan does not speak.
  fileprivate func named(_ name: String) throws -> Domain.Unit.ID {
    let unit = try tree.unit(named: name, at: "names", on: day)
    guard plan.reach(bindings, on: day).holds(Set(tree.lineage(of: unit.id))) else {
      throw Refusal.input(
        "names", "\(unit.name) không thuộc phạm vi của Kế hoạch \(plan.shortTitle).",
        next: "Chỉ yêu cầu đơn vị trong phạm vi kế hoạch.")
    }
    return unit.id
  }
}

extension Desk {
  /// The request that a duty is to answer; nil for any other duty.
  func unitRequest(_ key: String, of plan: Plan) throws -> UnitRequest? {
    guard let id = UnitRequest.id(in: key),
      let request = try Records.load(UnitRequest.self, id.description, on: connection)?.value,
      request.plan == plan.id, request.round == plan.round
    else { return nil }
    return request
  }
}

import Domain
import Store

extension Desk {
  /// The plan in response as it stands, not held.
  func responsePlan(_ id: ResponsePlan.ID) throws -> ResponsePlan { try load(ResponsePlan.self, id.description) }

  /// Where a unit's plan in response is: in the plan that it answers, at the unit and all above it.
  func place(ofResponseTo plan: Plan.ID, by unit: Domain.Unit.ID) throws -> Place {
    Place(plan: plan, lineage: try Units.lineage(of: unit, on: connection))
  }

  /// What asks units for plans in response.
  ///
  /// - Throws: `Refusal` under a plan that asks for none.
  func requireResponses(_ plan: Plan) throws -> GivenDuty {
    guard let duty = plan.responsePlan else {
      throw Refusal("Kế hoạch \(plan.shortTitle) không yêu cầu đơn vị có kế hoạch hưởng ứng.", kind: .absent)
    }
    return duty
  }

  /// What is known of the plan in response that serves a unit.
  func responseStanding(of unit: Domain.Unit.ID?, under plan: Plan) throws -> ResponseStanding {
    guard let unit else { return .noUnit }
    let lineage = try Units.lineage(of: unit, on: connection)
    // A dissolved unit is served by the one that took over.
    let own = try lineage.first { try self.unit($0).exists(on: now.day) } ?? unit
    let units = plan.responsePlan?.servesBelow == true ? lineage : [own]
    let known = try ResponsePlans.of(units, under: plan, on: connection)
    func name(_ plan: ResponsePlan) throws -> String { try self.unit(plan.unit).name }
    for unit in units {
      guard let noted = known.first(where: { $0.unit == unit && $0.state == .noted }) else { continue }
      return ResponseStanding(nil, noted: noted, unit: try name(noted))
    }
    if let latest = known.first(where: { [.sent, .returned].contains($0.state) }) {
      return ResponseStanding(latest, noted: nil, unit: try name(latest))
    }
    return .none(unit: try nameOfWhoSends(units, for: plan) ?? self.unit(own).name)
  }

  /// The nearest of the units that has the duty to send one.
  private func nameOfWhoSends(_ units: [Domain.Unit.ID], for plan: Plan) throws -> String? {
    guard let duty = plan.namedDuties.first(where: { plan.given($0)?.doneBy == .plan }) else { return nil }
    let holders = Set(try bodies(of: plan).holders(of: duty).compactMap(\.unit))
    return try units.first(where: holders.contains).map { try unit($0).name }
  }
}

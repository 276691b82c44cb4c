import Domain
import Store

extension Desk {
  /// A unit as a plan's rule on participants asks about it; nil for none.
  func membership(of unit: Unit.ID?, in plan: Plan) throws -> Applicant.Membership? {
    guard let unit else { return nil }
    let own = try self.unit(unit)
    return Applicant.Membership(
      name: own.name(on: now.day), kind: own.kind, isBeneath: try runs(plan, at: unit))
  }

  /// Whether the plan runs where the unit is. A plan whose bodies are no units here keeps nobody out.
  private func runs(_ plan: Plan, at unit: Unit.ID) throws -> Bool {
    for above in try Units.lineage(of: unit, on: connection)
    where plan.runs(beneath: try self.unit(above).name(on: now.day)) {
      return true
    }
    return try Units.tree(on: connection).runs(plan, at: unit, on: now.day) ?? true
  }
}

import Domain
import Store

extension Applicant.Membership {
  /// A unit as a plan's rule on participants asks about it; nil for none. A plan whose bodies are no units here keeps
  /// nobody out.
  init?(of unit: Unit.ID?, in plan: Plan, at desk: Desk) throws {
    guard let unit else { return nil }
    let own = try desk.unit(unit)
    let day = desk.now.day
    let isBeneath = try Units.lineage(of: unit, on: desk.connection).contains {
      plan.runs(beneath: try desk.unit($0).name(on: day))
    }
    self.init(
      name: own.name(on: day), kind: own.kind,
      isBeneath: try isBeneath || Units.tree(on: desk.connection).runs(plan, at: unit, on: day) ?? true)
  }
}

import Domain
import Store

extension Applicant.Membership {
  /// A unit as a plan's rule on participants asks about it; nil for none.
  init?(of unit: Unit.ID?, in plan: Plan, at desk: Desk) throws {
    guard let unit else { return nil }
    let (own, day) = (try desk.unit(unit), desk.now.day)
    let lineage = Set(try Units.lineage(of: unit, on: desk.connection))
    let reach = plan.reach(try Plans.bindings(of: plan.id, on: desk.connection), on: day)
    self.init(name: own.name(on: day), kind: own.kind, isBeneath: reach.holds(lineage))
  }
}

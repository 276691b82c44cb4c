import Domain
import Store

extension Desk {
  /// Which of the plans concern who looks: in which they have a role, which run where one of their units is, and in
  /// which they may take part. For strangers and for people with a role in the whole installation: all plans.
  ///
  /// - Parameter keptOut: those under which they cannot file.
  func concerning(_ plans: [Plan], but keptOut: Set<Plan.ID>) throws -> [Plan] {
    guard let viewer, !viewer.roles.contains(where: { $0.scope == .installation }) else { return plans }
    let (today, tree, bindings) = (now.day, try unitTree(), try Plans.bindings(on: connection))
    var own = Set(viewer.roles.compactMap(\.scope.plan))
    for council in viewer.roles.compactMap(\.scope.council) { own.insert(try self.council(council).plan) }
    for unit in Set(viewer.ownUnits + [viewer.person.unit].compactMap { $0 }) {
      own.formUnion(tree.plans(for: unit, among: plans, bindings, on: today).map(\.id))
    }
    return plans.filter { plan in
      own.contains(plan.id)
        || !keptOut.contains(plan.id) && plan.unanswered(in: bindings[plan.id], on: today).isEmpty
    }
  }
}

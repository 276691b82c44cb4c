import Domain
import Store

extension Awaited {
  /// Targets in which a unit of the viewer is behind, while the plan runs.
  func targets(_ viewer: Viewer, _ plans: [Plan]) throws -> [Waiting] {
    let units = Set(viewer.scopes(for: .viewUnit).compactMap { if case .unit(let id) = $0 { id } else { nil } })
    guard !units.isEmpty else { return [] }
    let today = desk.now.day
    return try plans.filter { !$0.targets.isEmpty && $0.period.from <= today && today <= $0.period.through }.flatMap {
      plan -> [Waiting] in
      var behind: [(unit: Domain.Unit, targets: [Target])] = []
      for (target, lacking) in try desk.lacking(in: plan, among: units) {
        for unit in lacking {
          if let index = behind.firstIndex(where: { $0.unit.id == unit.id }) {
            behind[index].targets.append(target)
          } else {
            behind.append((unit, [target]))
          }
        }
      }
      return behind.map { Waiting(.meetTargets(plan, unit: $0.unit, targets: $0.targets)) }
    }
  }
}

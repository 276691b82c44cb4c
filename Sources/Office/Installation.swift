import Domain
import PlanFile
import Store

extension Office {
  /// Publishes the plans that the program carries, in a rehearsal that has none: a real installation publishes its own.
  public func publishBuiltInPlans() async throws {
    let isEmpty = try await database.read { try $0.first("SELECT 1 FROM plan LIMIT 1") { try $0.int(0) } == nil }
    guard isEmpty else { return }
    for plan in PlanFile.builtIn {
      try await runUnattended(.publishPlan(String(decoding: plan.bytes, as: UTF8.self)))
    }
  }
}

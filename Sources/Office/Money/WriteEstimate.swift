import Domain
import Store

extension Command<Void> {
  /// Writes the estimate of a plan for a year.
  public static func writeEstimate(plan: Plan.ID, year: Int, lines: [Estimate.Line]) -> Command {
    .at(Place(plan: plan), .writeEstimate) { desk in
      guard (2000...2100).contains(year) else { throw Refusal.input("year", "Năm dự toán phải từ 2000 đến 2100.") }
      try desk.hold(plan)
      let held = try desk.plan(plan)
      guard let before = try Money.estimate(of: plan, in: year, hold: .exclusive, on: desk.connection) else {
        let estimate = Estimate(id: Estimate.ID(at: desk.now), plan: plan, year: year)
        try desk.insert(
          try estimate.written(lines, spent: [:], by: desk.person.id, under: held),
          ["plan": plan.description, "year": "\(year)"])
        return
      }
      let spent = try Money.payments(from: before.value.id, on: desk.connection).spent
      let after = try before.value.written(lines, spent: spent, by: desk.person.id, under: held)
      try desk.replace(before, by: after, ["total": "\(after.total.amount)"])
    }
  }
}

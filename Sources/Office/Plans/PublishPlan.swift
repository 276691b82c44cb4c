import Domain
import PlanFile
import Store

extension Command<Plan.ID> {
  /// Publishes a plan file as the next edition of its plan, whose key it gives.
  public static func publishPlan(_ text: String) -> Command {
    // Read before the write, which waits for nothing that takes long.
    let reading = PlanFile.read(text)
    return .at(.installation, .publishPlan) { desk in
      guard let plan = reading.plan else {
        throw Refusals(
          reading.mistakes.map {
            Refusal(
              "Dòng \($0.line), cột \($0.column): \($0.what).", kind: .input, next: "\($0.instead).", field: "text")
          })
      }
      let last = try desk.connection.first("SELECT max(edition) FROM plan WHERE plan = \(plan.id)") {
        try $0.optionalInt(0)
      }
      let edition = (last?.flatMap { $0 } ?? 0) + 1
      let current = try Records.load(PublishedPlan.self, "\(plan.id)@\(edition - 1)", on: desk.connection)?.value
      if let current, current.text == text {
        throw Refusal.input("text", "Kế hoạch này đã công bố đúng như vậy.")
      }
      // What is amended is the round that runs.
      let round = plan.period.every.flatMap { _ in current?.round }
      let own = try round.map { year in
        guard let own = PlanFile.published(text, round: year) else { throw Fault("the plan \(plan.id) cannot be read") }
        return own
      }
      try desk.insert(
        PublishedPlan(
          own ?? plan, edition: edition, text: text, round: round,
          moved: plan.period.every.flatMap { _ in current?.moved }, published: desk.now, by: desk.viewer?.person.id),
        ["edition": "\(edition)"])
      return plan.id
    }
  }
}

import Domain
import PlanFile
import Store

/// Publishes a plan file as the next edition of its plan.
public struct PublishPlan: OldCommand {
  public let text: String
  public static let action = Action.publishPlan

  private let reading: PlanFile.Reading

  /// The plan of the file; nil when there is any mistake in it.
  public var plan: Plan? { reading.plan }

  /// Reads the file: outside of the write, which waits for nothing that takes long.
  public init(text: String) {
    self.text = text
    reading = PlanFile.read(text)
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws -> Plan.ID {
    guard let plan = reading.plan else {
      throw Refusals(
        reading.mistakes.map {
          Refusal("Dòng \($0.line), cột \($0.column): \($0.what).", kind: .input, next: "\($0.instead).", field: "text")
        })
    }
    let last = try desk.connection.first("SELECT max(edition) FROM plan WHERE plan = \(plan.id)") {
      try $0.optionalInt(0)
    }
    let edition = (last?.flatMap { $0 } ?? 0) + 1
    if let current = try Records.load(PublishedPlan.self, "\(plan.id)@\(edition - 1)", on: desk.connection)?.value,
      current.text == text
    {
      throw Refusal.input("text", "Kế hoạch này đã công bố đúng như vậy.")
    }
    try desk.insert(
      PublishedPlan(plan: plan.id, edition: edition, text: text, published: desk.now, by: desk.viewer?.person.id),
      ["edition": "\(edition)"])
    return plan.id
  }
}

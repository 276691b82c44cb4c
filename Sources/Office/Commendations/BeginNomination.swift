import Domain
import Store

/// Begins a nomination.
public struct BeginNomination: OldCommand {
  /// The key was made with the form, so that a form sent twice gives one nomination.
  public var id: Nomination.ID
  public var plan: Plan.ID
  public var unit: Unit.ID
  public var content: Nomination.Content
  public static let action = Action.writeNomination

  public init(id: Nomination.ID, plan: Plan.ID, unit: Unit.ID, content: Nomination.Content) {
    self.id = id
    self.plan = plan
    self.unit = unit
    self.content = content
  }

  public func place(at desk: Desk) throws -> Place {
    Place(plan: plan, lineage: try Units.lineage(of: unit, on: desk.connection))
  }

  public func perform(at desk: Desk) throws {
    if try desk.has(Nomination.self, id.description) { return }
    let edition = try desk.edition(of: plan)
    try desk.requireKnown(content.candidate)
    let nomination = try Nomination.begun(
      id: id, content: content, by: desk.person.id, unit: desk.unit(unit), plan: edition.plan, version: edition.number,
      at: desk.now)
    try desk.insert(nomination, ["plan": plan.description, "unit": unit.description])
  }
}

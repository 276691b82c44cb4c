import Domain
import Store

extension Command<Void> {
  /// Begins a nomination.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice gives one nomination.
  public static func beginNomination(id: Nomination.ID, plan: Plan.ID, unit: Unit.ID, content: Nomination.Content)
    -> Command
  {
    .at({ Place(plan: plan, lineage: try Units.lineage(of: unit, on: $0.connection)) }, .writeNomination) { desk in
      if try desk.has(Nomination.self, id.description) { return }
      let edition = try desk.edition(of: plan)
      try content.candidate.requireKnown(at: desk)
      let nomination = try Nomination.begun(
        id: id, content: content, by: desk.person.id, unit: desk.unit(unit), plan: edition.plan,
        version: edition.number,
        at: desk.now)
      try desk.insert(nomination, ["plan": plan.description, "unit": unit.description])
    }
  }
}

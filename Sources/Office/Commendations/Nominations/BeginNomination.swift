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
      try content.candidate.requireParticipant(in: edition.plan, of: unit, at: desk)
      let nomination = try Nomination.begun(
        id: id, content: content, by: desk.person.id, unit: desk.unit(unit), plan: edition.plan,
        version: edition.number,
        at: desk.now)
      try desk.insert(nomination, ["plan": plan.description, "unit": unit.description])
    }
  }
}

extension Nomination.Candidate {
  /// - Parameter unit: the unit that nominates, to which a person without account and unit belongs.
  /// - Throws: `Refusals` for whom the plan's rule on participants keeps out.
  func requireParticipant(in plan: Plan, of unit: Unit.ID, at desk: Desk) throws {
    let account = try person.map { try desk.person($0) }
    let own = account.map(\.unit) ?? self.unit ?? unit
    let standing = try Applicant.Standing(of: person, unit: own, to: plan, at: desk)
    let authors = kind == .individual ? [(name: name, birth: account?.birth)] : []
    let kept = plan.refusals(of: Applicant(standing, authors: authors))
    try kept.throwIfAny()
  }
}

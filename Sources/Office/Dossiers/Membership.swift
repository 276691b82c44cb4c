import Domain
import Store

extension Applicant.Standing {
  /// How somebody stands to a plan.
  ///
  /// - Parameter unit: where they belong; nil for none.
  init(of person: Person.ID?, unit: Unit.ID?, to plan: Plan, at desk: Desk) throws {
    let admitted = try person.flatMap { try AdmittedParticipants.find(of: $0, to: plan.id, on: desk.connection) }
    try self.init(unit: unit, isAdmitted: admitted != nil, to: plan, at: desk)
  }

  /// How the authors of a dossier stand to its plan.
  init(ofAuthorsOf dossier: Dossier, to plan: Plan, at desk: Desk) throws {
    let admitted = try AdmittedParticipants.find(for: dossier, on: desk.connection)
    try self.init(unit: dossier.unit, isAdmitted: admitted != nil, to: plan, at: desk)
  }

  init(unit: Unit.ID?, isAdmitted: Bool, to plan: Plan, at desk: Desk) throws {
    self.init(try unit.map { try Applicant.Membership(of: $0, in: plan, at: desk) }, isAdmitted: isAdmitted)
  }
}

extension Applicant.Membership {
  fileprivate init(of unit: Unit.ID, in plan: Plan, at desk: Desk) throws {
    let (own, day) = (try desk.unit(unit), desk.now.day)
    let lineage = Set(try desk.lineage(of: unit))
    let bindings = try Plans.bindings(of: plan.id, on: desk.connection)
    // As long as nobody has said what its bodies are, a plan is closed to all alike.
    let isClosed = !plan.unanswered(in: bindings, on: day).isEmpty
    self.init(
      name: own.name(on: day), kind: own.kind, isBeneath: isClosed || plan.reach(bindings, on: day).holds(lineage))
  }
}

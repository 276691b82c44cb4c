import Domain

/// To which units a plan speaks, and who inspects under it.
extension BodyUnits {
  /// Whether a unit is beneath the bodies under which the plan runs, or is one of its bodies or of their groups.
  func speaks(to unit: Unit.ID) -> Bool {
    plan.reach(bindings, on: day).holds(Set(tree.lineage(of: unit)))
      || plan.bodies.contains { body in units(of: body.id).contains { $0.id == unit } }
  }

  /// Whether an inspector goes to every unit to which the plan speaks: its standing office, who issued it, and who has
  /// to inspect by it. Others go to the units beneath them.
  func inspectsAll(_ inspector: Unit.ID) -> Bool {
    if [plan.offices.standing, plan.issuedBy].contains(where: { self.unit(of: $0)?.id == inspector }) { return true }
    return plan.namedDuties.contains { duty in
      plan.given(duty)?.doneBy == .inspection && holders(of: duty).contains(.unit(inspector))
    }
  }
}

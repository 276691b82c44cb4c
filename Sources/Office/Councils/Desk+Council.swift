import Domain
import Store

extension Desk {
  func place(of council: Council) -> Place { Place(plan: council.plan, council: council.id) }

  /// The fields that a council judges with all beneath them, in any edition of its plan; empty where it judges all.
  func fields(of council: Council) throws -> Set<Category.ID> {
    guard !council.fields.isEmpty else { return [] }
    return try (1...(try edition(of: council.plan).number)).reduce(into: Set(council.fields)) { fields, number in
      let plan = try plan(council.plan, version: number)
      for field in council.fields { fields.formUnion(plan.fields.below(field)) }
    }
  }

  /// Whether the viewer takes the chair's steps on those dossiers: the deputy does where the chair may not.
  func presides(over ids: [Dossier.ID], of session: Session) throws -> Bool {
    do {
      try requirePresiding(over: ids, of: session)
      return true
    } catch is Refusal {
      return false
    }
  }

  /// - Throws: `Refusal` for the deputy where the chair may do it.
  func requirePresiding(over ids: [Dossier.ID], of session: Session) throws {
    let council = try council(session.council)
    let chair = council.members(on: now.day).first { $0.seat == .chair }
    try council.requirePresiding(
      person, chair: try chair.map { try person($0.person) }, over: dossiers(ids), on: now.day)
  }

  /// Whether the viewer may read the minutes of a session: its council and who decides, and once it is closed the
  /// standing office to which they go.
  public func mayReadMinutes(of session: Session) -> Bool {
    let place = place(of: session)
    return allows(.viewRanking, at: place) || !session.isOpen && allows(.viewMinutes, at: place)
  }
}

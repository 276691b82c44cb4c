import Domain
import Store

extension Desk {
  /// Whether somebody else than those people has a task to which the action is open there.
  func hasOther(than people: [Person.ID], for action: Action, at place: Place) throws -> Bool {
    let scopes = [Scope.installation] + (place.plan.map { [.plan($0)] } ?? []) + place.lineage.map(Scope.unit)
    let roles = Policy.grants(for: action)
    let able = try People.appointments(where: Set(scopes), on: now.day, on: connection).map(\.value)
      .filter { roles.contains(.role($0.role)) && !people.contains($0.person) }.map(\.person)
    return try People.all(Array(Set(able)), on: connection).values.contains { $0.closed == nil }
  }
}

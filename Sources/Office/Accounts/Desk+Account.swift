import Domain
import Store

extension Desk {
  /// Keeps a person's new password with its journal entry; their links and, but for one, their sessions end.
  func keepPassword(
    _ kept: Passwords.Kept, of person: Person.ID, as how: String, keeping session: String = ""
  ) throws {
    let loaded = try held(Person.self, person.description)
    try keep(kept, of: person)
    try Passwords.endLink(of: person, on: connection)
    try Access.revokeAll(of: person, keeping: session, on: connection)
    try replace(loaded, by: loaded.value, ["password": how])
  }
}

import Domain
import Store

/// Makes a link by which a person chooses a password.
struct IssuePasswordLink: OldCommand {
  var person: Person.ID
  var digest: String
  var expires: Instant
  static let action = Action.managePeople

  func place(at desk: Desk) -> Place { .installation }

  func perform(at desk: Desk) throws {
    let loaded = try desk.held(Person.self, person.description)
    guard loaded.value.closed == nil else {
      throw Refusal("Tài khoản này đã đóng.", next: "Mở lại tài khoản rồi cấp đường dẫn.")
    }
    try Passwords.keepLink(digest, of: person, expires: expires, on: desk.connection)
    try desk.replace(loaded, by: loaded.value, ["password": "link"])
  }
}

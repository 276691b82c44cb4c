import Domain
import Store

/// Changes one's own password; the old one was judged before.
struct ChangePassword: OldCommand {
  var hash: String
  /// The digest of the session that goes on.
  var session: String
  static let action = Action.ownAccount

  func place(at desk: Desk) -> Place { .installation }

  func perform(at desk: Desk) throws {
    let person = try desk.person.id
    try desk.keepPassword(Passwords.Kept(hash: hash, isOnce: false), of: person, as: "changed", keeping: session)
    try Access.release(token: session, on: desk.connection)
  }
}

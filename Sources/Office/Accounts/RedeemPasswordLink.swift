import Domain
import Store

/// Chooses a password by a link, as the person whose link it is.
struct RedeemPasswordLink: OldCommand {
  var digest: String
  var hash: String
  /// The time by which links run out.
  var at: Instant
  static let action = Action.ownAccount

  func place(at desk: Desk) -> Place { .installation }

  func perform(at desk: Desk) throws {
    let person = try desk.person.id
    guard try Passwords.person(ofLink: digest, at: at, on: desk.connection) == person else { throw Refusal.linkOver }
    try desk.keepPassword(Passwords.Kept(hash: hash, isOnce: false), of: person, as: "chosen")
  }
}

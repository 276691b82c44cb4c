import Domain
import Store

extension Command<Void> {
  /// Chooses a password by a link, as the person whose link it is.
  ///
  /// - Parameter at: the time by which links run out.
  static func redeemPasswordLink(digest: String, hash: String, at: Instant) -> Command {
    .at(.installation, .ownAccount) { desk in
      let person = try desk.person.id
      guard try Passwords.person(ofLink: digest, at: at, on: desk.connection) == person else { throw Refusal.linkOver }
      try desk.keepPassword(Passwords.Kept(hash: hash, isOnce: false), of: person, as: "chosen")
    }
  }
}

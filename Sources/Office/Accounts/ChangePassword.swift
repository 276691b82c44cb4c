import Domain
import Store

extension Command<Void> {
  /// Changes one's own password; the old one was judged before.
  ///
  /// - Parameter session: the digest of the session that goes on.
  static func changePassword(hash: String, session: String) -> Command {
    .at(.installation, .ownAccount) { desk in
      let person = try desk.person.id
      try desk.keepPassword(Passwords.Kept(hash: hash, isOnce: false), of: person, as: "changed", keeping: session)
      try Access.release(token: session, on: desk.connection)
    }
  }
}

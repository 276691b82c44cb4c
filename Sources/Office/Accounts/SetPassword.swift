import Domain
import Store

extension Command<Void> {
  /// Sets a person's password anew and ends their sessions. Somebody else chose it: it is good for one sign-in.
  public static func setPassword(signIn: String, passwordHash: String) -> Command {
    .at(.installation, .managePeople) { desk in
      guard let person = try People.find(signIn: signIn.typed.lowercased(), on: desk.connection) else {
        throw Refusal.input("sign-in", "Không có ai đăng nhập bằng «\(signIn)».")
      }
      try desk.keepPassword(Passwords.Kept(hash: passwordHash, isOnce: true), of: person.id, as: "reset")
    }
  }
}

import Domain
import Store

/// Sets a person's password anew and ends their sessions. Somebody else chose it: it is good for one sign-in.
public struct SetPassword: OldCommand {
  public var signIn: String
  public var passwordHash: String
  public static let action = Action.managePeople

  public init(signIn: String, passwordHash: String) {
    self.signIn = signIn
    self.passwordHash = passwordHash
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    guard let person = try People.find(signIn: signIn.typed.lowercased(), on: desk.connection) else {
      throw Refusal.input("sign-in", "Không có ai đăng nhập bằng «\(signIn)».")
    }
    try desk.keepPassword(Passwords.Kept(hash: passwordHash, isOnce: true), of: person.id, as: "reset")
  }
}

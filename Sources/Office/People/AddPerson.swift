import Domain
import Store

/// Adds a person.
public struct AddPerson: OldCommand {
  public var person: Person
  /// The hash of the first password, good for one sign-in; nil when none is set.
  public var passwordHash: String?
  public static let action = Action.managePeople

  public init(person: Person, passwordHash: String? = nil) {
    self.person = person
    self.passwordHash = passwordHash
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    if try desk.has(Person.self, person.key) { return }
    guard try People.find(signIn: person.signIn, on: desk.connection) == nil else {
      throw Refusal.input("sign-in", "Tên đăng nhập «\(person.signIn)» đã có người dùng.")
    }
    if let unit = person.unit { _ = try desk.unit(unit) }
    try desk.insert(person)
    if let passwordHash {
      try desk.keep(Passwords.Kept(hash: passwordHash, isOnce: true), of: person.id)
    }
  }
}

import Domain
import Store

extension Command<Void> {
  /// Adds a person.
  ///
  /// - Parameter passwordHash: the hash of the first password, good for one sign-in; nil when none is set.
  public static func addPerson(_ person: Person, passwordHash: String? = nil) -> Command {
    .at(.installation, .managePeople) { desk in
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
}

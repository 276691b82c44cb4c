import Domain
import Store

extension Command<Void> {
  /// Adds a person of the unit of that name; of none where the name is empty.
  public static func addPerson(_ person: Person, of unit: String) -> Command {
    .at(.installation, .managePeople) { desk in
      var person = person
      if try !desk.has(Person.self, person.key) { person.unit = try desk.unit(named: unit, at: "unit")?.id }
      try desk.add(person, passwordHash: nil)
    }
  }

  /// Adds a person.
  ///
  /// - Parameter passwordHash: the hash of the first password, good for one sign-in; nil when none is set.
  public static func addPerson(_ person: Person, passwordHash: String? = nil) -> Command {
    .at(.installation, .managePeople) { desk in try desk.add(person, passwordHash: passwordHash) }
  }
}

extension Desk {
  /// Adds a person whose sign-in name nobody has.
  func add(_ person: Person, passwordHash: String?) throws {
    if try has(Person.self, person.key) { return }
    guard try People.find(signIn: person.signIn, on: connection) == nil else {
      throw Refusal.input("sign-in", "Tên đăng nhập «\(person.signIn)» đã có người dùng.")
    }
    if let unit = person.unit { _ = try self.unit(unit) }
    try insert(person)
    if let passwordHash { try keep(Passwords.Kept(hash: passwordHash, isOnce: true), of: person.id) }
  }
}

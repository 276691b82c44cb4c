import Domain
import Store

/// Adds a person.
public struct AddPerson: Command {
  public var person: Person
  /// The hash of the first password; nil when none is set.
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
      try People.setPasswordHash(passwordHash, of: person.id, at: desk.now, on: desk.connection)
    }
  }
}

/// Sets a person's password anew and ends their sessions.
public struct SetPassword: Command {
  public var signIn: String
  public var passwordHash: String
  public static let action = Action.managePeople

  public init(signIn: String, passwordHash: String) {
    self.signIn = signIn
    self.passwordHash = passwordHash
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    guard let person = try People.find(signIn: signIn.typed.lowercased(), on: desk.connection),
      let loaded = try Records.load(Person.self, person.key, on: desk.connection)
    else { throw Refusal.input("sign-in", "Không có ai đăng nhập bằng «\(signIn)».") }
    try People.setPasswordHash(passwordHash, of: person.id, at: desk.now, on: desk.connection)
    try Access.revokeAll(of: person.id, on: desk.connection)
    try desk.replace(loaded, by: person, ["password": "reset"])
  }
}

/// Gives a person a role for a scope and a term.
public struct Appoint: Command {
  public var appointment: Appointment
  public static let action = Action.appoint

  public init(appointment: Appointment) { self.appointment = appointment }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    if try desk.has(Appointment.self, appointment.key) { return }
    _ = try desk.person(appointment.person)
    try desk.insert(appointment, ["role": appointment.role.rawValue])
  }
}

/// Ends a role on a day.
public struct EndAppointment: Command {
  public var appointment: Appointment.ID
  public var lastDay: Day
  public static let action = Action.appoint

  public init(appointment: Appointment.ID, lastDay: Day) {
    self.appointment = appointment
    self.lastDay = lastDay
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let before = try desk.held(Appointment.self, appointment.description)
    var after = before.value
    after.through = max(lastDay, after.from)
    try desk.replace(before, by: after, ["through": "\(lastDay)"])
  }
}

import Domain
import Store

/// Adds a person.
public struct AddPerson: Command {
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

/// Gives a person a role for a scope and a term.
public struct Appoint: Command {
  public var appointment: Appointment
  public static let action = Action.appoint

  public init(appointment: Appointment) { self.appointment = appointment }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    if try desk.has(Appointment.self, appointment.key) { return }
    guard try desk.person(appointment.person).closed == nil else {
      throw Refusal.input("person", "Tài khoản của người này đã đóng.", next: "Mở lại tài khoản trước.")
    }
    try desk.insert(appointment, ["role": appointment.role.rawValue])
  }
}

/// Takes a role back: from this moment on it is not held, not even for the rest of the day on which it began.
public struct EndAppointment: Command {
  public var appointment: Appointment.ID
  public static let action = Action.appoint

  public init(appointment: Appointment.ID) { self.appointment = appointment }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let role = try desk.load(Appointment.self, appointment.description)
    guard !role.isOver(on: desk.now.day) else { throw Refusal("Vai trò này đã hết.") }
    if role.role == .administrator, role.holds(on: desk.now.day) { try requireAnotherAdministrator(than: role, desk) }
    try desk.end(appointment)
  }

  private func requireAnotherAdministrator(than role: Appointment, _ desk: Desk) throws {
    let others = try People.appointments(of: role.person, on: desk.connection).filter {
      $0.id != role.id && $0.role == .administrator && $0.holds(on: desk.now.day)
    }
    guard others.isEmpty, try People.administrators(on: desk.now.day, on: desk.connection) == [role.person] else {
      return
    }
    throw Refusal("Đây là người quản trị duy nhất.", next: "Giao vai trò quản trị cho người khác trước.")
  }
}

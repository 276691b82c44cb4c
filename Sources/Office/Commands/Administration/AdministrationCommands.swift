import Domain
import PlanFile
import Store

/// Publishes a plan file as the next edition of its plan.
public struct PublishPlan: Command {
  public var text: String
  public static let action = Action.publishPlan

  public init(text: String) { self.text = text }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws -> Plan.ID {
    let reading = PlanFile.read(text)
    guard let plan = reading.plan else {
      throw Refusals(
        reading.mistakes.map {
          Refusal("Dòng \($0.line), cột \($0.column): \($0.what).", kind: .input, next: "\($0.instead).", field: "text")
        })
    }
    let last = try desk.connection.first("SELECT max(edition) FROM plan WHERE plan = \(plan.id)") {
      try $0.optionalInt(0)
    }
    let edition = (last?.flatMap { $0 } ?? 0) + 1
    if let current = try Records.load(PublishedPlan.self, "\(plan.id)@\(edition - 1)", on: desk.connection)?.value,
      current.text == text
    {
      throw Refusal.input("text", "Kế hoạch này đã công bố đúng như vậy.")
    }
    try desk.insert(
      PublishedPlan(plan: plan.id, edition: edition, text: text, published: desk.now, by: desk.viewer?.person.id),
      ["edition": "\(edition)"])
    return plan.id
  }
}

/// Adds a unit to the tree.
public struct AddUnit: Command {
  public var id: Unit.ID
  public var name: String
  public var kind: String
  public var parent: Unit.ID?
  public var since: Day
  public static let action = Action.manageUnits

  public init(id: Unit.ID, name: String, kind: String, parent: Unit.ID?, since: Day) {
    self.id = id
    self.name = name
    self.kind = kind
    self.parent = parent
    self.since = since
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    if try desk.has(Unit.self, id.description) { return }
    if let parent { _ = try desk.unit(parent) }
    let kind = kind.typed.isEmpty ? "don-vi" : kind.typed
    guard Slug<Unit>(kind) != nil else {
      throw Refusal.input("kind", "Loại đơn vị viết bằng chữ không dấu và gạch nối, ví dụ phong-ban, truong-hoc.")
    }
    try desk.insert(Unit(id: id, name: try Unit.checked(name), kind: kind, parent: parent, since: since))
  }
}

/// Gives a unit a new name from a day on.
public struct RenameUnit: Command {
  public var unit: Unit.ID
  public var name: String
  public var from: Day
  public static let action = Action.manageUnits

  public init(unit: Unit.ID, name: String, from: Day) {
    self.unit = unit
    self.name = name
    self.from = from
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let before = try desk.held(Unit.self, unit.description)
    try desk.replace(before, by: try before.value.renamed(name, from: from))
  }
}

/// Dissolves a unit, with the unit that takes over.
public struct DissolveUnit: Command {
  public var unit: Unit.ID
  public var day: Day
  public var successor: Unit.ID?
  public static let action = Action.manageUnits

  public init(unit: Unit.ID, day: Day, successor: Unit.ID?) {
    self.unit = unit
    self.day = day
    self.successor = successor
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let before = try desk.held(Unit.self, unit.description)
    if let successor { _ = try desk.unit(successor) }
    try desk.replace(before, by: try before.value.dissolved(on: day, into: successor))
  }
}

/// Notes a unit's own plan in response to a movement.
public struct AdoptPlan: Command {
  public var adoption: Adoption
  public static let action = Action.adoptPlan

  public init(adoption: Adoption) { self.adoption = adoption }

  public func place(at desk: Desk) throws -> Place { try desk.place(of: adoption.unit) }

  public func perform(at desk: Desk) throws {
    _ = try desk.plan(adoption.plan)
    if try Units.adoption(of: adoption.plan, by: adoption.unit, on: desk.connection) != nil {
      throw Refusal("Đơn vị đã có kế hoạch hưởng ứng cho kế hoạch này.")
    }
    try desk.insert(adoption, ["plan": adoption.plan.description])
  }
}

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

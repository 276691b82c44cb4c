import Domain
import Store

/// A person as the administrator sees them: who it is, roles and seats, the account.
public struct PersonLook: Look {
  public static let action = Action.viewAdministration

  let person: Person.ID

  public struct Found: Sendable {
    public var person: Person
    /// The name of the person's unit.
    public var unit: String?
    /// Every role that the person was given, with what it is held for.
    public var roles: [(appointment: Appointment, scope: String)]
    public var seats: [(seat: Council.Seat, council: Council)]
    /// Nil where the viewer has nothing to do with accounts.
    public var account: Account?
    /// Whether the viewer may take roles back.
    public var canAppoint: Bool
    public var today: Day
  }

  /// How the person signs in.
  public struct Account: Sendable {
    public enum Password: Sendable {
      case none
      /// Somebody else chose it: it is good for one sign-in.
      case once
      case own
    }

    public var password: Password
    /// Whether a link to choose one was handed out and not used.
    public var hasLink: Bool
  }

  public init(_ person: Person.ID) { self.person = person }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let person = try desk.person(person)
    let managesPeople = desk.allows(.managePeople, at: .installation)
    return Found(
      person: person, unit: try person.unit.map { try desk.unit($0).name },
      roles: try People.appointments(of: person.id, on: desk.connection).map { ($0, try $0.scope.name(at: desk)) },
      seats: try Council.seats(of: person.id, at: desk), account: managesPeople ? try account(desk) : nil,
      canAppoint: desk.allows(.appoint, at: .installation), today: desk.now.day)
  }

  private func account(_ desk: Desk) throws -> Account {
    let kept = try Passwords.kept(of: person, on: desk.connection)
    return Account(
      password: kept.map { $0.isOnce ? .once : .own } ?? .none,
      hasLink: try Passwords.linkExpires(of: person, on: desk.connection) != nil)
  }
}

/// What closing an account means, before it is closed.
public struct ClosingPersonLook: Look {
  public static let action = Action.managePeople

  let person: Person.ID

  public struct Found: Sendable {
    public var person: Person
    /// The roles that will end, with what they are held for.
    public var roles: [(role: Role, scope: String)]
    public var seats: [(seat: Council.Seat, council: Council)]
  }

  public init(_ person: Person.ID) { self.person = person }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let roles = try People.appointments(of: person, on: desk.connection).filter { !$0.isOver(on: desk.now.day) }
    return Found(
      person: try desk.person(person), roles: try roles.map { ($0.role, try $0.scope.name(at: desk)) },
      seats: try Council.seats(of: person, at: desk))
  }
}

extension Council {
  /// The seats that the person has today.
  fileprivate static func seats(of person: Person.ID, at desk: Desk) throws -> [(seat: Seat, council: Council)] {
    try Councils.seats(of: person, on: desk.now.day, desk.connection).map { ($1, try desk.council($0)) }
  }
}

extension Scope {
  /// What a role is held for, in words.
  func name(at desk: Desk) throws -> String {
    switch self {
    case .installation: "toàn hệ thống"
    case .plan(let plan): try desk.plan(plan).shortTitle
    case .track(let plan, let track):
      "\(try desk.plan(plan).shortTitle), \(try desk.plan(plan).track(track)?.name ?? "")"
    case .unit(let unit): try desk.unit(unit).name
    case .council(let council): try desk.council(council).name
    }
  }
}

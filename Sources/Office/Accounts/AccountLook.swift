import Domain
import Store

/// One's own account.
public struct AccountLook: Look {
  public static let action = Action.ownAccount

  public struct Found: Sendable {
    public var person: Person
    public var unit: String?
    public var roles: [String]
    /// Whether the person signs in with a password; in a rehearsal a click does.
    public var hasPassword: Bool
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let person = try desk.person
    return Found(
      person: person, unit: try person.unit.map { try desk.unit($0).name },
      roles: try People.roles(of: [person.id], on: desk.connection)[person.id] ?? [],
      hasPassword: try Passwords.kept(of: person.id, on: desk.connection) != nil)
  }
}

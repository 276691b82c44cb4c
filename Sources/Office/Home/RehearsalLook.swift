import Domain
import Store

/// The people of a rehearsal, by what they are there for.
public struct RehearsalLook: Look {
  public static let action = Action.rehearse
  /// So many of them are offered.
  private static let most = 200

  public struct Found: Sendable {
    public var people: [Member]
    /// How many there are besides.
    public var others: Int
  }

  public struct Member: Sendable {
    public var person: Person
    /// The names of their roles; empty for those who only write dossiers.
    public var roles: [String]
    public var unit: String?
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let (all, total) = try People.list(limit: RehearsalLook.most, on: desk.connection)
    let people = all.filter { $0.closed == nil }
    let roles = try People.roles(of: people.map(\.id), on: desk.connection)
    let tree = try Units.tree(on: desk.connection)
    return Found(
      people: people.map {
        Member(person: $0, roles: roles[$0.id] ?? [], unit: $0.unit.flatMap { tree[$0]?.name })
      }, others: total - all.count)
  }
}

/// Somebody whose role is taken in a rehearsal.
public struct RehearsedPersonLook: Look {
  public static let action = Action.rehearse

  let person: Person.ID

  public init(_ person: Person.ID) { self.person = person }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Person.ID {
    guard try desk.person(person).closed == nil else { throw Refusal.absent }
    return person
  }
}

import Domain
import Store

/// A page of the people of the installation, with what they are there for, and what roles can be held for.
public struct PeopleLook: Look {
  public static let action = Action.viewAdministration
  /// People on a page.
  public static let size = 50

  public let words: String
  public let page: Int

  public struct Found: Sendable {
    public var asked: PeopleLook
    public var lines: [Line]
    public var total: Int
    public var plans: [Plan]
    /// How many requests for an account wait; nil for who decides on none.
    public var waitingRequests: Int?
    /// What the viewer has still to do first.
    public var steps: FirstSteps?
    public var now: Instant
  }

  public struct Line: Sendable {
    public var person: Person
    /// The name of the person's unit.
    public var unit: String?
    /// The roles that are not over, with what they are held for.
    public var roles: [(role: Role, scope: String)]
    public var hasPassword: Bool
  }

  public init(words: String, page: Int) {
    self.words = words
    self.page = page
  }

  public var reading: Reading { .finding(words) }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let size = PeopleLook.size
    let (people, total) = try People.list(words: words, limit: size, offset: (page - 1) * size, on: desk.connection)
    let tree = try desk.unitTree()
    let withPassword = try Passwords.people(among: people.map(\.id), on: desk.connection)
    let roles = try Lists.appointments(of: people.map(\.id), on: desk.connection)
    return Found(
      asked: self,
      lines: try people.map { person in
        Line(
          person: person, unit: person.unit.flatMap { tree[$0]?.name },
          roles: try (roles[person.id] ?? []).filter { !$0.isOver(on: desk.now.day) }
            .map { ($0.role, try $0.scope.name(at: desk)) },
          hasPassword: withPassword.contains(person.id))
      }, total: total, plans: try desk.plans(),
      waitingRequests: desk.allows(.managePeople, at: .installation)
        ? try AccountRequests.waiting(on: desk.connection) : nil, steps: try desk.firstSteps(), now: desk.now)
  }
}

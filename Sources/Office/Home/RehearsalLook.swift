import Domain
import Store

/// The people of a rehearsal, by the plan for which they are there and by what they do.
public struct RehearsalLook: Look {
  public static let action = Action.rehearse
  /// So many of them are offered.
  private static let most = 200

  public struct Found: Sendable {
    public var people: [Member]
    /// The plans of which some of them are, in their order.
    public var plans: [Plan]
    /// How many there are besides.
    public var others: Int
  }

  public struct Member: Sendable {
    public var person: Person
    /// The names of their roles; empty for those who only write dossiers.
    public var roles: [String]
    public var unit: String?
    /// The plan of a role or seat, else the first that speaks to the unit; nil for who is there for every plan.
    public var plan: Plan.ID?
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let (all, total) = try People.list(limit: RehearsalLook.most, on: desk.connection)
    let people = all.filter { $0.closed == nil }
    let roles = try People.roles(of: people.map(\.id), on: desk.connection)
    let scopes = try People.scopes(of: people.map(\.id), on: desk.connection)
    let tree = try desk.unitTree()
    let (plans, bindings) = (try desk.plans(), try Plans.bindings(on: desk.connection))
    let councils = Dictionary(
      try Records.all(Council.self, on: desk.connection).map { ($0.value.id, $0.value.plan) }, uniquingKeysWith: { $1 })
    // A plan whose bodies are elsewhere speaks to every unit: one that runs right above a unit is nearer.
    let near = plans.filter { if case .beneath = $0.reach(bindings[$0.id], on: desk.now.day) { true } else { false } }
    func plan(of person: Person) -> Plan.ID? {
      let own = scopes[person.id] ?? []
      if own.contains(.installation) { return nil }
      let named = own.lazy.compactMap { $0.plan ?? $0.council.flatMap { councils[$0] } }.first
      let unit = own.lazy.compactMap(\.unit).first ?? person.unit
      return named
        ?? unit.flatMap { unit in
          [near, plans].lazy.compactMap { tree.plans(for: unit, among: $0, bindings, on: desk.now.day).first?.id }.first
        }
    }
    let members = people.map { person in
      Member(
        person: person, roles: roles[person.id] ?? [], unit: person.unit.flatMap { tree[$0]?.name },
        plan: plan(of: person))
    }
    let present = Set(members.compactMap(\.plan))
    return Found(people: members, plans: plans.filter { present.contains($0.id) }, others: total - all.count)
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

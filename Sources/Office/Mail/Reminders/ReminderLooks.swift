import Domain
import Store

/// What someone is reminded of.
public struct Reminded: Sendable {
  public var reminder: Reminder
  /// Who reminds.
  public var by: String

  /// Reminders that are shown.
  private static let most = 20

  /// What the units of the viewer were reminded of after that moment, the latest first.
  static func of(_ viewer: Viewer, after moment: Instant, at desk: Desk) throws -> [Reminded] {
    try to(viewer.ownUnits, after: moment, at: desk)
  }

  /// What units were reminded of after that moment, the latest first.
  static func to(_ units: [Unit.ID], after moment: Instant, at desk: Desk) throws -> [Reminded] {
    let reminders = try Reminders.to(units, after: moment, limit: most, on: desk.connection)
    let people = try People.all(Array(Set(reminders.map(\.by))), on: desk.connection)
    return reminders.map { Reminded(reminder: $0, by: people[$0.by]?.name ?? "") }
  }
}

/// Reminding units: what is said to whom, before it is said.
public struct RemindingLook: Look {
  public static let action = Action.remind

  /// Reminders of before that are shown.
  private static let mostBefore = 20
  /// Units that a search names.
  private static let mostFound = 20

  let plan: Plan.ID
  let audience: ReminderAudience
  let words: String

  public struct Found: Sendable {
    public var plan: Plan
    public var audience: ReminderAudience
    public var words: String
    /// Other units, by the words that were looked for.
    public var found: [Unit]
    /// Those who will be reminded, by name.
    public var units: [Unit]
    /// Those of them where nobody gets it: no head and no clerk.
    public var unheard: [Unit]
    /// What was reminded of before, the latest first.
    public var before: [Reminded]
    /// How many of these there are in all.
    public var beforeCount: Int
    public var now: Instant
  }

  /// - Parameter words: of the names of other units that are looked for.
  public init(_ plan: Plan.ID, _ audience: ReminderAudience, words: String = "") {
    (self.plan, self.audience, self.words) = (plan, audience, words)
  }

  public func door(at desk: Desk) throws -> Door { .at(try audience.place(under: plan, at: desk)) }

  public func find(at desk: Desk) throws -> Found {
    let tree = try desk.unitTree()
    let chosen = try audience.units(under: plan, in: tree, at: desk).sorted { $0.name < $1.name }
    let scopes = Set(chosen.map { Scope.unit($0.id) })
    let heard = Set(
      try People.appointments(where: scopes, on: desk.now.day, on: desk.connection).map(\.value)
        .filter { [.unitHead, .unitClerk].contains($0.role) }.map(\.scope))
    let own = desk.allows(.remind, at: Place(plan: plan)) ? nil : try desk.person.id
    let before = try Reminders.of(plan, by: own, limit: Self.mostBefore, on: desk.connection)
    let people = try People.all(Array(Set(before.map(\.by))), on: desk.connection)
    let found = try desk.plan(plan)
    return Found(
      plan: found, audience: audience, words: words,
      found: try others(than: Set(chosen.map(\.id)), in: tree, under: found, at: desk), units: chosen,
      unheard: chosen.filter { !heard.contains(.unit($0.id)) },
      before: before.map { Reminded(reminder: $0, by: people[$0.by]?.name ?? "") },
      beforeCount: try Reminders.count(of: plan, by: own, on: desk.connection), now: desk.now)
  }

  /// Those with that name which can be reminded.
  private func others(
    than units: Set<Unit.ID>, in tree: UnitTree, under plan: Plan, at desk: Desk
  ) throws -> [Unit] {
    let wanted = words.nameKey.split(separator: " ")
    guard !wanted.isEmpty else { return [] }
    let matching = tree.outline.map(\.unit).filter { unit in
      let name = unit.name.nameKey
      return unit.exists(on: desk.now.day) && !units.contains(unit.id) && wanted.allSatisfy { name.contains($0) }
    }
    let remindable = try Remindable(among: matching.map(\.id), under: plan, at: desk)
    var found: [Unit] = []
    for unit in matching where found.count < RemindingLook.mostFound {
      if try remindable.contains(unit.id) { found.append(unit) }
    }
    return found
  }
}

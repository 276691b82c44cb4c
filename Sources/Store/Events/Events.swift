import Domain
import Markup

extension Event: StoredRecord {
  public static let table: StaticString = "event"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("unit", unit.sqlValue), ("kind", details.kind.rawValue.sqlValue), ("state", state.rawValue.sqlValue),
      ("from_day", time.from.sqlValue), ("last_day", time.through.sqlValue),
      ("is_open", (details.isOpen ? 1 : 0).sqlValue), ("audience", (outcome?.audience).sqlValue),
      ("cost", (outcome?.cost?.amount).sqlValue), ("media", coverage.count.sqlValue),
    ]
  }

  public var files: [String] { documents.map(\.digest) }

  /// Each plan, and each duty, that the event serves.
  public static let derivedTables: [DerivedTable<Event>] = [
    DerivedTable("event_plan", of: "event", ["plan", "duty", "holder", "day"]) { event in
      let day = event.doneOn.sqlValue
      return event.details.plans.map { [$0.sqlValue, "".sqlValue, "".sqlValue, day] }
        + event.details.duties.map { [$0.plan.sqlValue, $0.duty.sqlValue, $0.holder.description.sqlValue, day] }
    }
  ]
}

/// Which events a list has, and who asks.
public struct EventFilter: Sendable {
  public var plan: Plan.ID?
  public var kind: Event.Kind?
  public var state: Event.State?
  public var unit: Unit.ID?
  public var year: Int?
  /// What the asker may see; nil for all.
  public var seen: Seen?

  /// Events of units, those that serve plans, and those to which a person is invited.
  public struct Seen: Sendable {
    public var units: [Unit.ID]
    public var plans: [Plan.ID]
    public var person: Person.ID

    public init(units: [Unit.ID], plans: [Plan.ID], person: Person.ID) {
      (self.units, self.plans, self.person) = (units, plans, person)
    }
  }

  public init(plan: Plan.ID?, kind: Event.Kind?, state: Event.State?, unit: Unit.ID?, year: Int?) {
    (self.plan, self.kind, self.state, self.unit, self.year) = (plan, kind, state, unit, year)
  }

  fileprivate var condition: SQL {
    var parts: [SQL] = ["1 = 1"]
    if let plan { parts.append("id IN (SELECT event FROM event_plan WHERE plan = \(plan))") }
    if let kind { parts.append("kind = \(kind.rawValue)") }
    if let state { parts.append("state = \(state.rawValue)") }
    if let unit { parts.append("unit = \(unit)") }
    if let year {
      parts.append("from_day >= \("\(year)-01-01") AND from_day <= \("\(year)-12-31")")
    }
    if let seen {
      parts.append(
        """
        (unit IN (\(seen.units)) OR id IN (SELECT event FROM event_plan WHERE plan IN (\(seen.plans))) \
        OR (state <> 'draft' AND (is_open = 1 OR id IN (SELECT event FROM participant WHERE person = \(seen.person)))))
        """)
    }
    return parts.joined(separator: " AND ")
  }
}

/// Finding events.
public enum Events {
  /// A page of them, the latest first.
  public static func page(
    _ filter: EventFilter, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [Event] {
    try Records.page(
      Event.self, where: filter.condition, by: "from_day DESC, id DESC", limit: limit, offset: offset, on: connection)
  }

  public static func count(_ filter: EventFilter, on connection: any Connection) throws -> Int {
    try Records.count(Event.self, where: filter.condition, on: connection)
  }

  /// Events that serve a plan, and those of one of the units.
  public static func of(_ plan: Plan.ID, orBy units: [Unit.ID], on connection: any Connection) throws -> [Event.ID] {
    try connection.rows(
      """
      SELECT id FROM event WHERE unit IN (\(units)) OR id IN (SELECT event FROM event_plan WHERE plan = \(plan))
      ORDER BY id
      """
    ) { try $0.identifier(0) }
  }

  /// What was held for a plan, with the duties that it did.
  ///
  /// - Parameter holders: whose duties are meant; nil for all.
  static func done(
    for plan: Plan.ID, holders: [String]?, on connection: any Connection
  ) throws -> [(event: Event.ID, duty: String, holder: String, day: Day)] {
    let within: SQL = holders.map { " AND holder IN (\($0))" } ?? .empty
    return try connection.rows(
      "SELECT event, duty, holder, day FROM event_plan WHERE plan = \(plan) AND day IS NOT NULL AND duty <> ''\(within)"
    ) { row in
      guard let day = Day(try row.text(3)) else { throw Fault("not a day") }
      return (try row.identifier(0), try row.text(1), try row.text(2), day)
    }
  }

  /// Events of units, and of those whose work they took over, that are over and whose outcome nobody has said, the
  /// earliest first.
  public static func unsaid(
    of units: [Unit.ID], before day: Day, limit: Int, on connection: any Connection
  ) throws -> [Event] {
    guard !units.isEmpty else { return [] }
    let own = try units + Units.merged(into: units, on: connection)
    return try Records.all(
      Event.self,
      """
      WHERE unit IN (\(own)) AND state IN ('draft', 'announced') AND last_day < \(day)
      ORDER BY last_day, id LIMIT \(limit)
      """, on: connection
    ).map(\.value)
  }

  /// Announced events from a day on to which a person is invited.
  ///
  /// - Parameter isUnanswered: only those that they have not answered.
  public static func invited(
    _ person: Person.ID, from day: Day, isUnanswered: Bool, on connection: any Connection
  ) throws -> [Event] {
    let open: SQL = isUnanswered ? " AND answered = 0" : .empty
    return try Records.all(
      Event.self,
      """
      WHERE id IN (SELECT event FROM participant WHERE person = \(person) AND invited = 1\(open))
      AND state = 'announced' AND last_day >= \(day) ORDER BY from_day, id LIMIT 200
      """, on: connection
    ).map(\.value)
  }
}

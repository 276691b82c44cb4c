import Domain
import Markup

extension Replication: StoredRecord {
  public static let table: StaticString = "replication"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("unit", unit.sqlValue), ("initiative", initiative.key.sqlValue), ("of_plan", initiative.plan.sqlValue),
      ("dossier", initiative.dossier.sqlValue), ("title", title.sqlValue), ("state", state.rawValue.sqlValue),
      ("confirmed", (standing == nil ? nil : confirmed.first?.at.day).sqlValue),
      ("since", (latest?.since).sqlValue), ("asks_on", asksOn.sqlValue), ("stopped", (isStopped ? 1 : 0).sqlValue),
      ("public", (standing?.isPublic == true ? 1 : 0).sqlValue),
    ]
  }
  public var files: [String] { documents.map(\.digest) }

  public static let derivedTables: [DerivedTable<Replication>] = [
    DerivedTable("replication_benefit", of: "replication", ["year", "amount"]) { replication in
      replication.counted.map { [$0.year.sqlValue, $0.amount.amount.sqlValue] }
    }
  ]

  /// An initiative is applied long after the round in which it was recognised.
  public func roundMarks(on connection: any Connection) -> [RoundMark] { [] }

  private var counted: [Benefit] { standing?.proposal.content.benefits ?? [] }
}

/// Which replications a list has, and what the asker may see.
public struct ReplicationFilter: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case waiting, returned, applied, stopped, withdrawn
  }

  public var plan: Plan.ID?
  public var kind: Kind?
  public var unit: Unit.ID?
  /// Only those that count a benefit of the year.
  public var year: Int?
  /// The key of an initiative.
  public var initiative: String?
  /// Only what everyone may read, without those of recognitions that were revoked.
  public var isPublic = false
  /// The receiving units and the plans that the asker may see, and the units whose initiatives; nil for all.
  public var seen: (units: [Unit.ID], plans: [Plan.ID])?

  public init(
    plan: Plan.ID? = nil, kind: Kind? = nil, unit: Unit.ID? = nil, year: Int? = nil, initiative: String? = nil
  ) {
    (self.plan, self.kind, self.unit, self.year, self.initiative) = (plan, kind, unit, year, initiative)
  }

  fileprivate var condition: SQL {
    var parts: [SQL] = ["1 = 1"]
    if let plan { parts.append("of_plan = \(plan)") }
    switch kind {
    case nil: parts.append("state <> 'withdrawn'")
    case .waiting: parts.append("state = 'waiting'")
    case .returned: parts.append("state = 'returned'")
    case .applied: parts.append("confirmed IS NOT NULL AND stopped = 0")
    case .stopped: parts.append("confirmed IS NOT NULL AND stopped = 1")
    case .withdrawn: parts.append("state = 'withdrawn'")
    }
    if let unit { parts.append("unit = \(unit)") }
    if let initiative { parts.append("initiative = \(initiative)") }
    if let year { parts.append("id IN (SELECT replication FROM replication_benefit WHERE year = \(year))") }
    if isPublic {
      parts.append(
        """
        public = 1 AND NOT EXISTS (
          SELECT 1 FROM public_initiative AS shown WHERE shown.id = dossier AND shown.state = 'revoked')
        """)
    }
    if let seen {
      parts.append(
        """
        (unit IN (\(seen.units)) OR (of_plan IN (\(seen.plans)) AND confirmed IS NOT NULL) OR \
        (confirmed IS NOT NULL AND (dossier IN (SELECT id FROM dossier WHERE unit IN (\(seen.units))) OR \
        initiative IN (SELECT 'model:' || id FROM model WHERE unit IN (\(seen.units))))))
        """)
    }
    return parts.joined(separator: " AND ")
  }
}

/// Finding and adding up replications.
public enum Replications {
  /// A page of them, the one begun last first.
  public static func page(
    _ filter: ReplicationFilter, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [Replication] {
    try Records.page(
      Replication.self, where: filter.condition, by: "id DESC", limit: limit, offset: offset, on: connection)
  }

  public static func count(_ filter: ReplicationFilter, on connection: any Connection) throws -> Int {
    try Records.count(Replication.self, where: filter.condition, on: connection)
  }

  /// What a list adds up to, of what was confirmed alone.
  public struct Sum: Sendable {
    /// What is added up: the title of an initiative, the name of a unit, a year.
    public var name: String
    /// How many units, or of a unit how many initiatives.
    public var count: Int
    public var benefit: Dong
  }

  public enum Grouping: Sendable {
    case initiative, unit, year
  }

  /// The sums of a list, the greatest benefit first; by year the latest first. Where the list is narrowed to a year
  /// only the benefit of that year counts.
  ///
  /// - Parameter limit: as many of them at most; `count` is how many there are.
  public static func sums(
    _ filter: ReplicationFilter, by grouping: Grouping, limit: Int = .max, on connection: any Connection
  ) throws -> (sums: [Sum], count: Int) {
    let ofYear: SQL = filter.year.map { " AND b.year = \($0)" } ?? .empty
    let (key, name, order): (SQL, SQL, SQL) =
      switch grouping {
      case .initiative: ("r.initiative", "min(r.title)", "3 DESC, 1")
      case .unit: ("r.unit", "min(unit.name)", "3 DESC, 1")
      case .year: ("b.year", "min(b.year)", "1 DESC")
      }
    let join: SQL = if case .year = grouping { "JOIN" } else { "LEFT JOIN" }
    let unit: SQL = if case .unit = grouping { "JOIN unit ON unit.id = r.unit" } else { .empty }
    var count = 0
    let sums = try connection.rows(
      """
      SELECT \(name), count(DISTINCT r.id), coalesce(sum(b.amount), 0), count(*) OVER ()
      FROM replication AS r \(unit) \(join) replication_benefit AS b ON b.replication = r.id\(ofYear)
      WHERE r.confirmed IS NOT NULL AND r.id IN (SELECT id FROM replication WHERE \(filter.condition))
      GROUP BY \(key) ORDER BY \(order) LIMIT \(limit)
      """
    ) { row in
      let name: String = if case .year = grouping { "\(try row.int(0))" } else { try row.text(0) }
      count = try row.int(3)
      return Sum(name: name, count: try row.int(1), benefit: Dong(try row.int(2)))
    }
    return (sums, count)
  }

  /// What was confirmed in all, and what it brought.
  public static func total(
    _ filter: ReplicationFilter, on connection: any Connection
  ) throws -> (count: Int, units: Int, benefit: Dong) {
    let ofYear: SQL = filter.year.map { " AND b.year = \($0)" } ?? .empty
    return try connection.first(
      """
      SELECT count(DISTINCT r.id), count(DISTINCT r.unit), coalesce(sum(b.amount), 0)
      FROM replication AS r LEFT JOIN replication_benefit AS b ON b.replication = r.id\(ofYear)
      WHERE r.confirmed IS NOT NULL AND r.id IN (SELECT id FROM replication WHERE \(filter.condition))
      """
    ) { (try $0.int(0), try $0.int(1), Dong(try $0.int(2))) } ?? (0, 0, .zero)
  }

  /// Every one of an initiative that was not withdrawn, the first first.
  public static func of(_ initiative: String, on connection: any Connection) throws -> [Replication] {
    try Records.all(
      Replication.self, "WHERE initiative = \(initiative) AND state <> 'withdrawn' ORDER BY id", on: connection
    ).map(\.value)
  }

  /// How many units apply an initiative and agree that everyone reads it, and the first of them.
  public static func shown(
    of initiative: String, limit: Int, on connection: any Connection
  ) throws -> (replications: [Replication], total: Int) {
    let condition: SQL = "initiative = \(initiative) AND public = 1"
    return (
      try Records.all(
        Replication.self, "WHERE \(condition) ORDER BY confirmed, id LIMIT \(limit)", on: connection
      ).map(\.value),
      try Records.count(Replication.self, where: condition, on: connection)
    )
  }

  /// What waits for the heads of units to be confirmed, and what came back to those who write there.
  public static func waiting(
    in state: Replication.State, of units: [Unit.ID], limit: Int, on connection: any Connection
  ) throws -> [Replication] {
    guard !units.isEmpty else { return [] }
    return try Records.all(
      Replication.self, "WHERE state = \(state.rawValue) AND unit IN (\(units)) ORDER BY id LIMIT \(limit)",
      on: connection
    ).map(\.value)
  }

  /// Those of units of which is asked by that day whether they are still applied.
  public static func asking(
    on day: Day, of units: [Unit.ID], limit: Int, on connection: any Connection
  ) throws -> [Replication] {
    guard !units.isEmpty else { return [] }
    return try Records.all(
      Replication.self,
      "WHERE asks_on IS NOT NULL AND asks_on <= \(day) AND unit IN (\(units)) ORDER BY asks_on, id LIMIT \(limit)",
      on: connection
    ).map(\.value)
  }

  /// Those of the initiatives of a plan that were confirmed, with the day of the first confirmation.
  ///
  /// - Parameter units: whose they are; nil for everybody's.
  public static func confirmed(
    of plan: Plan.ID, units: [Unit.ID]?, on connection: any Connection
  ) throws -> [(replication: Replication.ID, unit: Unit.ID, day: Day)] {
    let within: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    return try connection.rows(
      """
      SELECT id, unit, confirmed FROM replication WHERE of_plan = \(plan) AND confirmed IS NOT NULL\(within)
      ORDER BY confirmed, id
      """
    ) { row in
      guard let day = Day(try row.text(2)) else { throw Fault("not a day") }
      return (try row.identifier(0), try row.identifier(1), day)
    }
  }
}

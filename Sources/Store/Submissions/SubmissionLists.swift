import Domain
import Markup

extension SubmissionList: StoredRecord {
  public static let table: StaticString = "submission_list"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("unit", unit.sqlValue), ("number", (sending?.number).sqlValue),
      ("year", (sending?.day.year).sqlValue), ("discarded", isDiscarded.sqlValue),
    ]
  }

  /// What is on a list that was not given up.
  public static let derivedTables: [DerivedTable<SubmissionList>] = [
    DerivedTable("submission_item", of: "list", ["dossier"]) { list in
      list.isDiscarded ? [] : list.items.map { [$0.dossier.sqlValue] }
    }
  ]
}

/// Finding submission lists, and what can go on one.
public enum SubmissionLists {
  /// The list; nil when there is none.
  public static func find(_ id: SubmissionList.ID, on connection: any Connection) throws -> SubmissionList? {
    try Records.load(SubmissionList.self, id.description, on: connection)?.value
  }

  /// The lists of a unit under a plan that were not given up, the latest first.
  public static func of(
    _ unit: Unit.ID, under plan: Plan.ID, on connection: any Connection
  ) throws -> [SubmissionList] {
    try Records.all(
      SubmissionList.self, "WHERE unit = \(unit) AND plan = \(plan) AND discarded = 0 ORDER BY id DESC", on: connection
    ).map(\.value)
  }

  /// The lists of a plan that wait to be sent.
  public static func unsent(under plan: Plan.ID, on connection: any Connection) throws -> [SubmissionList] {
    try Records.all(
      SubmissionList.self, "WHERE plan = \(plan) AND number IS NULL AND discarded = 0 ORDER BY id", on: connection
    ).map(\.value)
  }

  /// Whether the unit used that number in that year.
  public static func isTaken(
    _ number: String, of unit: Unit.ID, in year: Int, on connection: any Connection
  ) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM submission_list WHERE unit = \(unit) AND number = \(number) AND year = \(year) AND discarded = 0
      """
    ) { _ in true } ?? false
  }

  /// The lists that each of those dossiers is on, the first prepared first; those that are on none are left out.
  public static func lists(
    with dossiers: [Dossier.ID], on connection: any Connection
  ) throws -> [Dossier.ID: [SubmissionList.ID]] {
    var lists: [Dossier.ID: [SubmissionList.ID]] = [:]
    try connection.each(
      "SELECT dossier, list FROM submission_item WHERE dossier IN (\(dossiers)) ORDER BY list"
    ) { row in
      let dossier: Dossier.ID = try row.identifier(0)
      lists[dossier, default: []].append(try row.identifier(1))
    }
    return lists
  }

  /// The list by which the dossier came to the standing office: the first that has its number; nil while none has.
  public static func submission(of dossier: Dossier.ID, on connection: any Connection) throws -> SubmissionList? {
    try Records.all(
      SubmissionList.self,
      """
      WHERE id IN (SELECT list FROM submission_item WHERE dossier = \(dossier)) AND number IS NOT NULL
      ORDER BY id LIMIT 1
      """, on: connection
    ).first?.value
  }
}

extension SubmissionLists {
  /// Those who head the unit or headed it: what they endorsed is what the unit submits.
  public static func heads(of unit: Unit.ID, on connection: any Connection) throws -> [Person.ID] {
    let held = try Records.all(
      Appointment.self, "WHERE scope = \(Scope.unit(unit).description) ORDER BY id", on: connection
    ).map(\.value)
    return Array(Set(held.filter { $0.role == .unitHead }.map(\.person)))
  }

  /// What the heads of a unit endorsed under a plan, of the units beneath it too, and that has no result yet.
  public struct Endorsed: Sendable {
    private let plan: Plan.ID
    private let units: [Unit.ID]
    private let heads: [Person.ID]

    public init(under plan: Plan.ID, by unit: Unit.ID, on connection: any Connection) throws {
      self.plan = plan
      units = try Units.below([unit], on: connection)
      heads = try SubmissionLists.heads(of: unit, on: connection)
    }

    private var condition: SQL {
      let states = Dossier.State.allCases.filter { $0.isHandedIn && !$0.isFinal && !$0.isRecognised }.map(\.rawValue)
      return """
        plan = \(plan) AND endorsed_by IN (\(heads)) AND unit IN (\(units)) AND state IN (\(states))
        """
    }

    private static let listed: SQL =
      "EXISTS (SELECT 1 FROM submission_item WHERE submission_item.dossier = dossier.id)"

    /// How many there are, and how many of them are on no list.
    public func count(on connection: any Connection) throws -> (all: Int, open: Int) {
      guard !heads.isEmpty, !units.isEmpty else { return (0, 0) }
      return try connection.first(
        """
        SELECT count(*), coalesce(sum(CASE WHEN \(Endorsed.listed) THEN 0 ELSE 1 END), 0)
        FROM dossier WHERE \(condition)
        """
      ) { (try $0.int(0), try $0.int(1)) } ?? (0, 0)
    }

    /// A page of them, those on no list first.
    public func page(limit: Int, offset: Int, on connection: any Connection) throws -> [Dossier.ID] {
      guard !heads.isEmpty, !units.isEmpty else { return [] }
      return try connection.rows(
        """
        SELECT id FROM dossier WHERE \(condition)
        ORDER BY CASE WHEN \(Endorsed.listed) THEN 1 ELSE 0 END, id LIMIT \(limit) OFFSET \(offset)
        """
      ) { try $0.identifier(0) }
    }

    /// All that are on no list, the first filed first.
    public func open(on connection: any Connection) throws -> [Dossier.ID] {
      guard !heads.isEmpty, !units.isEmpty else { return [] }
      return try connection.rows(
        "SELECT id FROM dossier WHERE \(condition) AND NOT \(Endorsed.listed) ORDER BY id"
      ) { try $0.identifier(0) }
    }

    /// Those of the dossiers that are among them.
    public func among(_ dossiers: [Dossier.ID], on connection: any Connection) throws -> Set<Dossier.ID> {
      guard !heads.isEmpty, !units.isEmpty, !dossiers.isEmpty else { return [] }
      return Set(
        try connection.rows("SELECT id FROM dossier WHERE \(condition) AND id IN (\(dossiers))") {
          try $0.identifier(0)
        })
    }
  }
}

import Domain
import Markup

extension Report: StoredRecord {
  public static let table: StaticString = "report"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", id.plan.sqlValue), ("round", id.round.sqlValue), ("duty", id.duty.sqlValue),
      ("unit", id.unit.sqlValue), ("receiver", receiver.sqlValue), ("kind", id.kind.rawValue.sqlValue),
      ("state", state.rawValue.sqlValue), ("closes", closes.sqlValue), ("sent", (sent?.at.day).sqlValue),
      ("figures", Reports.column(of: figures).sqlValue),
    ]
  }
  // One file may be attached again under another name.
  public var files: [String] { Set(attached.map(\.digest)).sorted() }
}

/// Finding reports.
public enum Reports {
  /// A report as lists of a round need it.
  public struct Line: Sendable {
    public var unit: Unit.ID
    public var state: Report.State
    /// When it was last sent.
    public var sent: Day?
    public var figures: [String: ReportFigure.Value]
  }

  /// The reports of units in a round, in the order of the units' keys.
  public static func lines(
    of plan: Plan, duty: String, units: [Unit.ID]? = nil, on connection: any Connection
  ) throws -> [Line] {
    let within: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    return try connection.rows(
      """
      SELECT unit, state, sent, figures FROM report
      WHERE plan = \(plan.id) AND round = \(plan.round) AND duty = \(duty) AND kind = 'own'\(within) ORDER BY unit
      """
    ) { row in
      Line(
        unit: try row.identifier(0), state: Report.State(rawValue: try row.text(1)) ?? .draft,
        sent: try row.optionalText(2).flatMap { Day($0) }, figures: figures(in: try row.text(3)))
    }
  }

  /// Reports that were sent, with the duties that they close.
  static func sent(
    under plan: Plan, _ within: SQL, on connection: any Connection
  ) throws -> [(key: Report.Key, closes: String, day: Day)] {
    try connection.rows(
      """
      SELECT unit, duty, kind, closes, sent FROM report
      WHERE plan = \(plan.id) AND round = \(plan.round) AND state IN ('sent', 'taken') AND closes IS NOT NULL\(within)
      """
    ) { row in
      let key = Report.Key(
        plan: plan.id, round: plan.round, duty: try row.text(1), unit: try row.identifier(0),
        kind: Report.Kind(rawValue: try row.text(2)) ?? .own)
      return (key, try row.text(3), Day(try row.text(4)) ?? Day(daysSince1970: 0))
    }
  }

  /// The reports of units that are to be corrected.
  public static func returned(to units: [Unit.ID], on connection: any Connection) throws -> [Report] {
    guard !units.isEmpty else { return [] }
    return try Records.all(Report.self, "WHERE unit IN (\(units)) AND state = 'returned' ORDER BY id", on: connection)
      .map(\.value)
  }

  /// How many reports of each round wait to be looked at, by the key of its duty.
  public static func waiting(under plan: Plan, on connection: any Connection) throws -> [String: Int] {
    Dictionary(
      try connection.rows(
        """
        SELECT duty, count(*) FROM report
        WHERE plan = \(plan.id) AND round = \(plan.round) AND kind = 'own' AND state = 'sent' GROUP BY duty
        """
      ) { (try $0.text(0), try $0.int(1)) }, uniquingKeysWith: +)
  }

  /// A page of the reports of a round that came in, with what they say, in the order of the units' names.
  public static func page(
    of plan: Plan, duty: String, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [Report] {
    try Records.all(
      Report.self,
      """
      WHERE plan = \(plan.id) AND round = \(plan.round) AND duty = \(duty) AND kind = 'own'
      AND state IN ('sent', 'taken') ORDER BY unit LIMIT \(limit) OFFSET \(offset)
      """, on: connection
    ).map(\.value)
  }

  /// Dossiers by state and grade, with what their authors state: of units, or of the whole plan.
  public static func dossiers(
    of plan: Plan, units: [Unit.ID]? = nil, on connection: any Connection
  ) throws -> [ReportCounts.Dossiers] {
    let within: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    return try connection.rows(
      """
      SELECT state, grade, count(*), count(endorsed_by), coalesce(sum(benefit), 0), count(benefit) FROM dossier
      WHERE plan = \(plan.id) AND round = \(plan.round) AND state NOT IN ('draft', 'withdrawn')\(within)
      GROUP BY state, grade
      """
    ) { row in
      ReportCounts.Dossiers(
        state: Dossier.State(rawValue: try row.text(0)) ?? .draft, grade: try row.optionalText(1).flatMap { Slug($0) },
        count: try row.int(2), endorsed: try row.int(3), benefit: try row.int(4), stated: try row.int(5))
    }
  }

  /// Plans in response, nominations that were commended and questions: of units, or of the whole plan.
  public static func others(
    of plan: Plan.ID, units: [Unit.ID]? = nil, on connection: any Connection
  ) throws -> (responsePlans: Int, commended: Int, questions: Int) {
    let within: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    func count(_ query: SQL) throws -> Int { try connection.first("\(query)\(within)") { try $0.int(0) } ?? 0 }
    return (
      try count("SELECT count(DISTINCT unit) FROM response_plan WHERE plan = \(plan) AND state IN ('sent', 'noted')"),
      try count("SELECT count(*) FROM nomination WHERE plan = \(plan) AND state = 'commended'"),
      try count("SELECT count(*) FROM question WHERE plan = \(plan)")
    )
  }

  /// Figures in one text: `filed=12 benefit=?`; a dash is what is not applicable.
  static func column(of figures: [ReportFigure]) -> String {
    figures.map { figure in
      switch figure.value {
      case .number(let number): "\(figure.key)=\(number)"
      case .unknown: "\(figure.key)=?"
      case .notApplicable: "\(figure.key)=-"
      }
    }.joined(separator: " ")
  }

  private static func figures(in text: String) -> [String: ReportFigure.Value] {
    var figures: [String: ReportFigure.Value] = [:]
    for part in text.utf8.split(separator: UInt8(ascii: " ")) {
      guard let equals = part.lastIndex(of: UInt8(ascii: "=")) else { continue }
      let value = Substring(part[part.index(after: equals)...])
      figures[String(Substring(part[..<equals]))] =
        value == "?" ? .unknown : Int(value).map { .number($0) } ?? .notApplicable
    }
    return figures
  }
}

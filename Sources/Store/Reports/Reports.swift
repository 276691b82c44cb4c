import Domain
import Markup

extension Report: StoredRecord {
  public static let table: StaticString = "report"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", id.plan.sqlValue), ("round", id.round.sqlValue), ("duty", id.duty.sqlValue),
      ("unit", id.unit.sqlValue), ("receiver", receiver.sqlValue), ("kind", id.kind.rawValue.sqlValue),
      ("state", state.rawValue.sqlValue), ("closes", closes.sqlValue), ("sent", (firstSent?.at.day).sqlValue),
      ("figures", Reports.column(of: figures).sqlValue), ("said", said.flatMap(\.column).sqlValue),
    ]
  }
  // One file may be attached again under another name.
  public var files: [String] { Set(attached.map(\.digest)).sorted() }

  /// The units that a report counts as long as it is in, and since when.
  public static let derivedTables: [DerivedTable<Report>] = [
    DerivedTable("report_unit", of: "report", ["unit", "sent"]) { report in
      guard report.id.kind == .own, report.state.isIn, let sent = report.sent else { return [] }
      return (report.counted ?? []).map { [$0.sqlValue, sent.at.microseconds.sqlValue] }
    }
  ]
}

extension ReportRequest: StoredRecord {
  public static let table: StaticString = "report_request"
  public static func key(_ plan: Plan, _ duty: String, _ unit: Domain.Unit.ID) -> String {
    "\(plan.id)/\(plan.round)/\(duty)/\(unit)"
  }
  public var key: String { "\(plan)/\(round)/\(duty)/\(unit)" }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("round", round.sqlValue), ("duty", duty.sqlValue), ("unit", unit.sqlValue)]
  }
}

/// Finding reports.
public enum Reports {
  /// What those units asked the units beneath them to report.
  public static func requests(by units: [Domain.Unit.ID], on connection: any Connection) throws -> [ReportRequest] {
    guard !units.isEmpty else { return [] }
    return try Records.all(ReportRequest.self, "WHERE unit IN (\(units)) ORDER BY id", on: connection).map(\.value)
  }

  /// A report as lists of a round need it.
  public struct Line: Sendable {
    public var unit: Domain.Unit.ID
    public var state: Report.State
    /// When it was first sent.
    public var sent: Day?
    public var figures: [String: ReportFigure.Value]
    /// What the unit says besides; nil where it says nothing.
    public var said: ReportSaid?
  }

  /// Who asked for reports: the plan, or a unit those beneath it.
  public enum Asking: Hashable, Sendable {
    case plan
    case unit(Domain.Unit.ID)

    fileprivate var condition: SQL {
      switch self {
      case .plan: " AND closes IS NOT NULL"
      case .unit(let unit): " AND closes IS NULL AND receiver = \(unit)"
      }
    }
  }

  /// The reports of units in a round, in the order of the units' keys.
  public static func lines(
    of plan: Plan, duty: String, asked by: Asking = .plan, units: [Domain.Unit.ID]? = nil, on connection: any Connection
  ) throws -> [Line] {
    let within: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    return try connection.rows(
      """
      SELECT unit, state, sent, figures, said FROM report
      WHERE plan = \(plan.id) AND round = \(plan.round) AND duty = \(duty) AND kind = 'own'\(by.condition)\(within)
      ORDER BY unit
      """
    ) { row in
      Line(
        unit: try row.identifier(0), state: Report.State(rawValue: try row.text(1)) ?? .draft,
        sent: try row.optionalText(2).flatMap { Day($0) }, figures: figures(in: try row.text(3)),
        said: try row.optionalText(4).flatMap { ReportSaid(column: $0) })
    }
  }

  /// Which units the reports of a round that came in count, and in whose report each is.
  ///
  /// - Parameter units: those that are meant; nil for all that are counted in the report of another unit.
  public static func counted(
    in plan: Plan, duty: String, asked by: Asking = .plan, units: [Domain.Unit.ID]? = nil, on connection: any Connection
  ) throws -> [(unit: Domain.Unit.ID, reporter: Domain.Unit.ID)] {
    let within: SQL = units.map { " AND c.unit IN (\($0))" } ?? " AND c.unit <> report.unit"
    return try connection.rows(
      """
      SELECT c.unit, report.unit FROM report JOIN report_unit c ON c.report = report.id
      WHERE plan = \(plan.id) AND round = \(plan.round) AND duty = \(duty) AND kind = 'own'\(by.condition)\(within)
      ORDER BY c.unit, report.unit
      """
    ) { (try $0.identifier(0), try $0.identifier(1)) }
  }

  /// What was sent to a unit that asked those beneath it in a round.
  public static func sent(
    to unit: Domain.Unit.ID, of request: ReportRequest, on connection: any Connection
  ) throws -> [Loaded<Report>] {
    try Records.all(
      Report.self,
      """
      WHERE plan = \(request.plan) AND round = \(request.round) AND duty = \(request.duty) AND kind = 'own'
      AND closes IS NULL AND receiver = \(unit) AND state <> 'draft' ORDER BY id
      """, on: connection)
  }

  /// The consolidated reports of a round, in the order of the units' keys: another unit issues it where the first was
  /// merged.
  public static func consolidated(
    of plan: Plan, duty: String, on connection: any Connection
  ) throws -> [Report] {
    try Records.all(
      Report.self,
      """
      WHERE plan = \(plan.id) AND round = \(plan.round) AND duty = \(duty) AND kind = 'consolidated' ORDER BY unit
      """, on: connection
    ).map(\.value)
  }

  /// A page of all reports of a plan's round, by duty, then by unit, the consolidated one of a duty before the others.
  public static func all(
    of plan: Plan, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [Report] {
    try Records.all(
      Report.self,
      """
      WHERE plan = \(plan.id) AND round = \(plan.round) ORDER BY duty, kind, unit LIMIT \(limit) OFFSET \(offset)
      """, on: connection
    ).map(\.value)
  }

  /// What units asked those beneath them in a plan's round, by duty, then by unit.
  public static func requests(of plan: Plan, on connection: any Connection) throws -> [ReportRequest] {
    try Records.all(
      ReportRequest.self, "WHERE plan = \(plan.id) AND round = \(plan.round) ORDER BY duty, unit", on: connection
    ).map(\.value)
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
  public static func returned(to units: [Domain.Unit.ID], on connection: any Connection) throws -> [Report] {
    guard !units.isEmpty else { return [] }
    return try Records.all(Report.self, "WHERE unit IN (\(units)) AND state = 'returned' ORDER BY id", on: connection)
      .map(\.value)
  }

  /// The reports of a plan's round that are to be corrected, as many as a page has room for.
  public static func returned(under plan: Plan, on connection: any Connection) throws -> [Report] {
    try Records.all(
      Report.self,
      """
      WHERE plan = \(plan.id) AND round = \(plan.round) AND state = 'returned' AND kind = 'own' ORDER BY id LIMIT 200
      """, on: connection
    ).map(\.value)
  }

  /// How many reports of each round wait to be looked at, by the key of its duty and the unit that asked; nil where the
  /// plan did.
  public static func waiting(
    under plan: Plan, on connection: any Connection
  ) throws -> [(duty: String, asking: Domain.Unit.ID?, count: Int)] {
    try connection.rows(
      """
      SELECT duty, CASE WHEN closes IS NULL THEN receiver END, count(*) FROM report
      WHERE plan = \(plan.id) AND round = \(plan.round) AND kind = 'own' AND state = 'sent' GROUP BY 1, 2 ORDER BY 1, 2
      """
    ) { (duty: try $0.text(0), asking: $0.isNull(1) ? nil : try $0.identifier(1), count: try $0.int(2)) }
  }

  /// A page of the reports of a round that came in, with what they say, in the order of the units' keys.
  public static func page(
    of plan: Plan, duty: String, asked by: Asking = .plan, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [Report] {
    try Records.all(
      Report.self,
      """
      WHERE plan = \(plan.id) AND round = \(plan.round) AND duty = \(duty) AND kind = 'own'\(by.condition)
      AND state IN ('sent', 'taken') ORDER BY unit LIMIT \(limit) OFFSET \(offset)
      """, on: connection
    ).map(\.value)
  }

  /// A round of reports, in which each record is counted once.
  public struct Round: Hashable, Sendable {
    let plan: Plan.ID
    let round: Int
    let duty: String
    let asked: Asking

    public init(_ duty: String, of plan: Plan, asked by: Asking) {
      (self.plan, round, self.duty, asked) = (plan.id, plan.round, duty, by)
    }

    /// What is found of the units whose records a report counts that came in while a record was in one of them, before
    /// it went on.
    ///
    /// - Parameters:
    ///   - record: its key.
    ///   - sent: when it was handed in.
    fileprivate func counting(_ found: SQL, _ record: SQL, sent: SQL) -> SQL {
      """
      SELECT \(found) FROM former_unit f JOIN report_unit c ON c.unit = f.unit JOIN report ON report.id = c.report
      WHERE f.record = \(record) AND c.sent >= f.since AND c.sent < f.until AND \(sent) <= c.sent
      AND report.plan = \(plan) AND report.round = \(round) AND report.duty = \(duty)\(asked.condition)
      """
    }

    /// That no report counted a dossier before it came to the unit where it is now.
    var dossiers: SQL {
      "(passed IS NULL OR NOT EXISTS (\(counting("1", "dossier.id", sent: "dossier.submitted"))))"
    }

    /// The same of a plan in response.
    var responses: SQL { "NOT EXISTS (\(counting("1", "response_plan.id", sent: "response_plan.sent")))" }
  }

  /// Dossiers by state and grade, with what their authors state: of units, or of the whole plan.
  ///
  /// - Parameter round: without what came to the units after another report of that round counted it; nil for all.
  public static func dossiers(
    of plan: Plan, units: [Domain.Unit.ID]? = nil, in round: Round? = nil, on connection: any Connection
  ) throws -> [ReportCounts.Dossiers] {
    let own: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    let within: SQL = round.map { "\(own) AND \($0.dossiers)" } ?? own
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

  /// The same of each unit that has some; what a report of a round counts that came in is of the unit in which it was
  /// then.
  public static func dossiersByUnit(
    of plan: Plan, in round: Round, on connection: any Connection
  ) throws -> [(unit: Domain.Unit.ID, dossiers: ReportCounts.Dossiers)] {
    try connection.rows(
      """
      SELECT CASE WHEN passed IS NULL THEN unit ELSE coalesce((
          \(round.counting("min(c.unit)", "dossier.id", sent: "dossier.submitted"))), unit) END,
        state, grade, count(*), count(endorsed_by), coalesce(sum(benefit), 0), count(benefit) FROM dossier
      WHERE plan = \(plan.id) AND round = \(plan.round) AND state NOT IN ('draft', 'withdrawn') AND unit IS NOT NULL
      GROUP BY 1, state, grade
      """
    ) { row in
      (
        try row.identifier(0),
        ReportCounts.Dossiers(
          state: Dossier.State(rawValue: try row.text(1)) ?? .draft,
          grade: try row.optionalText(2).flatMap { Slug($0) }, count: try row.int(3), endorsed: try row.int(4),
          benefit: try row.int(5), stated: try row.int(6))
      )
    }
  }

  /// Plans in response, nominations that were commended and questions of a plan's round: of units, or of the whole
  /// plan.
  ///
  /// - Parameters:
  ///   - next: the first day of the round after it; nil while none was opened.
  ///   - round: without plans in response that another report of that round counted; nil for all.
  public static func others(
    of plan: Plan, before next: Day?, units: [Domain.Unit.ID]? = nil, in round: Round? = nil,
    on connection: any Connection
  ) throws -> (responsePlans: Int, commended: Int, questions: Int) {
    let within: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    let uncounted: SQL = round.map { " AND \($0.responses)" } ?? .empty
    func count(_ query: SQL) throws -> Int { try connection.first("\(query)\(within)") { try $0.int(0) } ?? 0 }
    return (
      try count(
        """
        SELECT count(DISTINCT unit) FROM response_plan
        WHERE plan = \(plan.id) AND round = \(plan.round) AND state IN ('sent', 'noted')\(uncounted)
        """),
      try count(
        """
        SELECT count(*) FROM nomination
        WHERE plan = \(plan.id) AND state = 'commended'\(made(in: plan, before: next, Nomination.self))
        """),
      try count(
        "SELECT count(*) FROM question WHERE plan = \(plan.id)\(made(in: plan, before: next, Question.self))")
    )
  }

  /// That a record was begun in a round: its key has the time.
  private static func made<Subject>(in plan: Plan, before next: Day?, _ type: Subject.Type) -> SQL {
    guard plan.round > 0 else { return .empty }
    func first(_ day: Day) -> Identifier<Subject> { Identifier(at: VietnamTime.start(of: day), random: (0, 0)) }
    let end: SQL = next.map { " AND id < \(first($0))" } ?? .empty
    return " AND id >= \(first(plan.period.from))\(end)"
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

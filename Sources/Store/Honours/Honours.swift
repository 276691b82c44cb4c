import Domain
import Markup

/// A honour is of no round of a plan: its decision may come after that was closed.
extension Honour: StoredRecord {
  public static let table: StaticString = "honour"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", recorder.plan.map(\.sqlValue) ?? .null), ("unit", recorder.unit.map(\.sqlValue) ?? .null),
      ("year", year.sqlValue), ("level", content.level.rawValue.sqlValue), ("state", state.rawValue.sqlValue),
      ("words", words.folded.sqlValue),
    ]
  }
  public var files: [String] { [file?.digest].compactMap { $0 } }
  public func roundMarks(on connection: any Connection) -> [RoundMark] { [] }

  /// By what it is found: for everyone only names that everyone may read.
  private var words: String {
    let names = content.honourees.filter(\.isPublic).flatMap { [$0.name, $0.unit, $0.work] }
    return ([content.form, content.occasion, content.issuer, content.number] + names).joined(separator: " ")
  }
}

/// Which honours a list has.
public struct HonourFilter: Sendable {
  public var plan: Plan.ID?
  public var year: Int?
  public var level: Honour.Level?
  public var words: String
  /// Nil for those that everyone reads; else those of the offices, in whatever state but given up.
  public var offices: Posts.Offices?

  public init(
    plan: Plan.ID? = nil, year: Int? = nil, level: Honour.Level? = nil, words: String = "",
    offices: Posts.Offices? = nil
  ) {
    (self.plan, self.year, self.level, self.words, self.offices) = (plan, year, level, words, offices)
  }

  fileprivate var condition: SQL {
    var parts: [SQL] = [
      offices.map { "state <> 'discarded' AND \($0.condition)" as SQL } ?? "state = 'published'"
    ]
    if let plan { parts.append("plan = \(plan)") }
    if let year { parts.append("year = \(year)") }
    if let level { parts.append("level = \(level.rawValue)") }
    // Letters and figures alone: no sign has a meaning of its own in a pattern then.
    for word in words.folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).prefix(8) {
      parts.append("words LIKE \("%\(word)%")")
    }
    return parts.joined(separator: " AND ")
  }
}

/// Finding honours.
public enum Honours {
  /// A page of them, the latest first.
  public static func page(
    _ filter: HonourFilter, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [Honour] {
    try Records.page(
      Honour.self, where: filter.condition, by: "year DESC, id DESC", limit: limit, offset: offset, on: connection)
  }

  public static func count(_ filter: HonourFilter, on connection: any Connection) throws -> Int {
    try Records.count(Honour.self, where: filter.condition, on: connection)
  }

  /// The years that the list has, the latest first.
  public static func years(_ filter: HonourFilter, on connection: any Connection) throws -> [Int] {
    try connection.rows("SELECT DISTINCT year FROM honour WHERE \(filter.condition) ORDER BY year DESC") {
      try $0.int(0)
    }
  }

  /// What was honoured under a plan, and by the units under none, but for what was given up.
  public static func under(
    _ plan: Plan.ID, orBy units: [Unit.ID], on connection: any Connection
  ) throws -> [Honour.ID] {
    try connection.rows(
      """
      SELECT id FROM honour WHERE state <> 'discarded' AND (plan = \(plan) OR plan IS NULL AND unit IN (\(units)))
      ORDER BY id
      """
    ) { try $0.identifier(0) }
  }

  /// What was honoured under a plan in a year, but for what was given up.
  public static func under(_ plan: Plan.ID, in year: Int, on connection: any Connection) throws -> [Honour] {
    try Records.all(
      Honour.self, "WHERE plan = \(plan) AND year = \(year) AND state <> 'discarded' ORDER BY id", on: connection
    ).map(\.value)
  }
}

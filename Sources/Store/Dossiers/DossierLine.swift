import Domain
import Markup

/// A dossier as a line of a list. Each column of a table looks at each line, so that lines are shared, not copied.
public final class DossierLine: Sendable {
  public let id: Dossier.ID
  public let plan: Plan.ID
  public let track: Track.ID
  public let unitName: String?
  public let state: Dossier.State
  public let title: String
  public let byline: String
  public let field: Category.ID?
  public let number: Int?
  public let submitted: Instant?
  public let changed: Instant
  public let due: Day?
  public let asksLate: Bool
  public let grade: Grade.ID?
  public let code: String?
  /// How many authors the byline counts instead of naming them.
  public let coauthors: Int
  public let work: KindOfWork.ID?
  public let solution: Category.ID?
  /// The prizes that it got beside a grade.
  public let specials: [SpecialPrize.ID]
  /// The decision that recognised it, once it has a certificate: number and day.
  public let decision: String?
  public let decided: Day?

  static var columns: SQL {
    """
    id, plan, track, unit_name, state, title, byline, field, number, submitted, changed, due, asks_late, grade, code,
      coauthors, work, solution, specials, decision, decided
    """
  }

  /// The lines of the dossiers that a condition names, in its order. Only those are read whole that no list showed
  /// lately.
  static func lines(_ rest: SQL, on connection: any Connection) throws -> [DossierLine] {
    var unknown: [Dossier.ID] = []
    let found = try connection.rows("SELECT id, seal FROM dossier \(rest)") { row in
      let line = connection.recentLines.bySeal[try row.text(1)]
      let id = try line?.id ?? row.identifier(0)
      if line == nil { unknown.append(id) }
      return (id: id, line: line)
    }
    guard !unknown.isEmpty else { return found.compactMap(\.line) }
    var read: [Dossier.ID: DossierLine] = [:]
    try connection.each("SELECT \(columns), seal FROM dossier WHERE id IN (\(unknown))") { row in
      let line = try DossierLine(row)
      connection.recentLines.bySeal[try row.text(21)] = line
      read[line.id] = line
    }
    return found.compactMap { $0.line ?? read[$0.id] }
  }

  /// - Parameter titled: how the title is told of a dossier.
  init(_ row: any Row, titled: (Dossier.ID, String) -> String) throws {
    guard let state = Dossier.State(rawValue: try row.text(4)) else { throw Fault("unknown state of a dossier") }
    id = try row.identifier(0)
    plan = try row.slug(1)
    track = try row.slug(2)
    unitName = try row.optionalText(3)
    self.state = state
    title = titled(id, try row.text(5))
    byline = try row.text(6)
    field = try row.optionalText(7).flatMap { Category.ID($0) }
    number = try row.optionalInt(8)
    submitted = try row.optionalInstant(9)
    changed = Instant(microseconds: Int64(try row.int(10)))
    due = try row.optionalDay(11)
    asksLate = try row.bool(12)
    grade = try row.optionalText(13).flatMap { Grade.ID($0) }
    code = try row.optionalText(14)
    coauthors = try row.int(15)
    work = try row.optionalText(16).flatMap { KindOfWork.ID($0) }
    solution = try row.optionalText(17).flatMap { Category.ID($0) }
    specials = try row.optionalText(18)?.split(separator: " ").compactMap { SpecialPrize.ID(String($0)) } ?? []
    decision = try row.optionalText(19)
    decided = try row.optionalDay(20)
  }

  convenience init(_ row: any Row) throws { try self.init(row) { $1 } }
}

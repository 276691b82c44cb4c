import Domain
import Markup

extension Question: StoredRecord {
  public static let table: StaticString = "question"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("asker", asker.sqlValue), ("unit", unit.sqlValue),
      ("answered", (isAnswered ? 1 : 0).sqlValue), ("answered_on", (answers.first?.at.day).sqlValue),
      ("unread", (isUnread ? 1 : 0).sqlValue),
      ("published", publication.map { Int($0.at.microseconds) }.sqlValue),
    ]
  }
}

/// Finding questions.
public enum Questions {
  /// Which questions of a plan a list has.
  public enum Kind: Sendable {
    case all, waiting
    /// Those of a person, and of units.
    case of(Person.ID, [Unit.ID])
    case ofUnits([Unit.ID])
    /// Those that everyone may read.
    case published

    fileprivate var condition: SQL {
      switch self {
      case .all: .empty
      case .waiting: " AND answered = 0"
      case .of(let person, let units): " AND (asker = \(person) OR unit IN (\(units)))"
      case .ofUnits(let units): " AND unit IN (\(units))"
      case .published: " AND published IS NOT NULL"
      }
    }
  }

  /// A page of them, the latest first; what waits and what is public in the order of its coming.
  public static func page(
    _ kind: Kind, of plan: Plan.ID, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [Question] {
    let order: SQL =
      switch kind {
      case .waiting: "id"
      case .published: "published DESC, id DESC"
      case .all, .of, .ofUnits: "id DESC"
      }
    return try Records.page(
      Question.self, where: "plan = \(plan)\(kind.condition)", by: order, limit: limit, offset: offset, on: connection)
  }

  public static func count(_ kind: Kind, of plan: Plan.ID, on connection: any Connection) throws -> Int {
    try Records.count(Question.self, where: "plan = \(plan)\(kind.condition)", on: connection)
  }

  /// The questions of a plan that were answered, with the day of the first answer, the first first.
  ///
  /// - Parameters:
  ///   - first: only from that day on.
  ///   - end: only before that day.
  public static func answered(
    of plan: Plan.ID, from first: Day?, before end: Day?, on connection: any Connection
  ) throws -> [(question: Question.ID, day: Day)] {
    var condition: SQL = "plan = \(plan) AND answered_on IS NOT NULL"
    if let first { condition += " AND answered_on >= \(first)" }
    if let end { condition += " AND answered_on < \(end)" }
    return try connection.rows("SELECT id, answered_on FROM question WHERE \(condition) ORDER BY answered_on, id") {
      (question: try $0.identifier(0), day: Day(try $0.text(1)))
    }.compactMap { question, day in day.map { (question, $0) } }
  }

  /// How many of a person's questions of a plan wait for an answer.
  public static func waiting(of asker: Person.ID, to plan: Plan.ID, on connection: any Connection) throws -> Int {
    try connection.first(
      "SELECT count(*) FROM question WHERE asker = \(asker) AND plan = \(plan) AND answered = 0"
    ) { try $0.int(0) } ?? 0
  }

  /// The questions of a person whose answers wait to be read, the first asked first.
  public static func unread(by asker: Person.ID, on connection: any Connection) throws -> [Question] {
    try Records.all(Question.self, "WHERE asker = \(asker) AND unread = 1 ORDER BY id", on: connection).map(\.value)
  }
}

import Domain
import Markup

extension Post: StoredRecord {
  public static let table: StaticString = "post"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    let shown = isPublic ? publication?.at : nil
    return [
      ("plan", publisher.plan.sqlValue), ("unit", publisher.unit.sqlValue), ("kind", content.kind.rawValue.sqlValue),
      ("state", state.rawValue.sqlValue), ("returned", (isReturned ? 1 : 0).sqlValue),
      ("published", shown.map { Int($0.microseconds) }.sqlValue), ("year", shown.map(\.day.year).sqlValue),
    ]
  }
  public var files: [String] { pictures.map(\.digest) }
}

/// Finding posts.
public enum Posts {
  /// Which of the public ones a list has.
  public struct Filter: Sendable {
    public var plan: Plan.ID?
    public var year: Int?
    public var kind: Post.Kind?

    public init(plan: Plan.ID? = nil, year: Int? = nil, kind: Post.Kind? = nil) {
      (self.plan, self.year, self.kind) = (plan, year, kind)
    }

    fileprivate var condition: SQL {
      var condition: SQL = "published IS NOT NULL"
      if let plan { condition = "\(condition) AND plan = \(plan)" }
      if let year { condition = "\(condition) AND year = \(year)" }
      if let kind { condition = "\(condition) AND kind = \(kind.rawValue)" }
      return condition
    }
  }

  /// Whose posts someone works on.
  public struct Offices: Sendable {
    /// Everyone's.
    public var all: Bool
    public var plans: [Plan.ID]
    public var units: [Unit.ID]

    public init(all: Bool, plans: [Plan.ID], units: [Unit.ID]) {
      (self.all, self.plans, self.units) = (all, plans, units)
    }

    var condition: SQL { all ? "1 = 1" : "(plan IN (\(plans)) OR unit IN (\(units)))" }
  }

  /// A page of what everyone reads, the latest first.
  public static func shown(
    _ filter: Filter, limit: Int, offset: Int = 0, on connection: any Connection
  ) throws -> [Post] {
    try Records.page(
      Post.self, where: filter.condition, by: "published DESC, id DESC", limit: limit, offset: offset, on: connection)
  }

  /// Those about a plan that everyone reads or that wait to be published, and those of the units about no plan.
  public static func shownOrWaiting(
    about plan: Plan.ID, orBy units: [Unit.ID], on connection: any Connection
  ) throws -> [Post.ID] {
    try connection.rows(
      """
      SELECT id FROM post WHERE state IN ('in-review', 'published')
      AND (plan = \(plan) OR plan IS NULL AND unit IN (\(units))) ORDER BY id
      """
    ) { try $0.identifier(0) }
  }

  public static func count(_ filter: Filter, on connection: any Connection) throws -> Int {
    try Records.count(Post.self, where: filter.condition, on: connection)
  }

  /// The years of which everyone can read something, the latest first.
  public static func years(on connection: any Connection) throws -> [Int] {
    try connection.rows("SELECT DISTINCT year FROM post WHERE published IS NOT NULL ORDER BY year DESC") {
      try $0.int(0)
    }
  }

  /// A page of the posts of those offices, the one begun last first.
  public static func page(
    of offices: Offices, in state: Post.State?, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [Post] {
    try Records.page(
      Post.self, where: "\(offices.condition)\(within(state))", by: "id DESC", limit: limit, offset: offset,
      on: connection)
  }

  public static func count(
    of offices: Offices, in state: Post.State?, on connection: any Connection
  ) throws -> Int {
    try Records.count(Post.self, where: "\(offices.condition)\(within(state))", on: connection)
  }

  /// Those that were sent back and are not amended yet.
  public static func returned(of offices: Offices, limit: Int, on connection: any Connection) throws -> [Post] {
    try Records.all(
      Post.self, "WHERE returned = 1 AND \(offices.condition) ORDER BY id DESC LIMIT \(limit)", on: connection
    ).map(\.value)
  }

  private static func within(_ state: Post.State?) -> SQL { state.map { " AND state = \($0.rawValue)" } ?? .empty }
}

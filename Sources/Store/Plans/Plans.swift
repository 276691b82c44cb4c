import Domain
import Markup

/// An edition of a plan as it was published: the file's text, frozen.
public struct PublishedPlan: Hashable, Sendable, Codable {
  public var plan: Plan.ID
  /// Counts from 1; an amendment is the next edition.
  public var edition: Int
  /// The plan file, word for word.
  public var text: String
  /// The year of the round for which it was opened, and the days that were moved then; nil for the first round.
  public var round: Int?
  public var moved: [MovedDay]?
  public var published: Instant
  public var by: Person.ID?

  public init(
    plan: Plan.ID, edition: Int, text: String, round: Int? = nil, moved: [MovedDay]? = nil, published: Instant,
    by: Person.ID?
  ) {
    self.plan = plan
    self.edition = edition
    self.text = text
    self.round = round
    self.moved = moved
    self.published = published
    self.by = by
  }
}

extension PublishedPlan: StoredRecord {
  public static let table: StaticString = "plan"
  public var key: String { "\(plan)@\(edition)" }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("edition", edition.sqlValue)]
  }
}

/// The plan as something that can be held.
public enum Plans {
  /// Waits until nobody else holds the plan, and holds it until the write ends.
  public static func hold(_ plan: Plan.ID, on connection: any Connection) throws {
    try connection.each("SELECT id FROM plan WHERE plan = \(plan) ORDER BY id\(connection.holding)") { _ in }
  }
}

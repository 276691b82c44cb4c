import Domain
import Markup

/// An edition of a plan as it was published: the file's text, frozen.
public struct PublishedPlan: Hashable, Sendable, Codable {
  public var plan: Plan.ID
  /// Counts from 1; an amendment is the next edition.
  public var edition: Int
  /// The plan file, word for word.
  public var text: String
  /// The plan as it was read on the day it was published, as JSON: a later program, which reads or checks plan files
  /// otherwise, changes nothing of it.
  public var rules: String
  /// The year of the round for which it was opened, and the days that were moved then; nil for the first round.
  public var round: Int?
  public var moved: [MovedDay]?
  public var published: Instant
  public var by: Person.ID?

  public init(
    _ plan: Plan, edition: Int, text: String, round: Int? = nil, moved: [MovedDay]? = nil, published: Instant,
    by: Person.ID?
  ) throws {
    self.plan = plan.id
    self.edition = edition
    self.text = text
    rules = try JSON.text(of: plan)
    self.round = round
    self.moved = moved
    self.published = published
    self.by = by
  }
}

extension PublishedPlan {
  /// The plan as it was read when it was published, the days of its round as the plan has them; nil where this program
  /// does not know its shape.
  public var read: Plan? { try? JSON.decoded(Plan.self, from: rules) }
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

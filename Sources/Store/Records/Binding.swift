import Domain
import Markup

extension Identifier: SQLBindable {
  public var sqlValue: SQL.Value { .text(description) }
}

extension Slug: SQLBindable {
  public var sqlValue: SQL.Value { .text(description) }
}

extension Day: SQLBindable {
  public var sqlValue: SQL.Value { .text(description) }
}

extension Optional where Wrapped: SQLBindable {
  /// The bound value, NULL when there is none.
  var sqlValue: SQL.Value { self?.sqlValue ?? .null }
}

extension Row {
  /// A key.
  public func identifier<Subject>(_ column: Int) throws -> Identifier<Subject> {
    let text = try text(column)
    guard let id = Identifier<Subject>(text) else { throw Fault("not a key: \(text)") }
    return id
  }

  /// A plan's short name for something.
  public func slug<Subject>(_ column: Int) throws -> Slug<Subject> {
    let text = try text(column)
    guard let slug = Slug<Subject>(text) else { throw Fault("not a short name: \(text)") }
    return slug
  }

  public func optionalDay(_ column: Int) throws -> Day? {
    try optionalText(column).flatMap { Day($0) }
  }

  public func optionalInstant(_ column: Int) throws -> Instant? {
    try optionalInt(column).map { Instant(microseconds: Int64($0)) }
  }
}

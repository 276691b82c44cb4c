/// A piece of SQL, made from string literals; what is interpolated is bound, never written into the text.
///
/// ```swift
/// try connection.first("SELECT title FROM dossier WHERE id = \(id)") { try $0.text(0) }
/// ```
public struct SQL: Sendable, ExpressibleByStringInterpolation {
  /// A bound value.
  public enum Value: Sendable, Hashable {
    case null
    case int(Int64)
    case double(Double)
    case text(String)
    case blob([UInt8])
  }

  /// How an engine writes the place of a bound value.
  public enum Placeholder: Sendable {
    /// `?1`, as SQLite does.
    case question
    /// `$1`, as PostgreSQL does.
    case dollar
  }

  fileprivate enum Piece: Sendable {
    case text(StaticString)
    case value(Value)
  }

  fileprivate var pieces: [Piece]

  public static let empty = SQL(stringLiteral: "")

  public init(stringLiteral value: StaticString) { pieces = [.text(value)] }

  public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  public static func += (a: inout SQL, b: SQL) { a.pieces += b.pieces }

  public static func + (a: SQL, b: SQL) -> SQL {
    var sum = a
    sum += b
    return sum
  }

  /// The text with placeholders, and the values in their order.
  public func rendered(_ placeholder: Placeholder) -> (text: String, values: [Value]) {
    var text = ""
    var values: [Value] = []
    for piece in pieces {
      switch piece {
      case .text(let literal):
        literal.withUTF8Buffer { text.append(contentsOf: String(decoding: $0, as: UTF8.self)) }
      case .value(let value):
        values.append(value)
        text.append(placeholder == .question ? "?" : "$")
        text.append(String(values.count))
      }
    }
    return (text, values)
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      if literal.utf8CodeUnitCount > 0 { pieces.append(.text(literal)) }
    }

    public mutating func appendInterpolation(_ value: Value) { pieces.append(.value(value)) }
    public mutating func appendInterpolation(_ sql: SQL) { pieces += sql.pieces }
    public mutating func appendInterpolation(_ value: some SQLBindable) { pieces.append(.value(value.sqlValue)) }

    public mutating func appendInterpolation(_ value: (some SQLBindable)?) {
      pieces.append(.value(value?.sqlValue ?? .null))
    }

    /// A list for `IN (…)`; an empty list gives `NULL`, which nothing equals.
    public mutating func appendInterpolation(_ values: [some SQLBindable]) {
      guard !values.isEmpty else { return pieces.append(.text("NULL")) }
      for (index, value) in values.enumerated() {
        if index > 0 { pieces.append(.text(", ")) }
        pieces.append(.value(value.sqlValue))
      }
    }
  }
}

/// What can be bound in SQL.
public protocol SQLBindable {
  var sqlValue: SQL.Value { get }
}

extension Int: SQLBindable { public var sqlValue: SQL.Value { .int(Int64(self)) } }
extension Int64: SQLBindable { public var sqlValue: SQL.Value { .int(self) } }
extension Double: SQLBindable { public var sqlValue: SQL.Value { .double(self) } }
extension Bool: SQLBindable { public var sqlValue: SQL.Value { .int(self ? 1 : 0) } }
extension String: SQLBindable { public var sqlValue: SQL.Value { .text(self) } }

extension Sequence where Element == SQL {
  /// The pieces one after the other, with `separator` between them.
  public func joined(separator: SQL) -> SQL {
    var all = SQL.empty
    for (index, piece) in enumerated() {
      if index > 0 { all += separator }
      all += piece
    }
    return all
  }
}

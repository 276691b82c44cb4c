extension SQL {
  /// A value as every engine knows it.
  public enum Value: Sendable, Hashable {
    case null
    case int(Int64)
    case double(Double)
    case text(String)
    case blob([UInt8])
  }
}

/// A type whose values can be bound.
public protocol SQLBindable {
  var sqlValue: SQL.Value { get }
  /// The portable name of the column type that holds such values; TEXT unless a type says otherwise.
  static var sqlType: StaticString { get }
}

extension SQLBindable {
  public static var sqlType: StaticString { "TEXT" }
}

extension SQL.Value: SQLBindable {
  public var sqlValue: SQL.Value { self }
}

extension Int: SQLBindable {
  public var sqlValue: SQL.Value { .int(Int64(self)) }
  public static var sqlType: StaticString { "BIGINT" }
}

extension Int64: SQLBindable {
  public var sqlValue: SQL.Value { .int(self) }
  public static var sqlType: StaticString { "BIGINT" }
}

/// Stored as 0 or 1.
extension Bool: SQLBindable {
  public var sqlValue: SQL.Value { .int(self ? 1 : 0) }
  public static var sqlType: StaticString { "BIGINT" }
}

extension Double: SQLBindable {
  public var sqlValue: SQL.Value { .double(self) }
  public static var sqlType: StaticString { "DOUBLE PRECISION" }
}

extension String: SQLBindable {
  public var sqlValue: SQL.Value { .text(self) }
}

/// Bytes are one value, not a list.
extension Array: SQLBindable where Element == UInt8 {
  public var sqlValue: SQL.Value { .blob(self) }
  public static var sqlType: StaticString { "BYTEA" }
}

extension SQL: ExpressibleByStringInterpolation {
  public init(stringLiteral value: StaticString) { literal.append(literal: value) }

  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.sql }

  public struct StringInterpolation: StringInterpolationProtocol {
    var sql = SQL()

    public init(literalCapacity: Int, interpolationCount: Int) {
      sql.literal.reserveCapacity(literalCapacity)
      sql.marks.reserveCapacity(interpolationCount)
      sql.values.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: StaticString) { sql.literal.append(literal: literal) }

    /// A bound value.
    public mutating func appendInterpolation(_ value: some SQLBindable) { sql.bind(value.sqlValue) }

    /// A bound value; `nil` is NULL.
    public mutating func appendInterpolation(_ value: (some SQLBindable)?) { sql.bind(value?.sqlValue ?? .null) }

    /// A bound value by its raw value.
    public mutating func appendInterpolation<Raw: RawRepresentable>(_ value: Raw) where Raw.RawValue: SQLBindable {
      sql.bind(value.rawValue.sqlValue)
    }

    /// A bound value by its raw value; `nil` is NULL.
    public mutating func appendInterpolation<Raw: RawRepresentable>(_ value: Raw?) where Raw.RawValue: SQLBindable {
      sql.bind(value?.rawValue.sqlValue ?? .null)
    }

    /// A list for `IN (\(list))`, each element bound. An empty list is an empty subquery, which no value is in.
    /// Its last element may be repeated (`padded`).
    public mutating func appendInterpolation<Element: SQLBindable>(_ list: [Element]) {
      append(list.map(\.sqlValue), of: Element.sqlType)
    }

    /// A list for `IN (\(list))`, each element bound by its raw value.
    public mutating func appendInterpolation<Raw: RawRepresentable>(_ list: [Raw]) where Raw.RawValue: SQLBindable {
      append(list.map(\.rawValue.sqlValue), of: Raw.RawValue.sqlType)
    }

    /// A nested part, with its values.
    public mutating func appendInterpolation(_ part: SQL) { sql += part }

    /// A nested part, with its values; nothing when there is none.
    public mutating func appendInterpolation(_ part: SQL?) {
      if let part { sql += part }
    }

    private mutating func append(_ values: [Value], of type: StaticString) {
      if values.isEmpty {
        sql.literal.append(literal: "SELECT CAST(NULL AS ")
        sql.literal.append(literal: type)
        sql.literal.append(literal: ") WHERE 1 = 0")
      }
      for (number, value) in SQL.padded(values).enumerated() {
        if number > 0 { sql.literal.append(literal: ", ") }
        sql.bind(value)
      }
    }
  }

  /// A list filled up with its last element to a power of two, beyond 64 to a multiple of 64, so that statements over
  /// lists have few texts: an engine that knows a text need not read it anew. Only where a repeated element says
  /// nothing more, as in `IN`.
  public static func padded<Element>(_ list: [Element]) -> [Element] {
    guard let last = list.last else { return [] }
    let length =
      list.count > 64 ? (list.count + 63) / 64 * 64 : 1 << (Int.bitWidth - (list.count - 1).leadingZeroBitCount)
    return list + repeatElement(last, count: length - list.count)
  }
}

/// A statement or a part of one, built by string interpolation that binds what is interpolated.
///
///     let list: SQL = "SELECT id, title FROM dossier WHERE state = \(state) AND unit IN (\(units))"
///
/// Literals of the program become text; every interpolated value becomes a placeholder with a bound value. No `String`
/// known at run time can become text, so that injection does not compile. One statement serves every engine: `rendered`
/// writes the placeholders the way the engine wants them.
public struct SQL: Piecewise, Hashable {
  /// The text without its placeholders, and the offset of each, ascending.
  var literal: [UInt8] = []
  var marks: [Int] = []

  /// The bound values, in the order of their placeholders.
  var values: [Value] = []

  /// Nothing.
  public static let empty = SQL()

  init() {}

  /// The name of a table or column that is known at run time alone; nil for what is not small letters, digits and
  /// underscores.
  public init?(identifier: String) {
    let isName = identifier.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
    }
    guard isName, let first = identifier.utf8.first, !(0x30...0x39).contains(first) else { return nil }
    literal = Array(identifier.utf8)
  }

  public var isEmpty: Bool { literal.isEmpty && marks.isEmpty }

  /// How an engine writes its placeholders.
  public enum Placeholder: Sendable {
    /// `?` each time (SQLite): it looks up each numbered one in a list, which is slow for thousands
    case question
    /// `$1`, `$2` … (PostgreSQL)
    case dollar
  }

  /// The statement with placeholders, and the values in their order.
  public func rendered(_ placeholder: Placeholder) -> (text: String, values: [Value]) { (text(placeholder), values) }

  private func text(_ placeholder: Placeholder) -> String {
    if marks.isEmpty { return String(decoding: literal, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(literal.count + 3 * marks.count)
    var start = 0
    for (index, mark) in marks.enumerated() {
      text += literal[start..<mark]
      switch placeholder {
      case .question: text.append(UInt8(ascii: "?"))
      case .dollar:
        text.append(UInt8(ascii: "$"))
        text.append(decimal: index + 1)
      }
      start = mark
    }
    text += literal[start...]
    return String(decoding: text, as: UTF8.self)
  }

  public static func += (left: inout SQL, right: SQL) {
    let offset = left.literal.count
    left.literal += right.literal
    for mark in right.marks { left.marks.append(mark + offset) }
    left.values += right.values
  }

  mutating func bind(_ value: Value) {
    marks.append(literal.count)
    values.append(value)
  }
}

extension SQL: CustomStringConvertible {
  /// The text alone: bound values may be personal and do not belong in logs.
  public var description: String { text(.question) }
}

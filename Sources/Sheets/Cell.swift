import Domain

/// A cell to be written, of the type that Excel knows it by: numbers can be added up and days sorted.
public enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  case number(Int)
  /// A number that counts nothing, such as a year or a number in a register: written without grouping, never added up.
  case ordinal(Int)
  case points(Points)
  /// In whole đồng; the heading says so.
  case money(Dong)
  case day(Day)

  public static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }
  public static func number(_ number: Int?) -> Cell { number.map { .number($0) } ?? .empty }
  public static func ordinal(_ number: Int?) -> Cell { number.map { .ordinal($0) } ?? .empty }
  public static func day(_ day: Day?) -> Cell { day.map { .day($0) } ?? .empty }

  /// A mean, cut to two decimals as everywhere: 79,995 is not 80.
  public static func mean(_ mean: Mean?) -> Cell { mean.map { .points($0.cut) } ?? .empty }

  /// A share of yes in per cent: of one point out of one the hundredths, cut like a mean.
  public static func share(_ share: Mean?) -> Cell { share.map { .number($0.cut.hundredths) } ?? .empty }
}

/// A cell's place in a sheet, counted from 0, written as Excel does: `B7`.
public struct CellAddress: Hashable, Sendable, CustomStringConvertible {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The address written as `B7`; nil for anything else and for what is outside of a sheet.
  public init?(_ text: some StringProtocol) {
    var (column, row) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 65...90 where row == 0: column = column * 26 + Int(byte - 64)
      case 48...57 where column > 0: row = row * 10 + Int(byte - 48)
      default: return nil
      }
      guard column <= CellAddress.columns, row <= CellAddress.rows else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(column: column - 1, row: row - 1)
  }

  /// Columns and rows of a sheet (ECMA-376).
  static let columns = 16_384
  static let rows = 1_048_576

  /// The letters of a column: `AB`.
  public static func letters(of column: Int) -> String {
    var (rest, letters) = (column + 1, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  public var description: String { "\(CellAddress.letters(of: column))\(row + 1)" }
}

/// A block of cells, such as one that was merged: `A1:C2`.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  public var first: CellAddress
  public var last: CellAddress

  init?(_ text: some StringProtocol) {
    let ends = text.split(separator: ":").compactMap { CellAddress($0) }
    guard let first = ends.first, let last = ends.last, ends.count <= 2, first.row <= last.row,
      first.column <= last.column
    else { return nil }
    (self.first, self.last) = (first, last)
  }

  public var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}

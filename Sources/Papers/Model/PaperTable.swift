/// A table whose header is repeated on each page.
public struct PaperTable: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable {
    case left, centre, right
  }

  public struct Column: Hashable, Sendable {
    public var title: String
    /// Its share of the width, compared with the other columns.
    public var width: Int
    public var alignment: Alignment

    public init(_ title: String, width: Int, _ alignment: Alignment = .left) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  /// A cell, which may reach over columns to its right and rows below it.
  public struct Cell: Hashable, Sendable {
    public var text: String
    public var columns: Int
    public var rows: Int

    public init(_ text: String, columns: Int = 1, rows: Int = 1) {
      self.text = text
      self.columns = columns
      self.rows = rows
    }
  }

  /// A row. What it has too little is empty, what it has too much is left out.
  public struct Row: Hashable, Sendable {
    public var cells: [Cell]
    public var isStrong: Bool

    /// A row with one cell for each column; one cell alone reaches over all of them.
    public init(_ cells: [String], isStrong: Bool = false) {
      self.cells = cells.map { Cell($0, columns: cells.count == 1 ? .max : 1) }
      self.isStrong = isStrong || cells.count == 1
    }

    /// A row in which cells are merged.
    public init(merged cells: [Cell], isStrong: Bool = false) {
      self.cells = cells
      self.isStrong = isStrong
    }
  }

  public var columns: [Column]
  /// The rows at the head; the titles of the columns when there are none.
  public var header: [Row]
  public var rows: [Row]

  public init(_ columns: [Column], header: [Row] = [], _ rows: [Row]) {
    self.columns = columns
    self.header = header
    self.rows = rows
  }

  /// Widths in whole percent that add up to 100.
  var percents: [Int] {
    let sum = max(1, columns.reduce(0) { $0 + max(0, $1.width) })
    var reached = 0
    let ends = columns.map { column in
      reached += max(0, column.width)
      return (reached * 100 + sum / 2) / sum
    }
    return zip(ends, [0] + ends).map { $0 - $1 }
  }
}

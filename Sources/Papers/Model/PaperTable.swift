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

  /// A row; one cell alone spans all columns.
  public struct Row: Hashable, Sendable {
    public var cells: [String]
    public var isStrong: Bool

    public init(_ cells: [String], isStrong: Bool = false) {
      self.cells = cells
      self.isStrong = isStrong
    }
  }

  public var columns: [Column]
  public var rows: [Row]

  public init(_ columns: [Column], _ rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  /// Widths in percent that add up to 100.
  var percents: [Double] {
    let sum = Double(max(1, columns.reduce(0) { $0 + $1.width }))
    return columns.map { Double($0.width) / sum * 100 }
  }
}

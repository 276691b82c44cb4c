import Domain
import Sheets

/// A list, declared once: a page shows it as a table, an Excel file has it as a sheet.
///
///     Listing<RegisteredNumber>(
///       .place(),
///       .column("Số, ký hiệu", 20, page: .main()) { .text($0.number) },
///       .column("Ngày ký", 12, page: .cell()) { .day($0.day) })
///
/// A column is in the file when it has a width there, and on the page when it says how it is shown. Both have the
/// columns in the order of the declaration; on the page the line's number and what it is about come first.
public struct Listing<Line> {
  public let columns: [Column]
  /// What the page shows of a line in each column.
  private let pieces: [(Line, Int) -> Piece?]

  public init(_ columns: Column...) { self.init(columns) }

  public init(_ columns: [Column]) {
    self.columns = columns
    pieces = columns.map { $0.shown == nil ? { _, _ in nil } : $0.piece }
  }

  /// The list with one more column at the end.
  public func with(_ column: Column) -> Listing { Listing(columns + [column]) }

  /// What a list says of each of its lines.
  public struct Column {
    /// The heading in the file.
    public let heading: String
    /// In characters; nil where only the page has the column.
    public let width: Double?
    /// Whether the last row of the file adds it up.
    public let isTotalled: Bool
    /// How the page shows it; nil where only the file has the column.
    public let shown: Shown?
    let content: Content
    /// What the page shows of a line; nil where there is nothing. The place of the line counts from 1.
    let piece: (Line, Int) -> Piece?
  }

  enum Content {
    case place
    case cell((Line) -> Cell)
    case chip((Line) -> Chip?)
    case due((Line) -> Day?)
  }
}

extension Listing {
  /// What a page shows of a line in each column; nil where there is nothing. One call for a line, because a list is
  /// generic and a page is not.
  ///
  /// - Parameter place: which line it is, from 1.
  public func pieces(of line: Line, at place: Int) -> [Piece?] { pieces.map { $0(line, place) } }
}

extension Listing.Column {
  /// A text, a number, a day, an amount.
  public static func column(
    _ heading: String = "", _ width: Double? = nil, total: Bool = false, page shown: Shown? = nil,
    to destination: ((Line) -> Destination?)? = nil, _ cell: @escaping (Line) -> Cell
  ) -> Self {
    Self(
      heading: heading, width: width, isTotalled: total, shown: shown, content: .cell(cell)
    ) { line, _ in
      switch cell(line) {
      case .empty, .text(""): nil
      case let cell: Piece(entry: .cell(cell), destination: destination?(line))
      }
    }
  }

  /// Which line of the list it is, from 1.
  public static func place(_ heading: String = "TT", _ width: Double? = 6, page shown: Shown? = nil) -> Self {
    Self(heading: heading, width: width, isTotalled: false, shown: shown, content: .place) {
      Piece(entry: .cell(.number($1)), destination: nil)
    }
  }

  /// A state, in words that a page marks.
  public static func state(
    _ heading: String = "", _ width: Double? = nil, page shown: Shown, _ chip: @escaping (Line) -> Chip?
  ) -> Self {
    Self(
      heading: heading, width: width, isTotalled: false, shown: shown, content: .chip(chip)
    ) { line, _ in chip(line).map { Piece(entry: .chip($0), destination: nil) } }
  }

  /// A day by which something has to be done: the file has the day, the page the days that are left.
  public static func due(
    _ heading: String = "", _ width: Double? = nil, page shown: Shown, from today: Day,
    _ day: @escaping (Line) -> Day?
  ) -> Self {
    Self(
      heading: heading, width: width, isTotalled: false, shown: shown, content: .due(day)
    ) { line, _ in Piece(entry: .due(day(line), from: today), destination: nil) }
  }

  /// What the column adds up to: đồng, or a count.
  public func total(of lines: [Line]) -> Int {
    lines.reduce(0) { sum, line in
      switch cell(of: line, at: 0) {
      case .money(let amount): sum + amount.amount
      case .number(let number): sum + number
      case .empty, .text, .ordinal, .points, .day: sum
      }
    }
  }

  /// What the file has of a line.
  func cell(of line: Line, at place: Int) -> Cell {
    switch content {
    case .place: .ordinal(place)
    case .cell(let cell): cell(line)
    case .chip(let chip): .text(chip(line)?.text)
    case .due(let day): .day(day(line))
    }
  }
}

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

  public init(_ columns: Column...) { self.columns = columns }

  public init(_ columns: [Column]) { self.columns = columns }

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
    /// Tells what the page shows of the lines, one after another, and where it leads from each. Asked for all lines at
    /// once: a list is generic, its columns are not.
    public let show: (_ lines: [Line], _ each: (Entry, Destination?) -> Void) -> Void
  }

  enum Content {
    case place
    case cell((Line) -> Cell)
    case chip((Line) -> Chip?)
    case due((Line) -> Day?)
  }
}

extension Listing.Column {
  /// A text, a number, a day, an amount.
  public static func column(
    _ heading: String = "", _ width: Double? = nil, total: Bool = false, page shown: Shown? = nil,
    to destination: ((Line) -> Destination?)? = nil, _ cell: @escaping (Line) -> Cell
  ) -> Self {
    Self(heading: heading, width: width, isTotalled: total, shown: shown, content: .cell(cell)) { lines, each in
      for line in lines { each(.cell(cell(line)), destination?(line)) }
    }
  }

  /// Which line of the list it is, from 1.
  public static func place(_ heading: String = "TT", _ width: Double? = 6, page shown: Shown? = nil) -> Self {
    Self(heading: heading, width: width, isTotalled: false, shown: shown, content: .place) { lines, each in
      for place in lines.indices { each(.cell(.number(place + 1)), nil) }
    }
  }

  /// A state, in words that a page marks.
  public static func state(
    _ heading: String = "", _ width: Double? = nil, page shown: Shown, _ chip: @escaping (Line) -> Chip?
  ) -> Self {
    Self(heading: heading, width: width, isTotalled: false, shown: shown, content: .chip(chip)) { lines, each in
      for line in lines { each(.chip(chip(line)), nil) }
    }
  }

  /// A day by which something has to be done: the file has the day, the page the days that are left.
  public static func due(
    _ heading: String = "", _ width: Double? = nil, page shown: Shown, from today: Day,
    _ day: @escaping (Line) -> Day?
  ) -> Self {
    Self(heading: heading, width: width, isTotalled: false, shown: shown, content: .due(day)) { lines, each in
      for line in lines { each(.due(day(line), from: today), nil) }
    }
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

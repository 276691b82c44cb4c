import Domain
import Sheets

/// A list, declared once: a page shows it as a table, an Excel file has it as a sheet.
///
///     Listing<RegisteredNumber>(
///       .column("TT", 6, .place),
///       .column("Số, ký hiệu", 20, page: .main()) { .text($0.number) },
///       .column("Ngày ký", 12, page: .cell()) { .day($0.day) })
///
/// A column is in the file when it has a width there, and on the page when it says how it is shown. Both have the
/// columns in the order of the declaration.
public struct Listing<Line> {
  public let columns: [Column]

  public init(_ columns: Column...) { self.columns = columns }

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
    /// Where the page leads from it.
    public let destination: ((Line) -> Destination?)?
    let content: Content
  }

  enum Content {
    case place
    case cell((Line) -> Cell)
    case chip((Line) -> Chip?)
    case due((Line) -> Day?, from: Day)
  }
}

extension Listing.Column {
  /// A text, a number, a day, an amount.
  public static func column(
    _ heading: String = "", _ width: Double? = nil, total: Bool = false, page shown: Shown? = nil,
    to destination: ((Line) -> Destination?)? = nil, _ cell: @escaping (Line) -> Cell
  ) -> Self {
    Self(
      heading: heading, width: width, isTotalled: total, shown: shown, destination: destination, content: .cell(cell))
  }

  /// Which line of the list it is, from 1.
  public static func place(_ heading: String = "TT", _ width: Double? = 6, page shown: Shown? = nil) -> Self {
    Self(heading: heading, width: width, isTotalled: false, shown: shown, destination: nil, content: .place)
  }

  /// A state, in words that a page marks.
  public static func state(
    _ heading: String = "", _ width: Double? = nil, page shown: Shown, _ chip: @escaping (Line) -> Chip?
  ) -> Self {
    Self(heading: heading, width: width, isTotalled: false, shown: shown, destination: nil, content: .chip(chip))
  }

  /// A day by which something has to be done: the file has the day, the page the days that are left.
  public static func due(
    _ heading: String = "", _ width: Double? = nil, page shown: Shown, from today: Day,
    _ day: @escaping (Line) -> Day?
  ) -> Self {
    Self(
      heading: heading, width: width, isTotalled: false, shown: shown, destination: nil,
      content: .due(day, from: today))
  }

  /// What a page shows of a line; nil where there is nothing.
  ///
  /// - Parameter place: which line it is, from 1.
  public func entry(of line: Line, at place: Int) -> Entry? {
    switch content {
    case .place: .cell(.number(place))
    case .cell(let cell):
      switch cell(line) {
      case .empty, .text(""): nil
      case let cell: .cell(cell)
      }
    case .chip(let chip): chip(line).map { .chip($0) }
    case .due(let day, let today): .due(day(line), from: today)
    }
  }

  /// What the file has of a line.
  func cell(of line: Line, at place: Int) -> Cell {
    switch content {
    case .place: .ordinal(place)
    case .cell(let cell): cell(line)
    case .chip(let chip): .text(chip(line)?.text)
    case .due(let day, _): .day(day(line))
    }
  }
}

/// How a page shows a column.
public struct Shown: Sendable {
  public enum Place: Sendable {
    /// What the line is about; on a phone it is a row of its own.
    case main
    /// A number of the line.
    case number
    case cell
    /// An amount or a count, to the right.
    case figure
    /// In small beneath the main column.
    case below
    /// In small beneath the column before.
    case under
    /// In the cell of the column before.
    case beside
  }

  public let place: Place
  /// The heading on the page; nil where it is the file's.
  public let heading: String?
  /// Whether it is left out where the page is narrow.
  public let isWide: Bool

  public static func main(_ heading: String? = nil) -> Shown { Shown(place: .main, heading: heading, isWide: false) }
  public static func number(_ heading: String? = nil) -> Shown {
    Shown(place: .number, heading: heading, isWide: false)
  }
  public static func cell(_ heading: String? = nil) -> Shown { Shown(place: .cell, heading: heading, isWide: false) }
  public static func wide(_ heading: String? = nil) -> Shown { Shown(place: .cell, heading: heading, isWide: true) }
  public static func figure(_ heading: String? = nil, wide: Bool = false) -> Shown {
    Shown(place: .figure, heading: heading, isWide: wide)
  }
  public static let below = Shown(place: .below, heading: nil, isWide: false)
  public static let under = Shown(place: .under, heading: nil, isWide: false)
  public static let beside = Shown(place: .beside, heading: nil, isWide: false)
}

/// What a page shows of a line in a column.
public enum Entry: Sendable {
  case cell(Cell)
  case chip(Chip)
  /// A day by which something has to be done, and today.
  case due(Day?, from: Day)
}

/// Where a line leads.
public enum Destination: Sendable {
  case dossier(Dossier.ID)
}

extension SheetWriter {
  /// Writes a list as the next sheet.
  ///
  /// - Parameters:
  ///   - lines: what is above the headings; the first is the title.
  ///   - each: gives the lines of the list one by one, so that no more than one is in memory.
  func list<Line>(
    _ name: String, lines: [String] = [], _ listing: Listing<Line>, each: ((Line) throws -> Void) throws -> Void
  ) throws {
    let columns = listing.columns.filter { $0.width != nil }
    try begin(
      name, lines: lines,
      columns: columns.map { SheetColumn($0.heading, width: $0.width ?? 0, isTotalled: $0.isTotalled) })
    var place = 0
    try each { line in
      place += 1
      try row(columns.map { $0.cell(of: line, at: place) })
    }
  }

  /// Writes a list as the next sheet.
  func list<Line>(
    _ name: String, lines: [String] = [], _ listing: Listing<Line>, _ rows: some Sequence<Line>
  ) throws {
    try list(name, lines: lines, listing) { write in for row in rows { try write(row) } }
  }
}

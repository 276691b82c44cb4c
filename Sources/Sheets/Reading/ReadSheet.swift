import Domain

/// What was read of a file of tables. Nothing in it was run: of a formula there is the value that was kept with it.
public struct SheetFile: Sendable {
  public var sheets: [ReadSheet]
  /// What was changed in reading and the reader should know; whole sentences.
  public var notes: [String]
}

/// One sheet of a file that was read.
public struct ReadSheet: Hashable, Sendable {
  public var name: String
  public var isHidden: Bool
  /// The rows that hold something, from top to bottom.
  public var rows: [ReadRow]
  public var merged: [CellRange]

  /// The cell at an address; empty where nothing stands.
  public subscript(address: CellAddress) -> ReadCell {
    let row = rows.first { $0.index == address.row }
    return row?[address.column] ?? .empty
  }
}

/// A row that was read.
public struct ReadRow: Hashable, Sendable {
  /// Which row of the sheet it is, from 0.
  public var index: Int
  public var cells: [ReadCell]
  /// Whether Excel does not show it, because a filter or someone hid it.
  public var isHidden: Bool

  public init(index: Int, cells: [ReadCell], isHidden: Bool = false) {
    self.index = index
    self.cells = cells
    self.isHidden = isHidden
  }

  /// The cell of that column; empty beyond the last.
  public subscript(column: Int) -> ReadCell { cells.indices.contains(column) ? cells[column] : .empty }
}

/// A cell that was read.
public struct ReadCell: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case empty
    case text(String)
    case number(Double)
    case day(Day)
    case truth(Bool)
    /// An error of Excel, such as `#N/A`; `#CALC!` too for a formula without a value, which no program has computed
    /// yet.
    case error(String)
  }

  public var content: Content
  /// Whether a formula stands there; the content is what it gave when the file was saved.
  public var isFormula: Bool

  public init(_ content: Content, isFormula: Bool = false) {
    self.content = content
    self.isFormula = isFormula
  }

  public static let empty = ReadCell(.empty)

  public var isEmpty: Bool { content == .empty }

  /// The content as it would be typed: days as `20/4/2024`, numbers with a comma.
  public var text: String {
    switch content {
    case .empty: ""
    case .text(let text): text
    case .number(let number): number.typedText
    case .day(let day): day.short
    case .truth(let isTrue): isTrue ? "có" : "không"
    case .error(let name): name
    }
  }
}

extension Double {
  /// With a decimal comma and at most 15 digits, which is what Excel keeps: `79,5`, `80`.
  fileprivate var typedText: String {
    if let whole = Int(exactly: self) { return "\(whole)" }
    // To 15 significant digits, so that 0.1 + 0.2 reads as 0,3.
    let exponent = magnitude.exponent10
    let decimals = Swift.max(0, Swift.min(12, 14 - exponent))
    let scale = decimals.powerOfTen
    let rounded = (self * scale).rounded() / scale
    return "\(rounded)".replacing(".", with: ",")
  }

  private var exponent10: Int {
    var (value, exponent) = (self, 0)
    while value >= 10, exponent < 400 { (value, exponent) = (value / 10, exponent + 1) }
    return exponent
  }
}

extension Int {
  fileprivate var powerOfTen: Double { (0..<self).reduce(1.0) { power, _ in power * 10 } }
}

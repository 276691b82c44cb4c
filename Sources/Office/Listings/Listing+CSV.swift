import Domain
import Sheets

extension Listing {
  /// The list as a CSV file (RFC 4180) in UTF-8 with its mark, as spreadsheets read it.
  func csv(_ rows: [Line]) -> String { csvHead + csvLines(rows, from: 1) }

  /// What stands before the first line.
  public var csvHead: String {
    "\u{FEFF}" + columns.filter { $0.width != nil }.map { Self.quoted($0.heading) }.joined(separator: ",") + "\r\n"
  }

  /// Lines of the file, the first of them with that number.
  public func csvLines(_ rows: [Line], from first: Int) -> String {
    let columns = columns.filter { $0.width != nil }
    return rows.enumerated().map { place, row in
      columns.map { Self.quoted($0.cell(of: row, at: first + place).plain) }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// What a spreadsheet would take for a formula is written as text.
  private static func quoted(_ text: String) -> String {
    let safe = text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'\(text)" : text
    guard safe.contains(where: { ",\"\n\r".contains($0) || $0 == "\r\n" }) else { return safe }
    return "\"\(safe.replacing("\"", with: "\"\""))\""
  }
}

extension Cell {
  /// The cell without any grouping.
  fileprivate var plain: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .number(let number), .ordinal(let number): "\(number)"
    case .points(let points): points.text
    case .money(let amount): "\(amount.amount)"
    case .day(let day): day.description
    }
  }
}

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
    var lines = ""
    for (place, row) in rows.enumerated() {
      for (number, column) in columns.enumerated() {
        if number > 0 { lines += "," }
        lines += Self.quoted(column.cell(of: row, at: first + place).plain)
      }
      lines += "\r\n"
    }
    return lines
  }

  /// What a spreadsheet would take for a formula is written as text.
  private static func quoted(_ text: String) -> String {
    let safe = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false ? "'\(text)" : text
    guard safe.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return safe }
    guard safe.utf8.contains(UInt8(ascii: "\"")) else { return "\"\(safe)\"" }
    var quoted = "\""
    // A mark over it makes another character of a quote, which still ends the cell: scalars are looked at.
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
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

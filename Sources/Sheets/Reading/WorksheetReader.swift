import Domain

/// Reads the cells of one sheet.
struct WorksheetReader {
  private var xml: XMLReader
  private let name: String
  private let strings: [String]
  private let styles: DateStyles
  private let isFrom1904: Bool
  private let bounds: SheetReader.Bounds
  /// Bytes of text in the cells so far, those of the sheets before included.
  private(set) var size: Int

  init(
    _ bytes: [UInt8], name: String, strings: [String], styles: DateStyles, isFrom1904: Bool, bounds: SheetReader.Bounds,
    after size: Int
  ) {
    xml = XMLReader(bytes)
    self.name = name
    self.strings = strings
    self.styles = styles
    self.isFrom1904 = isFrom1904
    self.bounds = bounds
    self.size = size
  }

  mutating func read() throws -> ReadSheet {
    var sheet = ReadSheet(name: name, isHidden: false, rows: [], merged: [])
    var next = 0
    while let event = try xml.next() {
      switch event {
      case .open("row"):
        let index = xml.attribute("r").flatMap { Int($0) }.map { $0 - 1 } ?? next
        guard index >= next, index < CellAddress.rows else { throw XMLReader.Mistake() }
        next = index + 1
        let isHidden = ["1", "true"].contains(xml.attribute("hidden") ?? "")
        let cells = try readRow(index)
        guard cells.contains(where: { !$0.isEmpty || $0.isFormula }) else { continue }
        sheet.rows.append(ReadRow(index: index, cells: cells, isHidden: isHidden))
        guard sheet.rows.count <= bounds.rows else {
          throw Refusal.input(
            "file", "Trang «\(name)» có hơn \(bounds.rows.grouped) dòng, quá mức nhận trong một lần.",
            next: "Chia thành nhiều tệp rồi tải lên từng tệp.")
        }
      case .open("mergeCell"):
        if let range = xml.attribute("ref").flatMap({ CellRange($0) }), sheet.merged.count < 10_000 {
          sheet.merged.append(range)
        }
      default: continue
      }
    }
    return sheet
  }

  /// The cells up to the end of the row, without empty ones at its end.
  private mutating func readRow(_ row: Int) throws -> [ReadCell] {
    var cells: [ReadCell] = []
    var next = 0
    while let event = try xml.next() {
      switch event {
      case .close("row"): return cells
      case .open("c"):
        let column = xml.attribute("r").flatMap { CellAddress($0) }?.column ?? next
        guard column >= next else { throw XMLReader.Mistake() }
        next = column + 1
        let cell = try readCell(CellAddress(column: column, row: row))
        if cell.isEmpty, !cell.isFormula { continue }
        guard column < bounds.columns else {
          throw Refusal.input(
            "file",
            "Trang «\(name)», ô \(CellAddress(column: column, row: row)): bảng rộng quá \(bounds.columns) cột.",
            next: "Bỏ các cột thừa rồi tải lên lại.")
        }
        cells += Array(repeating: .empty, count: column - cells.count)
        cells.append(cell)
      default: continue
      }
    }
    return cells
  }

  /// What stands in the cell that was opened.
  private mutating func readCell(_ address: CellAddress) throws -> ReadCell {
    let kind = xml.attribute("t") ?? "n"
    let showsDay = kind == "n" && styles.showsDay(xml.attribute("s").flatMap { Int($0) } ?? 0)
    var (value, inline, isFormula, isValue) = ("", "", false, false)
    reading: while let event = try xml.next() {
      switch event {
      case .open("f"): isFormula = true
      case .open("v"): isValue = true
      case .close("v"): isValue = false
      case .text(let text) where isValue: value += text
      case .open("is"): inline = try xml.richText(until: "is")
      case .close("c"): break reading
      default: continue
      }
    }
    let content = content(kind, value, inline, showsDay: showsDay)
    // What a formula gives may be no text at all; a number it always has, once it was computed.
    if isFormula, content == .empty, kind == "n" { return ReadCell(.error("#CALC!"), isFormula: true) }
    if case .text(let text) = content {
      try SheetReader.requireShort(text, at: address, of: "Trang «\(name)»")
      try add(text)
    }
    return ReadCell(content, isFormula: isFormula)
  }

  /// Counts a text: a short file can name one long text in every cell.
  private mutating func add(_ text: String) throws {
    size += text.utf8.count
    guard size <= bounds.text else {
      throw Refusal.input(
        "file", "Các ô của tệp có hơn \(bounds.text >> 20) MB chữ, quá mức nhận trong một lần.",
        next: "Bỏ các trang, các cột không cần, hoặc chia thành nhiều tệp rồi tải lên từng tệp.")
    }
  }

  private func content(_ kind: String, _ value: String, _ inline: String, showsDay: Bool) -> ReadCell.Content {
    func text(_ text: String) -> ReadCell.Content {
      text.allSatisfy(\.isWhitespace) ? .empty : .text(text.composed)
    }
    switch kind {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else { return .empty }
      return strings[index].allSatisfy(\.isWhitespace) ? .empty : .text(strings[index])
    case "inlineStr": return text(inline)
    case "str": return text(value)
    case "b": return value.isEmpty ? .empty : .truth(value == "1" || value == "true")
    case "e": return .error(value)
    case "d": return Day(value.prefix(10)).map { .day($0) } ?? text(value)
    default:
      guard let number = Double(value), number.isFinite else { return text(value) }
      if showsDay, let day = SheetDay.day(number, isFrom1904: isFrom1904) { return .day(day) }
      return .number(number)
    }
  }
}

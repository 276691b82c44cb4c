import Domain

/// Reads a CSV file (RFC 4180), as Excel writes it: the columns apart by commas, semicolons or tabs.
struct CSVSheet {
  private let text: [UInt8]
  private let name: String
  private let bounds: SheetReader.Bounds
  private let separator: UInt8
  private var position = 0

  /// - Parameter separator: what parts the columns; found out when it is not known.
  init(_ text: String, name: String, separator: Character? = nil, within bounds: SheetReader.Bounds) {
    self.text = Array(text.utf8)
    self.name = name
    self.bounds = bounds
    self.separator = separator?.asciiValue ?? CSVSheet.separator(of: self.text)
  }

  /// The separator that parts most of the first lines alike: in «A, B; C» the one that each line has as often.
  private static func separator(of text: [UInt8]) -> UInt8 {
    let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    // What Excel itself looks at: a first line «sep=;».
    if text.starts(with: Array("sep=".utf8)), text.count > 4, separators.contains(text[4]) { return text[4] }
    var lines: [[UInt8: Int]] = []
    var line: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in text.prefix(64 << 10) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A {
        if !line.isEmpty { lines.append(line) }
        line = [:]
      } else if separators.contains(byte) {
        line[byte, default: 0] += 1
      }
    }
    if !line.isEmpty { lines.append(line) }
    func likeness(_ separator: UInt8) -> (lines: Int, count: Int) {
      let counts = Dictionary(grouping: lines.compactMap { $0[separator] }) { $0 }
      return counts.map { (lines: $0.value.count, count: $0.key) }.max { $0 < $1 } ?? (0, 0)
    }
    return separators.max { likeness($0) < likeness($1) } ?? separators[0]
  }

  func read() throws -> ReadSheet {
    var reader = self
    var sheet = ReadSheet(name: name, isHidden: false, rows: [], merged: [])
    var index = 0
    while reader.position < text.count {
      let row = try reader.readRow(index)
      let isDirection = index == 0 && row.first?.text.hasPrefix("sep=") == true && row.count <= 2
      if row.contains(where: { !$0.isEmpty }), !isDirection { sheet.rows.append(ReadRow(index: index, cells: row)) }
      index += 1
      guard sheet.rows.count <= bounds.rows else {
        throw Refusal.input(
          "file", "Tệp «\(name)» có hơn \(bounds.rows.grouped) dòng, quá mức nhận trong một lần.",
          next: "Chia thành nhiều tệp rồi tải lên từng tệp.")
      }
    }
    return sheet
  }

  private mutating func readRow(_ row: Int) throws -> [ReadCell] {
    var cells: [ReadCell] = []
    while true {
      let address = CellAddress(column: cells.count, row: row)
      let field = try readField(address)
      try SheetReader.requireShort(field, at: address, of: "Tệp «\(name)»")
      cells.append(field.allSatisfy(\.isWhitespace) ? .empty : ReadCell(.text(field.composed)))
      guard cells.count <= bounds.columns else {
        throw Refusal.input(
          "file", "Tệp «\(name)», dòng \(row + 1): bảng rộng quá \(bounds.columns) cột.",
          next: "Bỏ các cột thừa rồi tải lên lại.")
      }
      guard position < text.count, text[position] == separator else { break }
      position += 1
    }
    if position < text.count, text[position] == 0x0D { position += 1 }
    if position < text.count, text[position] == 0x0A { position += 1 }
    return cells
  }

  private mutating func readField(_ address: CellAddress) throws -> String {
    guard position < text.count, text[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < text.count, text[position] != separator, text[position] != 0x0A, text[position] != 0x0D {
        position += 1
      }
      return String(decoding: text[start..<position], as: UTF8.self)
    }
    var field: [UInt8] = []
    position += 1
    while position < text.count {
      if text[position] == UInt8(ascii: "\"") {
        position += 1
        guard position < text.count, text[position] == UInt8(ascii: "\"") else {
          guard position == text.count || [separator, 0x0A, 0x0D].contains(text[position]) else { break }
          return String(decoding: field, as: UTF8.self)
        }
      }
      field.append(text[position])
      position += 1
    }
    throw Refusal.input(
      "file", "Tệp «\(name)», ô \(address): dấu ngoặc kép mở mà không đóng đúng chỗ.",
      next: "Sửa dấu ngoặc kép ở ô đó, hoặc gửi tệp .xlsx.")
  }
}

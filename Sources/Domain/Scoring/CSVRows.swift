/// The rows of a CSV file (RFC 4180), as ranges of its bytes.
struct CSVRows {
  /// A field: its bytes, and whether it was quoted with doubled quotes inside.
  struct Field {
    var range: Range<Int>
    var hasDoubledQuotes = false
  }

  /// Bytes of a name at most.
  private static let nameLimit = 1000

  private let data: [UInt8]
  private var position = 0
  private var nextLine = 1
  private var fields: [Field] = []
  /// The line on which the last row began, from 1.
  private(set) var line = 0

  init(_ data: [UInt8]) {
    self.data = data
    if data.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next row; nil at the end of the file. Empty lines are passed over.
  mutating func next() throws(BallotTable.Mistake) -> [Field]? {
    while position < data.count, data[position] == 0x0A || data[position] == 0x0D { skipLineEnd() }
    guard position < data.count else { return nil }
    line = nextLine
    fields.removeAll(keepingCapacity: true)
    while true {
      fields.append(try readField())
      guard position < data.count, data[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    if position < data.count { skipLineEnd() }
    return fields
  }

  func bytes(_ field: Field) -> ArraySlice<UInt8> { data[field.range] }

  func isSame(_ field: Field, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard field.range.count == bytes.count else { return false }
    var other = bytes.startIndex
    for index in field.range {
      if data[index] != bytes[other] { return false }
      other += 1
    }
    return true
  }

  /// The field as it is shown in a message: its beginning, without what steers a terminal.
  func shown(_ field: Field) -> String {
    String(decoding: data[field.range].prefix(400), as: UTF8.self).visible.cut(to: 40)
  }

  func text(_ field: Field) -> String {
    let text = String(decoding: data[field.range], as: UTF8.self)
    return field.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
  }

  /// A field that names something, in one spelling however it was typed: not empty, UTF-8, without controls beside the
  /// ends of lines and tabs.
  func key(_ field: Field, _ column: String) throws(BallotTable.Mistake) -> String {
    guard !field.range.isEmpty else { throw BallotTable.Mistake(line: line, reason: "cột \(column) bỏ trống") }
    guard String(validating: data[field.range], as: UTF8.self) != nil else {
      throw BallotTable.Mistake(line: line, reason: "cột \(column) không phải UTF-8")
    }
    guard data[field.range].allSatisfy({ $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0D].contains($0) }) else {
      throw BallotTable.Mistake(line: line, reason: "cột \(column) có ký tự điều khiển")
    }
    guard field.range.count <= CSVRows.nameLimit else {
      throw BallotTable.Mistake(line: line, reason: "cột \(column) dài quá \(CSVRows.nameLimit.grouped) byte")
    }
    return text(field).composed
  }

  /// Points with a decimal point and at most two decimals, in hundredths.
  func points(_ field: Field, upTo max: Int) throws(BallotTable.Mistake) -> Int32 {
    var (value, decimals, digits) = (0, -1, 0)
    for byte in data[field.range] {
      switch byte {
      case 48...57 where decimals < 2 && digits < 9:
        (value, digits) = (value * 10 + Int(byte - 48), digits + 1)
        if decimals >= 0 { decimals += 1 }
      case UInt8(ascii: ".") where decimals < 0 && digits > 0: decimals = 0
      default:
        throw BallotTable.Mistake(
          line: line, reason: "«\(shown(field))» không phải số điểm; viết như 24.5, tối đa hai chữ số thập phân")
      }
    }
    guard digits > 0, decimals != 0 else {
      throw BallotTable.Mistake(line: line, reason: "cột points bỏ trống hoặc viết dở")
    }
    let hundredths = decimals == 2 ? value : decimals == 1 ? value * 10 : value * 100
    guard hundredths <= max else {
      throw BallotTable.Mistake(line: line, reason: "\(shown(field)) điểm, tối đa \(Points(hundredths: max).text)")
    }
    return Int32(hundredths)
  }

  private mutating func readField() throws(BallotTable.Mistake) -> Field {
    guard position < data.count, data[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < data.count {
        let byte = data[position]
        if byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D { break }
        guard byte != UInt8(ascii: "\"") else {
          throw BallotTable.Mistake(line: line, reason: "có dấu ngoặc kép giữa ô; đặt cả ô trong dấu ngoặc kép")
        }
        position += 1
      }
      return Field(range: start..<position)
    }
    return try readQuoted()
  }

  private mutating func readQuoted() throws(BallotTable.Mistake) -> Field {
    position += 1
    var field = Field(range: position..<position)
    let start = position
    while position < data.count {
      if data[position] == UInt8(ascii: "\"") {
        if position + 1 < data.count, data[position + 1] == UInt8(ascii: "\"") {
          field.hasDoubledQuotes = true
          position += 2
          continue
        }
        field.range = start..<position
        position += 1
        guard position == data.count || [UInt8(ascii: ","), 0x0A, 0x0D].contains(data[position]) else {
          throw BallotTable.Mistake(line: line, reason: "có chữ ngay sau dấu ngoặc kép đóng")
        }
        return field
      }
      if isLineEnd(position) { nextLine += 1 }
      position += 1
    }
    throw BallotTable.Mistake(line: line, reason: "thiếu dấu ngoặc kép đóng")
  }

  /// Whether a line ends with the byte: a line feed, or a carriage return that no line feed follows.
  private func isLineEnd(_ position: Int) -> Bool {
    data[position] == 0x0A || data[position] == 0x0D && (position + 1 == data.count || data[position + 1] != 0x0A)
  }

  private mutating func skipLineEnd() {
    if data[position] == 0x0D, position + 1 < data.count, data[position + 1] == 0x0A { position += 1 }
    position += 1
    nextLine += 1
  }
}

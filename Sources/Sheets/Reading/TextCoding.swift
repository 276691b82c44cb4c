import Domain
import Foundation

/// The text of a file that does not say how it is coded.
enum TextCoding {
  /// The text, and a sentence for the reader when it had to be guessed how it is coded.
  ///
  /// - Throws: a `Refusal` when it is no text.
  static func decode(_ bytes: [UInt8], name: String) throws -> (text: String, note: String?) {
    if let unicode = utf16(bytes) ?? utf8(bytes) {
      return fromOldFont(unicode) ?? (unicode, nil)
    }
    guard !bytes.contains(0) else { throw notText(name) }
    let shown = Windows1252.text(bytes)
    guard let coding = best(sample(shown))?.coding, let text = coding.read(shown) else {
      throw Refusal.input(
        "file", "Không nhận ra bảng mã của tệp «\(name)».",
        next: "Lưu lại thành .xlsx, hoặc CSV loại «CSV UTF-8», rồi tải lên.")
    }
    return (text, note(coding))
  }

  /// Enough of a text to tell how it is coded.
  private static func sample(_ text: String) -> String { String(text.unicodeScalars.prefix(50_000)) }

  private static func utf8(_ bytes: [UInt8]) -> String? {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard !bytes.contains(0) else { return nil }
    return String(validating: bytes.dropFirst(isMarked ? 3 : 0), as: UTF8.self)
  }

  /// With a mark at its beginning, or when every other byte of what begins it is zero.
  private static func utf16(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(512)
    let zeros = (0...1).map { parity in head.indices.count { $0 & 1 == parity && head[$0] == 0 } }
    let isLittle = bytes.starts(with: [0xFF, 0xFE]) || zeros[1] * 3 > head.count && zeros[0] == 0
    let isBig = bytes.starts(with: [0xFE, 0xFF]) || zeros[0] * 3 > head.count && zeros[1] == 0
    guard isLittle != isBig, bytes.count.isMultiple(of: 2) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    return String(validating: units.first == 0xFEFF ? units.dropFirst() : units[...], as: UTF16.self)
  }

  /// What someone typed in an old font and saved as Unicode.
  private static func fromOldFont(_ text: String) -> (text: String, note: String?)? {
    let sample = sample(text)
    let plain = Reading(sample)
    guard plain.strange > 0, let best = best(sample), best.reading.isBetter(than: plain) else { return nil }
    return best.coding.read(text).map { ($0, note(best.coding)) }
  }

  private static func best(_ shown: String) -> (coding: OldCoding, reading: Reading)? {
    let readings = OldCoding.allCases.compactMap { coding in
      coding.read(shown).map { (coding: coding, reading: Reading($0)) }
    }
    return readings.filter(\.reading.isConvincing).max { $1.reading.isBetter(than: $0.reading) }
  }

  static func note(_ coding: OldCoding) -> String {
    """
    Chữ trong tệp theo bảng mã cũ \(coding.name), đã chuyển sang Unicode. Hãy xem lại tên người, tên đơn vị; chữ hoa \
    gõ bằng phông hoa có thể thành chữ thường.
    """
  }

  private static func notText(_ name: String) -> Refusal {
    .input("file", "Tệp «\(name)» không phải bảng tính hay văn bản.", next: "Gửi tệp .xlsx hoặc .csv.")
  }
}

/// Cells that were typed in an old font.
enum OldFonts {
  /// Converts the cells that an old coding explains, when the file as a whole says which it is.
  static func convert(_ file: inout SheetFile) {
    guard let coding = coding(of: file) else { return }
    for (sheet, row, cell, text) in strangeTexts(of: file, amongFirst: .max) {
      guard let meant = coding.read(text), Reading(meant).isBetter(than: Reading(text)) else { continue }
      file.sheets[sheet].rows[row].cells[cell].content = .text(meant)
    }
    file.notes.append(TextCoding.note(coding))
  }

  private static func coding(of file: SheetFile) -> OldCoding? {
    let texts = strangeTexts(of: file, amongFirst: 3000).map(\.text)
    guard !texts.isEmpty else { return nil }
    var shown = Reading()
    for text in texts { shown.add(text) }
    // In Windows-1258 nobody types into a cell: Excel itself stores Unicode.
    let readings = [OldCoding.tcvn3, .vni].map { coding in
      var reading = Reading()
      for text in texts { reading.add(coding.read(text) ?? text) }
      return (coding: coding, reading: reading)
    }
    let best = readings.filter(\.reading.isConvincing).max { $1.reading.isBetter(than: $0.reading) }
    guard let best, best.reading.isBetter(than: shown) else { return nil }
    return best.coding
  }

  /// The texts that do not read as Vietnamese, with where they stand.
  ///
  /// - Parameter limit: how many texts beyond ASCII are looked at.
  private static func strangeTexts(
    of file: SheetFile, amongFirst limit: Int
  ) -> [(sheet: Int, row: Int, cell: Int, text: String)] {
    var texts: [(sheet: Int, row: Int, cell: Int, text: String)] = []
    var seen = 0
    for (sheet, content) in file.sheets.enumerated() {
      for (row, line) in content.rows.enumerated() {
        for (index, cell) in line.cells.enumerated() {
          guard case .text(let text) = cell.content, text.utf8.contains(where: { $0 >= 0x80 }) else { continue }
          seen += 1
          guard seen <= limit else { return texts }
          if Reading(text).strange > 0 { texts.append((sheet, row, index, text)) }
        }
      }
    }
    return texts
  }
}

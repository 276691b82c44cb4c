import Domain

/// How wide a text is in Times New Roman, and on which lines it is set.
extension String {
  /// About, in points.
  func width(_ size: Int, isBold: Bool) -> Double {
    let units = reduce(0) { $0 + $1.units }
    return Double(units) * Double(size) * (isBold ? 1.07 : 1) / 1000
  }

  /// How many lines it takes where it is broken wherever it has to be.
  func lines(_ size: Int, isBold: Bool, within room: Double) -> Int {
    max(1, Int((width(size, isBold: isBold) / max(1, room)).rounded(.up)))
  }

  /// Its lines, of about the same length, none of which parts what belongs together.
  func broken(_ size: Int, isBold: Bool, within room: Double) -> [String] {
    let text = bound
    let whole = text.width(size, isBold: isBold)
    guard whole > room, !text.isEmpty else { return [text] }
    var characters = Int(room / whole * Double(text.count))
    for _ in 0..<4 {
      let lines = text.balanced(within: max(1, characters))
      if lines.allSatisfy({ $0.width(size, isBold: isBold) <= room }) { return lines }
      characters = characters * 93 / 100
    }
    return text.balanced(within: max(1, characters))
  }

  /// The text with blanks that do not break where a number follows what it counts: `lớp 4`, `số 12/QĐ-UBND`,
  /// `ngày 10 tháng 4`.
  var bound: String {
    var (bound, last) = ("", Substring())
    for (index, word) in split(separator: " ", omittingEmptySubsequences: true).enumerated() {
      if index > 0 { bound += last.isBound(to: word) ? "\u{A0}" : " " }
      bound += word
      last = word
    }
    return bound
  }
}

extension Substring {
  fileprivate func isBound(to next: Substring) -> Bool {
    let (word, after) = (lowercased(), next.lowercased())
    if next.first?.isNumber == true { return countedWords.contains(word) }
    return first?.isNumber == true && ["tháng", "năm"].contains(after)
  }
}

/// Words that a number follows.
private let countedWords: Set<String> = [
  "lớp", "khối", "số", "ngày", "tháng", "năm", "điều", "khoản", "điểm", "cấp", "đợt", "quý", "tuần", "bài", "chương",
  "tập", "quyển", "tổ", "phường", "quận", "khóa", "mức", "hạng",
]

extension Character {
  /// Its width in thousandths of the size of the letters.
  fileprivate var units: Int {
    if self == "\u{A0}" { return 250 }
    let letter = String(self).folded.utf8.first ?? 0
    let isCapital = isUppercase
    switch letter {
    case UInt8(ascii: " "): return 250
    case UInt8(ascii: "m"), UInt8(ascii: "w"): return isCapital ? 950 : 780
    case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"): return isCapital ? 560 : 300
    case UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "t"): return isCapital ? 640 : 360
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return isCapital ? 720 : 490
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return 500
    case 0x21...0x2F, 0x3A...0x3F: return 340
    case 0xC2: return 500
    default: return 1000
    }
  }
}

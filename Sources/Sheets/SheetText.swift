/// Text within the bounds of Excel.
enum SheetText {
  /// The most characters that a cell takes.
  private static let longest = 32_767

  /// The text without controls, which XML cannot carry, cut to what a cell takes.
  static func clean(_ text: String) -> String {
    let isPlain = text.utf8.count <= longest && text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0xEF && $0 != 0x7F }
    if isPlain { return text }
    var clean = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars where isWritten(scalar) {
      length += scalar.value > 0xFFFF ? 2 : 1
      if length > longest { break }
      clean.append(scalar)
    }
    return String(clean)
  }

  private static func isWritten(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// What may stand on a tab: 31 characters, none of which Excel uses itself.
  static func tab(_ name: String) -> String {
    let clean = clean(name).map { "[]:*?/\\'\n\t".contains($0) ? " " : $0 }
    let tab = String(String(clean).prefix(31))
    return tab.isEmpty ? "Trang" : tab
  }
}

extension String {
  /// The text as it can stand on paper: without controls, marks that turn the direction of writing around, and
  /// characters of no meaning. A tab or a line's end within it is a blank. Letters that are written from right to left
  /// stay: their direction is in themselves and ends with them.
  var printable: String {
    // Almost every text: nothing below a blank, nothing of General Punctuation or beyond where such marks lie.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xD8 && $0 != 0xE2 && $0 != 0xEF }) {
      return self
    }
    var plain = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: plain.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: continue
      // The marks and controls of the bidirectional algorithm (Unicode Standard Annex #9, table 4).
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      case 0xFEFF, 0xFFF9...0xFFFC: continue
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }
}

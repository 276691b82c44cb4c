import Foundation

/// Vietnamese text from before Unicode, one byte for each drawn letter.
enum OldCoding: CaseIterable {
  /// Windows-1258: letters, then tones.
  case windows1258
  /// TCVN 5712:1993, in the fonts whose names begin with .Vn.
  case tcvn3
  /// VNI for Windows, in the fonts whose names begin with VNI-.
  case vni

  var name: String {
    switch self {
    case .windows1258: "Windows-1258"
    case .tcvn3: "TCVN3 (phông .Vn…)"
    case .vni: "VNI (phông VNI-…)"
    }
  }

  /// The text that was meant by bytes as Windows-1252 shows them; nil when some of it is no such byte.
  func read(_ shown: String) -> String? {
    var meant = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in shown.unicodeScalars {
      guard scalar.value < 0x100 || Windows1252.byte(of: scalar) != nil else { return nil }
      switch self {
      case .windows1258: meant.append(OldCoding.windows1258Letters[scalar] ?? scalar)
      case .tcvn3:
        if scalar.value > 0xFF { return nil }
        meant.append(OldCoding.tcvn3Letter(scalar))
      case .vni:
        if let marks = OldCoding.vniMarks[OldCoding.lower(scalar)],
          OldCoding.vniBases.contains(OldCoding.lower(previous))
        {
          meant.append(contentsOf: marks)
        } else {
          meant.append(OldCoding.vniLetter(scalar))
        }
      }
      previous = scalar
    }
    return String(meant).precomposedStringWithCanonicalMapping
  }

  /// Where Windows-1258 differs from Windows-1252.
  private static let windows1258Letters: [Unicode.Scalar: Unicode.Scalar] = [
    "Ã": "Ă", "Ì": "\u{300}", "Ð": "Đ", "Ò": "\u{309}", "Õ": "Ơ", "Ý": "Ư", "Þ": "\u{303}", "ã": "ă", "ì": "\u{301}",
    "ð": "đ", "ò": "\u{323}", "õ": "ơ", "ý": "ư", "þ": "₫",
  ]

  /// 0xA1 to 0xFE of TCVN 5712:1993, VN1.
  private static let tcvn3Letters = Array(
    """
    ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợù\
    Ỗủũúụừửữứựỳỷỹýỵ
    """.unicodeScalars)

  private static func tcvn3Letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xA1...0xFE).contains(scalar.value) ? tcvn3Letters[Int(scalar.value - 0xA1)] : scalar
  }

  /// The letters that take a mark behind them: ô stands for ơ, ö for ư.
  private static let vniBases: Set<Unicode.Scalar> = ["a", "e", "o", "u", "y", "ô", "ö"]

  private static let vniMarks: [Unicode.Scalar: [Unicode.Scalar]] = [
    "ù": ["\u{301}"], "ø": ["\u{300}"], "û": ["\u{309}"], "õ": ["\u{303}"], "ï": ["\u{323}"],
    "â": ["\u{302}"], "á": ["\u{302}", "\u{301}"], "à": ["\u{302}", "\u{300}"], "å": ["\u{302}", "\u{309}"],
    "ã": ["\u{302}", "\u{303}"], "ä": ["\u{302}", "\u{323}"],
    "ê": ["\u{306}"], "é": ["\u{306}", "\u{301}"], "è": ["\u{306}", "\u{300}"], "ú": ["\u{306}", "\u{309}"],
    "ü": ["\u{306}", "\u{303}"], "ë": ["\u{306}", "\u{323}"],
  ]

  private static let vniLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
    "Ñ": "Đ", "Ô": "Ơ", "Ö": "Ư", "Í": "Í", "Ì": "Ì", "Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Î": "Ỵ",
  ]

  private static func vniLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar { vniLetters[scalar] ?? scalar }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }
}

/// Windows-1252, in which every byte is some letter.
enum Windows1252 {
  /// 0x80 to 0x9F; what has no letter stays a control.
  private static let middle = Array(
    """
    €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ
    """.unicodeScalars)

  static func text(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append((0x80...0x9F).contains(byte) ? middle[Int(byte) - 0x80] : Unicode.Scalar(byte)) }
    return String(text)
  }

  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if let index = middle.firstIndex(of: scalar) { return UInt8(0x80 + index) }
    return UInt8(exactly: scalar.value)
  }
}

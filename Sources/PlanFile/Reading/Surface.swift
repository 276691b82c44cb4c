/// A look at the characters of a file before the YAML parser sees it. It refuses what makes a parser slow, deep or
/// ambiguous: tabs as indentation, anchors and aliases, odd line ends, control characters, deep nesting.
struct Surface {
  private let log: MistakeLog
  private var line = 1
  private var column = 0
  private var previous: Unicode.Scalar = "\n"
  /// The `*` or `&` just passed, where a token may begin.
  private var mark: Unicode.Scalar?
  /// Only blanks and list dashes so far in this line.
  private var isLead = true
  private var isComment = false
  private var brackets = 0

  /// The deepest that a line may be indented, and flow brackets may nest. The parser descends once per level.
  private static let widestLead = 100
  private static let deepestBrackets = 40

  /// Whether the text may be given to the parser; what is wrong is logged.
  static func isPlain(_ text: String, _ log: MistakeLog) -> Bool {
    var surface = Surface(log: log)
    for scalar in text.unicodeScalars {
      guard surface.pass(scalar) else { return false }
    }
    return log.isEmpty
  }

  private init(log: MistakeLog) { self.log = log }

  /// Takes the next character; false when looking further is of no use.
  private mutating func pass(_ scalar: Unicode.Scalar) -> Bool {
    if previous == "\r", scalar != "\n" { startLine() }
    column += 1
    defer { previous = scalar }
    switch scalar {
    case "\n":
      startLine()
      return true
    case "\r": return true
    case " ", "-", "?": break
    case "\t":
      if isLead { log.add(line, column, "thụt lề bằng phím tab", "dùng dấu cách") }
    case "#" where isLead:
      (isLead, isComment) = (false, true)
    default:
      isLead = false
      if isStrange(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        log.add(line, column, "có ký tự không dùng được (U+\(code))", "xóa ký tự này")
      }
    }
    if !isComment { look(for: scalar) }
    guard brackets <= Surface.deepestBrackets, !isLead || column <= Surface.widestLead else {
      log.add(line, column, "lồng nhau quá sâu", "viết phẳng hơn")
      return false
    }
    return true
  }

  private mutating func startLine() {
    (line, column, isLead, isComment, mark) = (line + 1, 0, true, false, nil)
  }

  /// Notices brackets and what would be an anchor or an alias.
  private mutating func look(for scalar: Unicode.Scalar) {
    if let sign = mark, isName(scalar) {
      log.add(
        line, column - 1, "dấu «\(sign)» ở đây là neo hoặc bí danh của YAML, kế hoạch không dùng",
        "viết lại đầy đủ; nếu là chữ thì thêm dấu cách sau «\(sign)»")
    }
    mark = nil
    switch scalar {
    case "[", "{": brackets += 1
    case "]", "}": brackets = max(0, brackets - 1)
    case "*", "&": if !isInsideWord { mark = scalar }
    default: break
    }
  }

  /// After a letter, a digit or an opening parenthesis the parser cannot begin a token.
  private var isInsideWord: Bool {
    previous.isASCII
      ? isName(previous) && previous != "-" || previous == "(" || previous == "/" : previous.properties.isAlphabetic
  }

  private func isName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  /// Control characters, the line ends that only YAML knows, marks without width, and what is no character.
  private func isStrange(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x200A, 0x2010...0x2027, 0x202F...0x205F, 0x2070...0xD7FF, 0xE000...0xFEFE,
      0xFF00...0xFFFD:
      false
    case 0x10000...0x10FFFF: false
    default: true
    }
  }
}

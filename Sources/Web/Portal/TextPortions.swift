import Markup

/// Passages in portions that a page can carry, so that the longest text makes no page large.
struct TextPortions {
  /// Bytes of a portion, as a page has them.
  static let size = 30_000
  /// Letters of a line that stay together: none takes more than six bytes.
  private static let line = 5_000

  private(set) var portions: [HTML] = []

  init(_ passages: [(name: String, text: String)]) {
    var (portion, bytes): ([HTML], Int) = ([], 0)
    for (name, text) in passages {
      portion.append("<h2>\(name)</h2>")
      for line in Self.lines(of: text) {
        let html: HTML = "<p>\(line)</p>"
        if bytes > 0, bytes + html.utf8.count > Self.size {
          portions.append(portion.joined())
          (portion, bytes) = (["<h2>\(name) (tiếp)</h2>"], 0)
        }
        portion.append(html)
        bytes += html.utf8.count
      }
    }
    portions.append(portion.joined())
  }

  /// The lines of a text, long ones in pieces.
  private static func lines(of text: String) -> [String] {
    text.split(separator: "\n").flatMap { line in
      var (pieces, rest): ([String], Substring.UnicodeScalarView) = ([], line.unicodeScalars)
      while !rest.isEmpty {
        pieces.append(String(rest.prefix(Self.line)))
        rest = rest.dropFirst(Self.line)
      }
      return pieces
    }
  }
}

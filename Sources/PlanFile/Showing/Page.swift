import Domain

/// Plain text in lines of at most a hundred columns: headings, rules with their clause marks, rules below rules.
struct Page {
  static let width = 100
  private var lines: [String] = []

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func line(_ text: String) { wrap(text, first: "", rest: "") }

  mutating func gap() { lines.append("") }

  mutating func heading(_ title: String) {
    if !lines.isEmpty { gap() }
    line(title.uppercased())
  }

  /// A rule of the plan as a list item.
  ///
  /// - Parameter depth: how many rules it stands below.
  mutating func rule(_ text: String, _ source: Source? = nil, depth: Int = 0) {
    let margin = String(repeating: "  ", count: depth + 1)
    wrap("\(text)\(source.map { " \($0.mark)" } ?? "")", first: margin + "- ", rest: margin + "  ")
  }

  private mutating func wrap(_ text: String, first: String, rest: String) {
    var (line, used, isEmpty) = (first, first.count, true)
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let length = word.count
      if !isEmpty, used + 1 + length > Page.width {
        lines.append(line)
        (line, used, isEmpty) = (rest, rest.count, true)
      }
      if !isEmpty { (line, used) = (line + " ", used + 1) }
      (line, used, isEmpty) = (line + word, used + length, false)
    }
    lines.append(line)
  }
}

extension Source {
  /// `[II.3.1]`, or `[kế hoạch không quy định: lý do]`.
  var mark: String {
    switch self {
    case .clause(let clause): "[\(clause.number)]"
    case .assumption(let reason): "[kế hoạch không quy định: \(reason)]"
    }
  }
}

import Domain

/// `{{tên sáng kiến}}`, `{{#tác giả}}` or `{{/tác giả}}` in a text.
struct Placeholder: Hashable {
  enum Kind: Hashable {
    case field, opensList, closesList
  }

  var kind: Kind
  var name: String
  /// As it was typed.
  var text: String
  /// Counted in scalars, which do not flow together where two runs meet.
  var range: Range<Int>

  /// The placeholders of a text, and what is left of it.
  struct Findings: Hashable {
    var placeholders: [Placeholder] = []
    /// The beginning of what stands after two braces that have no counterpart.
    var stray: String?
    /// Whether there is nothing but blanks beside the placeholders.
    var isBare = true
  }

  /// Finds the placeholders of a text in one pass: no character is looked at more than three times.
  static func all(in text: [Unicode.Scalar]) -> Findings {
    var found = Findings()
    var index = 0
    while index < text.count {
      guard index + 1 < text.count, text[index] == "{" || text[index] == "}", text[index + 1] == text[index] else {
        if !text[index].properties.isWhitespace { found.isBare = false }
        index += 1
        continue
      }
      // What stands between holds no brace, so that what begins here ends at the next one or nowhere.
      let end = text[index] == "{" ? text[(index + 2)...].firstIndex { $0 == "{" || $0 == "}" } ?? text.count : index
      if end + 1 < text.count, text[index] == "{", text[end] == "}", text[end + 1] == "}",
        let placeholder = Placeholder(text, index..<end + 2)
      {
        found.placeholders.append(placeholder)
        index = end + 2
      } else {
        // Of three braces the last two may begin one.
        if end == index + 2, end < text.count, text[end] == "{" {
          index += 1
        } else {
          if found.stray == nil { found.stray = String(text[index..<min(text.count, index + 40)]) }
          index = max(end, index + 2)
        }
        found.isBare = false
      }
    }
    return found
  }

  /// - Parameter range: from the braces to the braces; nil when there is nothing between them.
  private init?(_ text: [Unicode.Scalar], _ range: Range<Int>) {
    var inner = text[(range.lowerBound + 2)..<(range.upperBound - 2)].trimmed
    kind = .field
    if let mark = inner.first, mark == "#" || mark == "/", !inner.dropFirst().trimmed.isEmpty {
      kind = mark == "#" ? .opensList : .closesList
      inner = inner.dropFirst().trimmed
    }
    guard !inner.isEmpty else { return nil }
    name = String(inner).asFieldName
    self.text = String(text[range])
    self.range = range
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var trimmed: Self {
    guard let first = firstIndex(where: { !$0.properties.isWhitespace }),
      let last = lastIndex(where: { !$0.properties.isWhitespace })
    else { return [] }
    return self[first...last]
  }
}

extension String {
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self = String(String.UnicodeScalarView(scalars))
  }
}

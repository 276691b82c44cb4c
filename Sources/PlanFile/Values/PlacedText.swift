import Yams

/// A text by its characters, as the parser counts them: from which to which one a value stands.
struct PlacedText {
  let scalars: [Unicode.Scalar]
  /// Where each line begins.
  private let lines: [Int]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var lines = [0]
    for (place, scalar) in scalars.enumerated() {
      let isEnd = scalar == "\n" || scalar == "\r" && (place + 1 == scalars.count || scalars[place + 1] != "\n")
      if isEnd { lines.append(place + 1) }
    }
    self.lines = lines
  }

  /// The place of a line and a column, both from 1.
  func place(_ line: Int, _ column: Int) -> Int? {
    guard lines.indices.contains(line - 1), column > 0 else { return nil }
    let place = lines[line - 1] + column - 1
    return place <= scalars.count ? place : nil
  }

  func place(_ mark: Mark?) -> Int? { mark.flatMap { place($0.line, $0.column) } }

  /// From its first character to its last, quotes and the sign of a block included; nil where that is not clear.
  func range(of scalar: Node.Scalar) -> Range<Int>? {
    guard let start = place(scalar.mark), start < scalars.count else { return nil }
    let end =
      switch scalar.style {
      case .doubleQuoted: endOfQuoted("\"", from: start)
      case .singleQuoted: endOfQuoted("'", from: start)
      case .literal, .folded: endOfBlock(from: start)
      case .plain, .any: endOfPlain(scalar.string, from: start)
      }
    return end.map { start..<$0 }
  }

  private func endOfQuoted(_ quote: Unicode.Scalar, from start: Int) -> Int? {
    guard scalars[start] == quote else { return nil }
    var place = start + 1
    while place < scalars.count {
      if quote == "\"", scalars[place] == "\\" {
        place += 2
      } else if scalars[place] != quote {
        place += 1
      } else if quote == "'", place + 1 < scalars.count, scalars[place + 1] == "'" {
        place += 2
      } else {
        return place + 1
      }
    }
    return nil
  }

  /// A plain value stands there letter by letter; where it goes on in another line, the parser made a blank of that.
  private func endOfPlain(_ value: String, from start: Int) -> Int? {
    var place = start
    for scalar in value.unicodeScalars {
      guard place < scalars.count else { return nil }
      let blanks = scalars[place...].prefix { $0 == " " || $0 == "\n" || $0 == "\r" }
      if scalar == " ", blanks.contains("\n") {
        place = blanks.endIndex
      } else if scalars[place] == scalar {
        place += 1
      } else {
        return nil
      }
    }
    return place > start ? place : nil
  }

  /// The lines after the sign that are indented as the first of them.
  private func endOfBlock(from start: Int) -> Int? {
    let head = scalars[start...].prefix { $0 != "\n" }
    guard head.dropFirst().allSatisfy({ $0 == "-" || $0 == "+" || $0 == " " || $0 == "\r" }) else { return nil }
    var (place, end, depth): (Int, Int?, Int?) = (head.endIndex + 1, nil, nil)
    while place < scalars.count {
      let line = scalars[place...].prefix { $0 != "\n" }
      let lead = line.prefix { $0 == " " }.count
      if lead < line.count {
        let least = depth ?? lead
        guard least > 0, lead >= least else { break }
        (depth, end) = (least, line.endIndex)
      }
      place = line.endIndex + 1
    }
    return end
  }
}

/// How a value is written into a plan file.
enum WrittenScalar {
  /// The value as it is where no parser could read it otherwise, else in double quotes; nothing is `null`.
  static func text(_ value: String, isQuoted: Bool = false) -> String {
    if value.isEmpty { return "null" }
    if !isQuoted, isPlain(value) { return value }
    return "\"\(value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  private static let plain = Set(" -./%()«»“”–_+;=".unicodeScalars)

  private static func isPlain(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, isLetter(first), value.last != " " else { return false }
    return value.unicodeScalars.allSatisfy { isLetter($0) || plain.contains($0) } && value.lowercased() != "null"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}

import Yams

/// Something wrong in a plan file, with what to write instead.
public struct Mistake: Hashable, Sendable {
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int
  public var what: String
  public var instead: String

  /// `plans/x.yaml:12:5: không có khóa «critera»; viết «criteria»`.
  public func text(file: String) -> String { "\(file):\(line):\(column): \(what); \(instead)" }
}

/// Collects the mistakes of one reading, at most two hundred.
final class MistakeLog {
  private var all: [Mistake] = []

  /// In the order of the file.
  var mistakes: [Mistake] {
    all.enumerated().sorted { a, b in
      (a.element.line, a.element.column, a.offset) < (b.element.line, b.element.column, b.offset)
    }.map(\.element)
  }

  func add(_ line: Int, _ column: Int, _ what: String, _ instead: String) {
    if all.count < 200 { all.append(Mistake(line: line, column: column, what: what, instead: instead)) }
  }

  func add(_ node: Node, _ what: String, _ instead: String) {
    add(node.mark?.line ?? 1, node.mark?.column ?? 1, what, instead)
  }

  /// What the YAML parser could not take.
  func add(_ error: any Error) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      add(mark.line, mark.column, "không đọc được YAML (\(problem))", "xem lại thụt lề, dấu hai chấm và dấu ngoặc")
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      add(
        context.mark.line, context.mark.column, "khóa viết hai lần: \(duplicates.joined(separator: ", "))",
        "giữ một lần")
    case YamlError.reader(let problem, _, _, _):
      add(1, 1, "có ký tự không dùng được trong YAML (\(problem))", "xóa ký tự điều khiển khỏi tệp")
    default:
      add(1, 1, "không đọc được YAML", "xem lại cách viết của cả tệp")
    }
  }
}

/// The known word nearest to a mistyped one; nil when none is near.
func nearest(to word: String, among known: [String]) -> String? {
  let scored = known.map { ($0, editDistance(Array(word.unicodeScalars), Array($0.unicodeScalars))) }
  guard let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= max(2, word.count / 3) else { return nil }
  return best.0
}

/// The least number of insertions, deletions and replacements between two words (Levenshtein, 1965).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard a.count <= 64, b.count <= 64 else { return 64 }
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      (diagonal, row[j + 1]) = (row[j + 1], min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1)))
    }
  }
  return row[b.count]
}

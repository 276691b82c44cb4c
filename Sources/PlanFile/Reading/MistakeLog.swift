import Domain
import Yams

/// Collects the mistakes of one reading: the first two hundred as they are, of those beyond how many there are.
final class MistakeLog {
  /// The first day of the round that is read, where the plan starts again every so many years: its days are written
  /// without a year and mean those of that round. Nil where days are written whole.
  var roundStart: Day?
  /// How the plan's document numbers its clauses.
  var numbering = Plan.Document().kind.numbering
  /// The year of the round that is asked for; the plan's first one when nil.
  let round: Int?
  private var all: Set<Mistake> = []
  private var unlisted = 0

  private static let limit = 200
  /// Only the first mistakes are told which known word was probably meant: it is looked for among all of them.
  private static let suggestions = 20

  init(round: Int? = nil) { self.round = round }

  var isEmpty: Bool { all.isEmpty }

  /// Whether there are more mistakes than are listed.
  var isFull: Bool { unlisted > 0 }

  /// In the order of the file.
  var mistakes: [Mistake] {
    let listed = all.sorted { ($0.line, $0.column, $0.what) < ($1.line, $1.column, $1.what) }
    guard unlisted > 0, let last = listed.last else { return listed }
    let more = Mistake(
      line: last.line, column: last.column, what: "và \(unlisted.grouped) lỗi khác",
      instead: "sửa các lỗi trên rồi kiểm tra lại")
    return listed + [more]
  }

  func add(_ line: Int, _ column: Int, _ what: String, _ instead: String) {
    let mistake = Mistake(line: line, column: column, what: what, instead: instead)
    guard !all.contains(mistake) else { return }
    if all.count < MistakeLog.limit { all.insert(mistake) } else { unlisted += 1 }
  }

  /// The known word that was probably meant.
  func meant(by word: String, among known: [String]) -> String? {
    all.count < MistakeLog.suggestions ? nearest(to: word, among: known) : nil
  }

  func add(_ node: Node, _ what: String, _ instead: String) {
    add(node.mark?.line ?? 1, node.mark?.column ?? 1, what, instead)
  }

  /// What the YAML parser could not take.
  func add(_ error: any Error) {
    switch error {
    case YamlError.scanner(let opening?, "found unexpected end of stream", _, _):
      add(opening.mark.line, opening.mark.column, "dấu ngoặc kép ở đây không được đóng", "đóng dấu ngoặc kép")
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      let (what, instead) = MistakeLog.words(for: problem)
      add(mark.line, mark.column, what, instead)
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      add(
        context.mark.line, context.mark.column,
        "khóa viết nhiều lần ở cùng một chỗ: \(keys.map { "«\($0)»" }.joined(separator: ", "))", "giữ một lần")
    default:
      add(1, 1, "không đọc được YAML", "xem lại cách viết của cả tệp")
    }
  }

  /// The parser's English in the words of the person who writes the file.
  private static func words(for problem: String) -> (what: String, instead: String) {
    switch problem {
    case "did not find expected key":
      ("chỗ này cần một khóa", "xem lại thụt lề và dấu ngoặc kép của dòng này và dòng trên")
    case "did not find expected '-' indicator":
      ("mục này không thẳng hàng với các mục của danh sách", "thụt lề dấu «-» như mục trên")
    case "mapping values are not allowed in this context":
      ("có dấu hai chấm trong một giá trị", "đặt cả giá trị trong dấu ngoặc kép, hoặc xem lại thụt lề")
    case "could not find expected ':'":
      ("thiếu dấu hai chấm sau khóa", "viết «khóa: giá trị»")
    case "did not find expected ',' or ']'":
      (
        "danh sách trong ngoặc vuông thiếu dấu phẩy hoặc dấu «]»",
        "viết «[một, hai]», chữ có dấu phẩy thì đặt trong dấu ngoặc kép"
      )
    case "did not find expected ',' or '}'":
      (
        "các khóa trong ngoặc nhọn thiếu dấu phẩy hoặc dấu «}»",
        "viết «{khóa: giá trị, khóa: giá trị}», giá trị có dấu phẩy hay dấu hai chấm thì đặt trong dấu ngoặc kép"
      )
    case "block sequence entries are not allowed in this context", "block mapping is not allowed in this context":
      ("danh sách không đứng ở chỗ này được", "xuống dòng và thụt lề trước dấu «-»")
    case "found character that cannot start any token":
      ("ký tự này không mở đầu một giá trị được", "đặt giá trị trong dấu ngoặc kép")
    case "but found another document", "did not find expected <document start>":
      ("tệp có nhiều hơn một kế hoạch", "mỗi tệp một kế hoạch, bỏ dòng «---» hoặc «...» ở giữa")
    case "found unknown escape character":
      ("sau dấu «\\» không có ký tự dùng được", "viết «\\\\» hoặc dùng dấu ngoặc đơn")
    default:
      ("không đọc được YAML (\(problem))", "xem lại thụt lề, dấu hai chấm và dấu ngoặc")
    }
  }
}

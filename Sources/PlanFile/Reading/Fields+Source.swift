import Domain
import Yams

extension Fields {
  private static let forms = #"ghi điều khoản, ví dụ «source: II.5», hoặc «source: "assumption: lý do"»"#

  /// Where the rule comes from: a clause, or `assumption: reason`.
  ///
  /// - Parameter inherited: what holds when the key is absent; without it the key must be there.
  func source(inheriting inherited: Source? = nil) -> Source {
    if let source = optionalSource() ?? inherited { return source }
    if node.mapping != nil, !meant.contains("source") { log.add(node, "quy tắc này thiếu «source»", Fields.forms) }
    return .standIn
  }

  /// The source of something that may stand without one.
  func optionalSource() -> Source? {
    guard let node = self["source"] else { return nil }
    guard let text = node.scalar?.string.typed, !text.isEmpty else {
      log.add(node, "«source» để trống", Fields.forms)
      return .standIn
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let word = parts.first.map(String.init) ?? ""
    guard word == "assumption" else {
      checkClause(text, firstWord: word, node)
      return .clause(Clause(text, log.numbering))
    }
    let reason = parts.count == 2 ? parts[1].drop { $0 == " " } : ""
    if reason.isEmpty { log.add(node, "giả định không có lý do", #"viết «source: "assumption: lý do"»"#) }
    return .assumption(String(reason))
  }

  private func checkClause(_ clause: String, firstWord: String, _ node: Node) {
    if nearest(to: firstWord, among: ["assumption"]) != nil {
      log.add(node, "không có loại nguồn «\(firstWord)»", "viết «assumption: lý do»")
    } else if clause.count > 60 {
      log.add(node, "điều khoản dài hơn 60 ký tự", "chỉ ghi số của điều khoản, ví dụ «II.3.1»")
    }
  }
}

import Domain
import Yams

/// The keys of one mapping while it is read. Each function logs what is wrong and returns a stand-in, so that one
/// reading finds every mistake; a plan is only given out when nothing was logged.
struct Fields {
  let node: Node
  let log: MistakeLog
  private let values: [String: Node]

  /// - Parameter known: every key that may stand here.
  init(_ node: Node, known: [String], _ log: MistakeLog) {
    self.node = node
    self.log = log
    guard let mapping = node.mapping else {
      log.add(node, "chỗ này cần các khóa", "viết «khóa: giá trị», các khóa: \(known.joined(separator: ", "))")
      values = [:]
      return
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.string, known.contains(name) else {
        let name = key.string ?? "?"
        let instead = nearest(to: name, among: known).map { "viết «\($0)»" }
        log.add(key, "không có khóa «\(name)»", instead ?? "các khóa ở đây: \(known.joined(separator: ", "))")
        continue
      }
      values[name] = value
    }
    self.values = values
  }

  /// The value of a key that may be absent; an empty value or `null` counts as absent.
  subscript(key: String) -> Node? {
    guard let value = values[key], value.null == nil else { return nil }
    return value
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> Node? {
    if let value = self[key] { return value }
    if values[key] == nil, node.mapping == nil { return nil }
    log.add(node, "thiếu khóa «\(key)»", "thêm «\(key): …»")
    return nil
  }

  func text(_ key: String) -> String { required(key).map { log.text($0) } ?? "" }
  func optionalText(_ key: String) -> String? { self[key].map { log.text($0) } }
  func slug<T>(_ key: String) -> Slug<T> { required(key).map { log.slug($0) } ?? "x" }
  func int(_ key: String, _ range: ClosedRange<Int>) -> Int {
    required(key).map { log.int($0, range) } ?? range.lowerBound
  }
  func optionalInt(_ key: String, _ range: ClosedRange<Int>) -> Int? { self[key].map { log.int($0, range) } }
  func day(_ key: String) -> Day { required(key).map { log.day($0) } ?? Day(daysSince1970: 0) }
  func optionalDay(_ key: String) -> Day? { self[key].map { log.day($0) } }
  func points(_ key: String) -> Points { required(key).map { log.points($0) } ?? .zero }
  func bool(_ key: String, default standard: Bool) -> Bool { self[key].map { log.bool($0) } ?? standard }
  func texts(_ key: String) -> [String] { items(key).map { log.text($0) } }

  /// The nodes of a list that may be absent.
  func items(_ key: String) -> [Node] { self[key].map { log.items($0) } ?? [] }

  /// One of the cases of an enumeration, written by its raw value.
  func choice<T: RawRepresentable & CaseIterable>(_ key: String, default standard: T) -> T where T.RawValue == String {
    self[key].map { log.choice($0) ?? standard } ?? standard
  }

  /// As above, for a key that must be there; `standIn` is what a mistake gives.
  func requiredChoice<T: RawRepresentable & CaseIterable>(_ key: String, standIn fallback: T) -> T
  where T.RawValue == String {
    self.required(key).flatMap { log.choice($0) } ?? fallback
  }

  /// Where the rule comes from: a clause, or `assumption: reason`.
  func source(inheriting inherited: Source? = nil) -> Source {
    guard let node = self["source"] else {
      if let inherited { return inherited }
      if self.node.mapping != nil {
        log.add(
          self.node, "quy tắc này thiếu «source»",
          "ghi điều khoản, ví dụ «source: II.5», hoặc «source: \"assumption: lý do\"»")
      }
      return .assumption("")
    }
    let text = log.text(node)
    guard text.hasPrefix("assumption") else { return .clause(text) }
    let reason = text.dropFirst("assumption".count).drop { $0 == ":" || $0 == " " }
    if reason.isEmpty { log.add(node, "giả định không có lý do", "viết «assumption: lý do»") }
    return .assumption(String(reason))
  }
}

extension MistakeLog {
  func text(_ node: Node) -> String {
    guard let text = node.scalar?.string.typed, !text.isEmpty else {
      add(node, "chỗ này cần chữ", "viết một dòng chữ, trong dấu ngoặc kép nếu có dấu hai chấm")
      return ""
    }
    if text.count > 4000 { add(node, "đoạn này dài hơn 4.000 ký tự", "chỉ ghi lời của quy tắc") }
    return text
  }

  func slug<T>(_ node: Node) -> Slug<T> {
    let written = text(node)
    guard let slug = Slug<T>(written) else {
      if !written.isEmpty {
        add(
          node, "mã «\(written)» không dùng được",
          "chỉ dùng chữ không dấu, chữ số và gạch nối, ví dụ «cai-cach-hanh-chinh»")
      }
      return "x"
    }
    return slug
  }

  func int(_ node: Node, _ range: ClosedRange<Int>) -> Int {
    guard let number = node.scalar.flatMap({ Int($0.string.replacing("_", with: "")) }) else {
      add(node, "chỗ này cần số nguyên", "viết ví dụ «10», không có dấu chấm ngăn hàng nghìn")
      return range.lowerBound
    }
    guard range.contains(number) else {
      add(node, "số \(number) ngoài khoảng cho phép", "viết số từ \(range.lowerBound) đến \(range.upperBound)")
      return range.lowerBound
    }
    return number
  }

  func points(_ node: Node) -> Points {
    guard let points = node.scalar.flatMap({ Points($0.string) }) else {
      add(node, "chỗ này cần số điểm", "viết ví dụ «80» hoặc «79.5»")
      return .zero
    }
    return points
  }

  func fraction(_ node: Node) -> Fraction {
    guard let fraction = node.scalar.flatMap({ Fraction($0.string) }) else {
      add(node, "chỗ này cần một tỷ lệ từ 0 đến 1", "viết ví dụ «2/3» hoặc «50%»")
      return .whole
    }
    return fraction
  }

  func day(_ node: Node) -> Day {
    guard let day = node.scalar.flatMap({ Day($0.string) }) else {
      add(
        node, "không có ngày «\(node.scalar?.string ?? "?")»", "viết ngày theo mẫu năm-tháng-ngày, ví dụ «2024-04-20»")
      return Day(daysSince1970: 0)
    }
    return day
  }

  func bool(_ node: Node) -> Bool {
    switch node.scalar?.string {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      add(node, "chỗ này cần true hoặc false", "viết «true» hoặc «false»")
      return false
    }
  }

  func items(_ node: Node) -> [Node] {
    guard let sequence = node.sequence else {
      add(node, "chỗ này cần một danh sách", "viết mỗi mục sau dấu «- »")
      return []
    }
    if sequence.count > 2000 { add(node, "danh sách dài hơn 2.000 mục", "bớt mục") }
    return Array(sequence.prefix(2000))
  }

  func choice<T: RawRepresentable & CaseIterable>(_ node: Node) -> T? where T.RawValue == String {
    let known = T.allCases.map(\.rawValue)
    let written = node.scalar?.string ?? "?"
    if let value = T(rawValue: written) { return value }
    let instead = nearest(to: written, among: known).map { "viết «\($0)»" }
    add(node, "không có giá trị «\(written)»", instead ?? "chọn: \(known.joined(separator: ", "))")
    return nil
  }
}

import Domain
import Yams

/// The keys of one mapping while it is read. Each function logs what is wrong and returns a stand-in, so that one
/// reading finds every mistake; a plan is only given out when nothing was logged.
struct Fields {
  let node: Node
  let log: MistakeLog
  private let values: [String: Node]
  /// The known keys that a mistyped one seems to mean; nobody misses them as well.
  let meant: Set<String>

  /// - Parameter known: every key that may stand here.
  init(_ node: Node, known: [String], _ log: MistakeLog) {
    self.node = node
    self.log = log
    guard let mapping = node.mapping else {
      log.add(node, "chỗ này cần các khóa", "viết «khóa: giá trị», các khóa: \(known.joined(separator: ", "))")
      (values, meant) = ([:], [])
      return
    }
    var values: [String: Node] = [:]
    var meant: Set<String> = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string, known.contains(name) else {
        if let name = Fields.reject(key, known, log) { meant.insert(name) }
        continue
      }
      values[name] = value
    }
    (self.values, self.meant) = (values, meant)
  }

  /// Logs an unknown key; the result is the known key that it seems to mean.
  private static func reject(_ key: Node, _ known: [String], _ log: MistakeLog) -> String? {
    let list = "các khóa ở đây: \(known.joined(separator: ", "))"
    guard let name = key.scalar?.string else {
      log.add(key, "khóa phải là một từ", list)
      return nil
    }
    let meant = log.meant(by: name, among: known)
    log.add(key, "không có khóa «\(name.shortened)»", meant.map { "viết «\($0)»" } ?? list)
    return meant
  }

  /// The value of a key that may be absent; an empty value or `null` counts as absent.
  subscript(key: String) -> Node? {
    guard let value = values[key], value.null == nil else { return nil }
    return value
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> Node? {
    if let value = self[key] { return value }
    if let empty = values[key] {
      log.add(empty, "khóa «\(key)» để trống", "viết giá trị sau dấu hai chấm")
    } else if node.mapping != nil, !meant.contains(key) {
      log.add(node, "thiếu khóa «\(key)»", "thêm «\(key): …»")
    }
    return nil
  }

  /// Logs the keys that are written though they mean nothing here.
  func refuse(_ keys: String..., because reason: String) {
    for key in keys {
      if let value = self[key] { log.add(value, "khóa «\(key)» không dùng \(reason)", "bỏ khóa này") }
    }
  }

  func text(_ key: String) -> String { required(key).map { log.text($0) } ?? "" }
  func optionalText(_ key: String) -> String? { self[key].map { log.text($0) } }
  func slug<T>(_ key: String) -> Slug<T> { required(key).map { log.slug($0) } ?? .standIn }
  func int(_ key: String, _ range: ClosedRange<Int>) -> Int {
    required(key).map { log.int($0, range) } ?? .standIn
  }
  func optionalInt(_ key: String, _ range: ClosedRange<Int>) -> Int? { self[key].map { log.int($0, range) } }
  func day(_ key: String) -> Day { required(key).map { log.day($0) } ?? .standIn }
  func optionalDay(_ key: String) -> Day? { self[key].map { log.day($0) } }
  func optionalWholeDay(_ key: String) -> Day? { self[key].map { log.wholeDay($0) } }
  func points(_ key: String) -> Points { required(key).map { log.points($0) } ?? .standIn }
  func bool(_ key: String, default standard: Bool) -> Bool { self[key].map { log.bool($0) } ?? standard }
  func share(_ key: String) -> Fraction { required(key).map { log.share($0) } ?? .whole }
  func texts(_ key: String) -> [String] { items(key).map { log.text($0) } }
  func slugs<T>(_ key: String) -> [Slug<T>] { items(key).map { log.slug($0) } }

  /// The nodes of a list that may be absent.
  func items(_ key: String) -> [Node] { self[key].map { log.items($0) } ?? [] }

  /// The nodes of a list that must be there and hold something.
  func requiredItems(_ key: String) -> [Node] {
    guard let node = required(key) else { return [] }
    let items = log.items(node)
    if items.isEmpty, node.sequence != nil { log.add(node, "danh sách «\(key)» trống", "ghi ít nhất một mục") }
    return items
  }

  /// One of the cases of an enumeration, written by its raw value.
  func choice<T: RawRepresentable & CaseIterable>(_ key: String, default standard: T) -> T where T.RawValue == String {
    self[key].map { log.choice($0) ?? standard } ?? standard
  }

  /// As above, for a key that must be there; `standIn` is what a mistake gives.
  func requiredChoice<T: RawRepresentable & CaseIterable>(_ key: String, standIn: T) -> T where T.RawValue == String {
    required(key).flatMap { log.choice($0) } ?? standIn
  }
}

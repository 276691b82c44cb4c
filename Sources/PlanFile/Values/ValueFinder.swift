import Domain
import Yams

/// Goes through the nodes of a plan file and keeps those that are values.
struct ValueFinder {
  private let root: Node
  private let text: PlacedText
  /// The names of grades and criteria, by their ids.
  private var grades: [String: String] = [:]
  private var criteria: [String: String] = [:]
  private(set) var found: [PlanValue] = []

  /// Where a node stands.
  private struct Way {
    var path = ""
    /// The path without the numbers of items: `tracks[].intake`.
    var pattern = ""
    /// What the nearest item of a list is called.
    var item: String?
    var clause: String?

    func down(to key: String) -> Way {
      var way = self
      way.path += path.isEmpty ? key : ".\(key)"
      way.pattern += pattern.isEmpty ? key : ".\(key)"
      return way
    }

    func down(to index: Int) -> Way {
      var way = self
      way.path += ".\(index)"
      way.pattern += "[]"
      return way
    }
  }

  init(_ root: Node, _ text: PlacedText) { (self.root, self.text) = (root, text) }

  mutating func find() {
    for grade in root["grades"]?.sequence.map(Array.init) ?? [] {
      if let id = grade["id"]?.scalar?.string { grades[id] = grade["name"]?.scalar?.string }
    }
    nameCriteria(root["judging"])
    visit(root, Way())
    addDocument()
    found.sort { $0.place.start < $1.place.start }
  }

  private mutating func nameCriteria(_ node: Node?) {
    if let node, node["max"] != nil || node["about"] != nil, let id = node["id"]?.scalar?.string {
      criteria[id] = node["name"]?.scalar?.string
    }
    for (_, value) in node?.mapping.map(Array.init) ?? [] { nameCriteria(value) }
    for item in node?.sequence.map(Array.init) ?? [] { nameCriteria(item) }
  }

  private mutating func visit(_ node: Node, _ way: Way) {
    switch node {
    case .scalar(let scalar): keep(scalar, at: way)
    case .sequence(let items):
      for (index, item) in items.enumerated() {
        var below = way.down(to: index)
        below.item = name(of: item, in: way.pattern) ?? way.item
        visit(item, below)
      }
    case .mapping(let mapping):
      var way = way
      if let source = node["source"]?.scalar?.string {
        way.clause = source.hasPrefix("assumption") ? nil : source.oneLine
      }
      for (key, value) in mapping {
        if let key = key.scalar?.string { visit(value, way.down(to: key)) }
      }
    case .alias: break
    }
  }

  private mutating func keep(_ scalar: Node.Scalar, at way: Way) {
    guard let row = ValueRow.at(way.pattern), let range = text.range(of: scalar) else { return }
    // An e-mail address is a value; whether there is one at all is structure.
    guard row.kind != .text || scalar.string != "true" && scalar.string != "false" else { return }
    let isNull = Node.scalar(scalar).null != nil
    let isQuoted = scalar.style == .doubleQuoted || scalar.style == .singleQuoted
    add(row, isNull ? "" : scalar.string, at: way, .scalar(range, isQuoted: isQuoted && !scalar.string.isEmpty))
  }

  private mutating func add(_ row: ValueRow, _ value: String, at way: Way, _ place: PlanValue.Place) {
    var label = way.item.map { "\($0): \(row.label)" } ?? row.label.capitalisedFirst
    if way.pattern.hasPrefix("grades[].floors."), let key = way.path.split(separator: ".").last.map(String.init) {
      label += key == "each" ? ", mỗi tiêu chí" : " của «\(criteria[key] ?? key)»"
    }
    // Texts of a list are told apart by their numbers.
    if way.pattern.hasSuffix("[]"), let index = way.path.split(separator: ".").last.flatMap({ Int($0) }) {
      label += " \(index + 1)"
    }
    // A day without a year, where the plan starts again or the work comes every year.
    let isOfYear = row.kind == .day && Day(value) == nil && Day("2000-\(value)") != nil
    found.append(
      PlanValue(
        path: way.path, label: label, subject: row.subject, kind: isOfYear ? .dayOfYear : row.kind, value: value,
        clause: way.clause, place: place))
  }

  /// What an item of a list is called.
  private func name(of item: Node, in list: String) -> String? {
    if list == "caps" {
      let ids = item["grades"]?.sequence?.compactMap { $0.scalar?.string } ?? []
      let scope = ["unit": " (mỗi đơn vị)", "field": " (mỗi lĩnh vực)", "track": " (mỗi đợt nhận)"]
      return ids.map { grades[$0] ?? $0 }.joined(separator: ", ") + (scope[item["per"]?.scalar?.string ?? ""] ?? "")
    }
    let keys = ["name", "what", "text", "line", "cite"]
    let name = keys.lazy.compactMap { item[$0]?.scalar?.string.oneLine }.first { !$0.isEmpty }
    return name.map { name in
      guard name.count > 60 else { return name }
      let beginning = name.prefix(59)
      return beginning[..<(beginning.lastIndex(of: " ") ?? beginning.endIndex)] + "…"
    }
  }

  /// The number, day and signer of the document, which a template may not have yet.
  private mutating func addDocument() {
    let document = root.mapping?.first { $0.key.scalar?.string == "document" }
    let way = Way().down(to: "document")
    for key in ["kind", "number", "day", "signer"] where !found.contains(where: { $0.path == "document.\(key)" }) {
      guard document?.value[key] == nil, let row = ValueRow.at("document.\(key)"),
        let place = place(of: key, in: document?.value)
      else { continue }
      add(row, "", at: way.down(to: key), place)
    }
  }

  private func place(of key: String, in document: Node?) -> PlanValue.Place? {
    guard let document else {
      let next = root.mapping?.first { $0.key.scalar?.string == "bodies" }?.key.scalar?.mark
      return next.flatMap { $0.column == 1 ? text.place($0) : nil }.map { .newDocument($0) }
    }
    guard let mapping = document.mapping, let first = mapping.first?.key.scalar?.mark, let place = text.place(first)
    else { return nil }
    let isFlow = text.scalars[..<place].last { $0 != " " } == "{"
    if isFlow { return .new(place, before: "\(key): ", after: ", ") }
    return .new(place, before: "\(key): ", after: "\n" + String(repeating: " ", count: first.column - 1))
  }
}

/// An organisation (đơn vị) in the tree of organisations: it is created, renamed, moved, merged and dissolved,
/// and papers keep the name it had on their day.
public struct Unit: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Unit>

  /// A name and the first day on which it was used.
  public struct Name: Hashable, Sendable, Codable {
    public var text: String
    public var since: Day

    public init(_ text: String, since: Day) {
      self.text = text
      self.since = since
    }
  }

  /// Under which unit it was before a day.
  public struct Placement: Hashable, Sendable, Codable {
    /// Nil where it was under none.
    public var parent: ID?
    /// The first day on which it was there no more.
    public var until: Day
  }

  public let id: ID
  /// Earliest first; never empty.
  public private(set) var names: [Name]
  /// The kind in the words of plan files, such as `phong-ban`, `phuong-xa`, `truong-hoc`.
  public var kind: String
  public private(set) var parent: ID?
  /// Where it was before, earliest first; nil for one that was never moved.
  public private(set) var earlier: [Placement]?
  public private(set) var dissolved: Day?
  /// The unit that took over when this one was dissolved.
  public private(set) var mergedInto: ID?
  /// The other units among which it was divided; nil where one took over alone.
  public private(set) var dividedInto: [ID]?
  /// Number and symbol of the decision by which it was dissolved; nil where none was named.
  public private(set) var document: String?
  /// Why it was dissolved without another one that takes over.
  public private(set) var dissolutionReason: String?

  public init(id: ID, name: String, kind: String, parent: ID? = nil, since: Day) {
    self.id = id
    self.names = [Name(name, since: since)]
    self.kind = kind
    self.parent = parent
  }

  /// The name it has last.
  public var name: String { names.last?.text ?? "" }

  /// The name it bore on that day.
  public func name(on day: Day) -> String {
    names.last { $0.since <= day }?.text ?? names.first?.text ?? ""
  }

  /// The day from which it is there.
  public var since: Day? { names.first?.since }

  public func exists(on day: Day) -> Bool { dissolved.map { day < $0 } ?? true }

  /// The unit under a new name from that day on.
  public func renamed(_ name: String, from day: Day) throws -> Unit {
    let name = try Unit.checked(name)
    guard let last = names.last, last.since < day else {
      throw Refusal.input("since", "Ngày đổi tên phải sau ngày của tên hiện nay.")
    }
    var unit = self
    unit.names.append(Name(name, since: day))
    return unit
  }

  /// The unit as dissolved on that day, its work taken over by `successor` when there is one.
  ///
  /// - Parameters:
  ///   - others: the other units among which it was divided.
  ///   - document: number and symbol of the decision.
  ///   - reason: needed when nobody takes over.
  public func dissolved(
    on day: Day, into successor: ID?, others: [ID] = [], document: String = "", reason: String
  ) throws -> Unit {
    guard dissolved == nil else { throw Refusal("\(name) đã giải thể.") }
    guard successor != id, !others.contains(id) else {
      throw Refusal.input("successor", "Chọn một đơn vị khác tiếp nhận.")
    }
    guard names.first.map({ $0.since <= day }) ?? true else {
      throw Refusal.input("day", "Ngày giải thể phải từ ngày thành lập trở đi.")
    }
    let (reason, document) = (reason.typed, document.typed)
    guard successor != nil || (5...500).contains(reason.count) else {
      throw Refusal.input("reason", "Ghi lý do giải thể (5 đến 500 ký tự), hoặc chọn đơn vị tiếp nhận.")
    }
    guard document.count <= 100 else { throw Refusal.input("document", "Số, ký hiệu dài tối đa 100 ký tự.") }
    var unit = self
    unit.dissolved = day
    unit.mergedInto = successor
    unit.dividedInto = others.isEmpty ? nil : others
    unit.document = document.isEmpty ? nil : document
    unit.dissolutionReason = reason.isEmpty ? nil : reason
    return unit
  }

  /// The unit under another one, or under none, from that day on.
  ///
  /// - Throws: `Refusal` for a unit that was dissolved, for the place where it is, and for a day before it was there.
  public func moved(below parent: ID?, from day: Day) throws -> Unit {
    guard dissolved == nil else { throw Refusal("\(name) đã giải thể.") }
    guard parent != id else { throw Refusal.input("parent", "Đơn vị không thể trực thuộc chính mình.") }
    guard parent != self.parent else { throw Refusal.input("parent", "Đơn vị đang ở nơi này.") }
    let since = max(earlier?.last?.until ?? day, names.first?.since ?? day)
    guard since <= day else { throw Refusal.input("from", "Ngày chuyển phải từ ngày \(since.short) trở đi.") }
    var unit = self
    unit.earlier = (earlier ?? []) + [Placement(parent: self.parent, until: day)]
    unit.parent = parent
    return unit
  }

  /// A name fit to be stored.
  public static func checked(_ name: String) throws -> String {
    try name.asked("Tên đơn vị dài từ 2 đến 200 ký tự", in: "name", .untold(2...200))
  }
}

/// The units as a tree, for asking what is below what.
public struct UnitTree: Sendable {
  private let units: [Unit.ID: Unit]
  private let below: [Unit.ID?: [Unit]]
  /// Every unit, by name.
  public let all: [Unit]

  public init(_ units: [Unit]) {
    self.units = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    all = self.units.values.map { (name: $0.name.folded, unit: $0) }
      .sorted { ($0.name, $0.unit.id) < ($1.name, $1.unit.id) }.map(\.unit)
    below = Dictionary(grouping: all) { $0.parent }
  }

  public subscript(id: Unit.ID) -> Unit? { units[id] }

  /// The units directly below `parent`; nil asks for the roots.
  public func children(of parent: Unit.ID?) -> [Unit] { below[parent] ?? [] }

  /// The units directly below a unit that there are on the day.
  public func directlyBelow(_ unit: Unit.ID, on day: Day) -> [Unit] {
    children(of: unit).filter { $0.exists(on: day) }
  }

  /// The unit and all above it, from itself upwards, above a dissolved one the one that took over; a circle in the data
  /// ends the walk.
  public func lineage(of id: Unit.ID) -> [Unit.ID] {
    var line: [Unit.ID] = []
    var next: Unit.ID? = id
    while let current = next, !line.contains(current) {
      line.append(current)
      next = units[current].flatMap { $0.mergedInto ?? $0.parent }
    }
    return line
  }

  /// The unit itself while it is there, else the one that took over from it and is there; itself where none did.
  public func heir(of id: Unit.ID, on day: Day) -> Unit.ID {
    var (heir, seen): (Unit.ID, Set<Unit.ID>) = (id, [])
    while let unit = units[heir], !unit.exists(on: day), let next = unit.mergedInto, seen.insert(heir).inserted {
      heir = next
    }
    return heir
  }

  /// The units beneath one with their depth, parents before children; nil where there are more than so many.
  public func outline(beneath parent: Unit.ID?, most: Int) -> [(unit: Unit, depth: Int)]? {
    var (found, waiting) = ([(unit: Unit, depth: Int)](), children(of: parent).reversed().map { ($0, 0) })
    while let (unit, depth) = waiting.popLast() {
      found.append((unit, depth))
      waiting += children(of: unit.id).reversed().map { ($0, depth + 1) }
      // What waits counts too: of a large tree no more than a page is walked.
      guard found.count + waiting.count <= most else { return nil }
    }
    return found
  }

  /// Every unit with its depth, parents before children.
  public var outline: [(unit: Unit, depth: Int)] {
    func visit(_ parent: Unit.ID?, _ depth: Int) -> [(unit: Unit, depth: Int)] {
      children(of: parent).flatMap { [($0, depth)] + visit($0.id, depth + 1) }
    }
    return visit(nil, 0)
  }
}

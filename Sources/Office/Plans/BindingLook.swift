import Domain
import Store

/// The bodies of a plan that are units each, with what was said of them and what is proposed.
public struct BindingLook: Look {
  public static let action = Action.bindBodies
  /// The most units that are offered for a body; any other is found by its name.
  private static let offered = 8

  let plan: Plan.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var rows: [Row]
    public var now: Instant

    /// How many bodies still wait for an answer.
    public var open: Int { rows.count { $0.answer == nil } }
  }

  /// One body.
  public struct Row: Sendable {
    public var body: Body
    /// Nil while nobody has said.
    public var answer: Bindings.Answer?
    /// The unit that was named, dissolved or not.
    public var unit: Unit?
    /// What is proposed where there is no answer, or where the unit was dissolved.
    public var proposal: Unit?
    /// Units whose names are near, the nearest first.
    public var offered: [Unit]
    /// The other bodies of the plan that are bound to the same unit.
    public var shared: [String]
  }

  public init(_ plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    let bodies = try desk.bodies(of: plan)
    let names = UnitNames(bodies.tree.all.filter { $0.exists(on: desk.now.day) }, in: bodies.tree)
    let home = bodies.unit(of: plan.issuedBy) ?? names.nearest(to: plan.body(plan.issuedBy), beneath: nil).first
    let units = Dictionary(
      grouping: plan.bodiesToBind.filter { bodies.bound($0.id) != nil }, by: { bodies.bound($0.id)?.id })
    let rows = plan.bodiesToBind.map { body in
      let (answer, bound) = (bodies.bindings?.answer(for: body.id, on: desk.now.day), bodies.bound(body.id))
      let near = names.nearest(to: body, beneath: home?.id)
      let isGone = bound.map { !$0.exists(on: desk.now.day) } ?? false
      let first = body.id == plan.issuedBy ? home : near.first
      return Row(
        body: body, answer: answer, unit: bound,
        proposal: isGone ? bodies.successor(of: body.id) : answer == nil ? names.proposal(first, for: body) : nil,
        offered: Array(near.prefix(BindingLook.offered)),
        shared: (bound.flatMap { units[$0.id] } ?? []).filter { $0.id != body.id }.map(\.name))
    }
    return Found(plan: plan, rows: rows, now: desk.now)
  }
}

/// The units by the words of their names.
private struct UnitNames {
  private let units: [(unit: Unit, key: String, words: Set<String>)]
  private let tree: UnitTree

  init(_ units: [Unit], in tree: UnitTree) {
    self.units = units.map { ($0, $0.name.bodyKey, UnitNames.words($0.name)) }
    self.tree = tree
  }

  private static func words(_ name: String) -> Set<String> { Set(name.bodyKey.split(separator: " ").map(String.init)) }

  /// Whether a name has all the words of another, one right after the other: `Thành ủy` is not `Ủy ban … thành phố`.
  private static func holds(_ key: String, _ other: String) -> Bool { " \(key) ".contains(" \(other) ") }

  /// Units whose names have most of the body's words: those that have its whole name first, those beneath `home` before
  /// others.
  func nearest(to body: Body, beneath home: Unit.ID?) -> [Unit] {
    let (wanted, full) = (UnitNames.words(body.name), UnitNames.words(body.fullName))
    let near = units.compactMap { unit, key, words -> (unit: Unit, score: Int)? in
      let common = words.intersection(full).count
      guard common * 2 > wanted.count else { return nil }
      let isHome = home.map { tree.lineage(of: unit.id).contains($0) } ?? false
      let fits = UnitNames.holds(key, body.name.bodyKey)
      return (unit, (fits ? (isHome ? 2000 : 1000) : 0) + (words == full ? 500 : 0) + common * 10 - words.count)
    }
    return near.sorted { ($1.score, $0.unit.name, $0.unit.id) < ($0.score, $1.unit.name, $1.unit.id) }.map(\.unit)
  }

  /// The nearest unit where its name holds the body's.
  func proposal(_ unit: Unit?, for body: Body) -> Unit? {
    unit.flatMap { UnitNames.holds($0.name.bodyKey, body.name.bodyKey) ? $0 : nil }
  }
}

import Domain
import Store

/// The units beneath one, or those of a name: a small tree as a whole, of a large one what is directly beneath.
public struct UnitTreeLook: Look {
  public static let action = Action.viewAdministration
  /// Units on a page.
  public static let size = 50

  public let words: String
  /// Beneath which unit; nil for all.
  let above: Unit.ID?
  let page: Int

  public struct Found: Sendable {
    public var words: String
    public var number: Int
    /// The unit whose own are shown with all above it, the highest first; empty where all are.
    public var way: [Unit]
    /// What names that unit alone; empty where all are shown, and for one that is no more.
    public var proposed: String
    public var lines: [Line]
    public var total: Int
    public var kinds: UnitKinds
    /// What the viewer has still to do first.
    public var steps: FirstSteps?
    public var now: Instant
  }

  public struct Line: Sendable {
    public var unit: Unit
    public var depth: Int
    /// What is above it, where that is not shown.
    public var parent: String?
    /// Units directly beneath that the page does not show.
    public var below: Int
  }

  public init(words: String = "", beneath above: Unit.ID? = nil, page: Int = 1) {
    (self.words, self.above, self.page) = (words.typed, above, page)
  }

  public func door(at desk: Desk) -> Door { .at(.installation) }

  public func find(at desk: Desk) throws -> Found {
    let tree = try desk.unitTree()
    if let above { _ = try desk.unit(above) }
    let (lines, total) = words.isEmpty ? beneath(in: tree) : found(in: tree)
    let today = desk.now.day
    let open = above.flatMap { tree[$0] }.flatMap { $0.exists(on: today) ? $0.id : nil }
    return Found(
      words: words, number: page, way: above.map { tree.lineage(of: $0).reversed().compactMap { tree[$0] } } ?? [],
      proposed: open.map { UnitNames(tree, on: today).words(for: $0) } ?? "", lines: lines, total: total,
      kinds: try Units.kinds(on: desk.connection), steps: try desk.firstSteps(),
      now: desk.now)
  }

  private func found(in tree: UnitTree) -> ([Line], total: Int) {
    let all = tree.having(words).filter { unit in above.map { tree.lineage(of: unit.id).contains($0) } ?? true }
    let lines = onPage(all).map { unit in
      Line(
        unit: unit, depth: 0, parent: unit.parent.flatMap { tree[$0]?.name },
        below: tree.children(of: unit.id).count)
    }
    return (lines, all.count)
  }

  private func beneath(in tree: UnitTree) -> ([Line], total: Int) {
    if let whole = tree.outline(beneath: above, most: UnitTreeLook.size) {
      return (whole.map { Line(unit: $0.unit, depth: $0.depth, parent: nil, below: 0) }, whole.count)
    }
    let all = tree.children(of: above)
    let lines = onPage(all).map { Line(unit: $0, depth: 0, parent: nil, below: tree.children(of: $0.id).count) }
    return (lines, all.count)
  }

  private func onPage(_ units: [Unit]) -> ArraySlice<Unit> {
    units.dropFirst((page - 1) * UnitTreeLook.size).prefix(UnitTreeLook.size)
  }
}

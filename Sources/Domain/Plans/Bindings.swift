/// Which units the bodies of a plan are (cơ quan trong kế hoạch là đơn vị nào), as was answered when the plan was
/// opened and after units were merged or renamed. Nothing else says so: names are never compared at run time.
public struct Bindings: Hashable, Sendable, Codable {
  /// What one body is from a day on.
  public struct Answer: Hashable, Sendable, Codable {
    public var body: Body.ID
    /// Nil where the body has no unit in this installation.
    public var unit: Unit.ID?
    public var since: Day
    public var by: Person.ID?

    public init(body: Body.ID, unit: Unit.ID?, since: Day, by: Person.ID?) {
      self.body = body
      self.unit = unit
      self.since = since
      self.by = by
    }
  }

  /// The units of a cluster that a body of the plan is.
  public struct Clustered: Hashable, Sendable, Codable {
    public var body: Body.ID
    /// The leader first.
    public var units: [Unit.ID]
  }

  public var plan: Plan.ID
  /// In the order in which they were given.
  public private(set) var answers: [Answer]
  /// Nil while no cluster of the installation is a body of the plan.
  private var clusters: [Clustered]?

  public init(plan: Plan.ID, answers: [Answer] = []) {
    self.plan = plan
    self.answers = answers
  }

  /// What was answered of a body for that day: the latest answer from that day or before; for days before the first,
  /// the first.
  public func answer(for body: Body.ID, on day: Day) -> Answer? {
    let own = answers.filter { $0.body == body }
    return own.filter { $0.since <= day }.max { $0.since < $1.since } ?? own.min { $0.since < $1.since }
  }

  /// The units of the cluster that the body is, the leader first; nil where none was named.
  public func units(ofCluster body: Body.ID) -> [Unit.ID]? { clusters?.first { $0.body == body }?.units }

  /// With the units of a cluster; none takes them away.
  public func clustering(_ body: Body.ID, _ units: [Unit.ID]) -> Bindings {
    var bindings = self
    let others = (clusters ?? []).filter { $0.body != body }
    bindings.clusters = units.isEmpty ? others : others + [Clustered(body: body, units: units)]
    return bindings
  }

  /// With the answers of a page, as far as they say something new; those of the same day take the place of earlier
  /// ones.
  public func answering(_ new: [Answer]) -> Bindings {
    var bindings = self
    for answer in new {
      if let known = bindings.answer(for: answer.body, on: answer.since), known.unit == answer.unit { continue }
      bindings.answers.removeAll { $0.body == answer.body && $0.since >= answer.since }
      bindings.answers.append(answer)
    }
    return bindings
  }
}

extension Plan {
  /// The bodies that are one unit each, of which has to be said which.
  public var bodiesToBind: [Body] { bodies.filter { $0.kind == .unit } }

  /// The bodies beneath which the plan runs: those that `participants` names, else the issuer.
  public var roots: [Body.ID] { participants.under.isEmpty ? [issuedBy] : participants.under }

  /// The bodies of which nobody has said what they are.
  public func unanswered(in bindings: Bindings?, on day: Day) -> [Body] {
    bodiesToBind.filter { bindings?.answer(for: $0.id, on: day) == nil }
  }

  /// - Throws: `Refusal` while it is not said of every body what it is: no dossier is begun then.
  public func requireBound(_ bindings: Bindings?, on day: Day) throws {
    let open = unanswered(in: bindings, on: day)
    guard let first = open.first else { return }
    let more = open.count > 1 ? " và \((open.count - 1).twoDigits) cơ quan khác" : ""
    throw Refusal(
      "Kế hoạch \(shortTitle) chưa mở nhận hồ sơ: chưa xác định \(first.name)\(more) là đơn vị nào trong hệ thống.",
      next: """
        Người quản trị hệ thống trả lời ở trang «Cơ quan trong kế hoạch là đơn vị nào?» của kế hoạch, rồi bạn làm tiếp.
        """)
  }
}

extension Plan {
  /// The one unit that a body is, or that it heads; of several bodies the first that is one; of a group of units the
  /// first that is on the dossier's way.
  ///
  /// - Parameter way: the unit that a dossier comes from and all above it, that unit first; empty where the dossier has
  ///   none.
  public func unit(of id: Body.ID, on way: [Unit], _ bindings: Bindings?, on day: Day) -> Unit.ID? {
    switch body(id).kind {
    case .unit: bindings?.answer(for: id, on: day)?.unit
    case .post(let body, _): unit(of: body, on: way, bindings, on: day)
    case .author: way.first?.id
    case .anyOf(let bodies): bodies.lazy.compactMap { unit(of: $0, on: way, bindings, on: day) }.first
    case .units(let wanted): unit(of: wanted, on: way, bindings, on: day)
    case .council, .cluster, .outside: nil
    }
  }

  /// The unit of a group that is nearest to where the way begins.
  private func unit(of wanted: Body.Units, on way: [Unit], _ bindings: Bindings?, on day: Day) -> Unit.ID? {
    let reach = reach(of: wanted.under, bindings, on: day)
    return way.indices.first { place in
      let (unit, above) = (way[place], way[(place + 1)...].map(\.id))
      guard unit.exists(on: day), wanted.kinds.isEmpty || wanted.kinds.contains(unit.kind) else { return false }
      guard wanted.direct else { return reach.holds(Set(above)) }
      return reach.isDirectlyAbove(unit)
    }.map { way[$0].id }
  }
}

/// What the bodies of a plan are on a day.
public struct BodyUnits: Sendable {
  public let plan: Plan
  public let bindings: Bindings?
  public let tree: UnitTree
  public let day: Day

  public init(_ plan: Plan, _ bindings: Bindings?, in tree: UnitTree, on day: Day) {
    self.plan = plan
    self.bindings = bindings
    self.tree = tree
    self.day = day
  }

  /// The unit that the body is, or that it heads; nil for a body that is none, that is not here, or whose unit was
  /// dissolved.
  public func unit(of id: Body.ID) -> Unit? { bound(id).flatMap { $0.exists(on: day) ? $0 : nil } }

  /// The same, dissolved or not.
  public func bound(_ id: Body.ID) -> Unit? {
    switch plan.body(id).kind {
    case .unit: bindings?.answer(for: id, on: day)?.unit.flatMap { tree[$0] }
    case .post(let body, _): bound(body)
    default: nil
    }
  }

  /// The unit that took over from a dissolved one to which a body is bound; nil where none did.
  public func successor(of id: Body.ID) -> Unit? {
    guard let bound = bound(id), !bound.exists(on: day) else { return nil }
    return tree.lineage(of: bound.id).dropFirst().lazy.compactMap { tree[$0] }.first { $0.exists(on: day) }
  }

  /// Every unit that a body means on the day.
  ///
  /// - Parameter author: the unit that a dossier comes from.
  public func units(of id: Body.ID, author: Unit.ID? = nil) -> [Unit] {
    var seen: Set<Body.ID> = []
    return units(of: id, author: author, &seen)
  }

  private func units(of id: Body.ID, author: Unit.ID?, _ seen: inout Set<Body.ID>) -> [Unit] {
    guard seen.insert(id).inserted else { return [] }
    switch plan.body(id).kind {
    case .unit, .post: return unit(of: id).map { [$0] } ?? []
    case .units(let wanted): return units(wanted)
    case .author: return author.flatMap { tree[$0] }.map { [$0] } ?? []
    case .anyOf(let bodies): return bodies.flatMap { units(of: $0, author: author, &seen) }
    case .cluster(let leader, let members):
      if let named = bindings?.units(ofCluster: id) {
        return named.compactMap { tree[$0] }.filter { $0.exists(on: day) }
      }
      let bodies = (leader.map { [$0] } ?? []) + members
      var all: [Unit] = []
      for unit in bodies.flatMap({ units(of: $0, author: author, &seen) }) where !all.contains(unit) {
        all.append(unit)
      }
      return all
    case .council, .outside: return []
    }
  }

  private func units(_ wanted: Body.Units) -> [Unit] {
    let roots = Set(wanted.under.compactMap { unit(of: $0)?.id })
    return tree.all.filter { unit in
      guard unit.exists(on: day), wanted.kinds.isEmpty || wanted.kinds.contains(unit.kind) else { return false }
      if wanted.direct { return unit.parent.map(roots.contains) ?? false }
      return !roots.isDisjoint(with: tree.lineage(of: unit.id).dropFirst())
    }
  }

  /// Whether the unit, or one above it, is what the body is.
  public func contains(_ unit: Unit.ID, in id: Body.ID) -> Bool {
    let lineage = tree.lineage(of: unit)
    return units(of: id).contains { lineage.contains($0.id) }
  }
}

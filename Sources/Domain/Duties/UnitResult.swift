/// What came of a plan in one unit, as far as its head answers for it: its part of the targets, its dossiers, what it
/// reported and did in time.
public struct UnitResult: Sendable {
  /// How many there are of those that could be.
  public struct Share: Hashable, Sendable {
    public var kept: Int
    public var asked: Int

    public init(_ kept: Int, of asked: Int) { (self.kept, self.asked) = (kept, asked) }

    /// `2 trên 3`; `không có` where there could be none.
    public var text: String { asked == 0 ? "không có" : "\(kept.grouped) trên \(asked.grouped)" }
  }

  public let unit: Unit
  /// Who is at its head, by name.
  public let heads: [String]
  /// Of the targets in which units have a part of their own, those whose part it has done.
  public let targets: Share
  /// Dossiers that were handed in and not withdrawn.
  public let dossiers: Int
  public let recognised: Int
  /// Of its reports that fell due or were sent, those that came in time.
  public let reports: Share
  /// The same of all that it was given to do.
  public let duties: Share
  private let ofFields: [Category.ID: Int]

  /// - Parameters:
  ///   - progress: the targets that speak of the unit.
  ///   - tallies: its dossiers.
  ///   - states: where the duties of the unit are, and whether each is a report.
  public init(
    of unit: Unit, heads: [String], _ progress: [TargetProgress], _ tallies: [DossierTally],
    _ states: [(state: Duty.State, isReport: Bool)], under plan: Plan
  ) {
    (self.unit, self.heads) = (unit, heads)
    let own = progress.filter { $0.units != nil }
    targets = Share(own.count { target in !target.lacking.contains { $0.id == unit.id } }, of: own.count)
    let filed = tallies.filter { $0.state.isHandedIn && $0.state != .withdrawn }
    dossiers = filed.reduce(0) { $0 + $1.count }
    recognised = filed.filter(\.state.isRecognised).reduce(0) { $0 + $1.count }
    let fields = plan.targetFields.map { ($0.id, plan.fields.below($0.id)) }
    ofFields = Dictionary(
      uniqueKeysWithValues: fields.map { id, below in
        (id, filed.filter { $0.field.map(below.contains) ?? false }.reduce(0) { $0 + $1.count })
      })
    func share(_ states: [Duty.State]) -> Share {
      let kept = states.count(where: \.isKept)
      return Share(kept, of: kept + states.count(where: \.isMissed))
    }
    reports = share(states.filter(\.isReport).map(\.state))
    duties = share(states.map(\.state))
  }

  /// Its dossiers of a field that a target names, of all that it has.
  public func share(of field: Category) -> Share { Share(ofFields[field.id] ?? 0, of: dossiers) }
}

extension Plan {
  /// The fields of which targets speak, each once.
  public var targetFields: [Category] {
    var seen: Set<Category.ID> = []
    return targets.compactMap(\.field).filter { seen.insert($0).inserted }.compactMap { fields.category($0) }
  }

  /// Whether a duty is one body's and is done by what that body writes: it rests on what the plan brought in all units.
  public func restsOnResults(_ duty: Duty) -> Bool {
    guard let given = given(duty), !given.doneBy.closesItself else { return false }
    return !given.who.contains { body($0).isGroup }
  }
}

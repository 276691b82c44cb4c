/// Whose a duty is: a unit, or a body that is no unit here, for which the standing office says what was done.
public enum DutyHolder: Hashable, Sendable {
  case unit(Unit.ID)
  case body(Body.ID)

  public var unit: Unit.ID? { if case .unit(let id) = self { id } else { nil } }
}

extension DutyHolder: LosslessStringConvertible, Codable {
  public var description: String {
    switch self {
    case .unit(let id): id.description
    case .body(let id): id.description
    }
  }

  /// A unit by its key, else a body by its id; nil for anything else.
  public init?(_ text: String) {
    if let unit = Unit.ID(text) {
      self = .unit(unit)
    } else if let body = Body.ID(text) {
      self = .body(body)
    } else {
      return nil
    }
  }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let holder = DutyHolder(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no holder: \(text)"))
    }
    self = holder
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Who had a duty of a body before the one who has it.
public struct FormerHolder: Hashable, Sendable {
  public let holder: DutyHolder
  /// Of which it was the unit.
  fileprivate let bodies: Set<Body.ID>
}

extension BodyUnits {
  /// Whose a duty is: each unit of its bodies that was there on its last day, but for those to whom it goes; a body
  /// that is no unit here is itself.
  public func holders(of duty: Duty) -> [DutyHolder] { everyHolder(of: duty).filter { owes(duty, $0) } }

  /// The same, with units that were founded after its last day.
  public func everyHolder(of duty: Duty) -> [DutyHolder] {
    let given = plan.given(duty)
    let receivers = Set((given?.to ?? []).compactMap { unit(of: $0).map { DutyHolder.unit($0.id) } })
    var seen: Set<DutyHolder> = []
    return ([duty.who] + duty.others).flatMap(holders).filter { !receivers.contains($0) && seen.insert($0).inserted }
  }

  /// Whether a holder has the duty: a unit that was founded after its last day only where it is what a body of the plan
  /// has become.
  public func owes(_ duty: Duty, _ holder: DutyHolder) -> Bool {
    guard let due = duty.due, let since = holder.unit.flatMap({ tree[$0]?.since }), due < since else { return true }
    return ([duty.who] + duty.others).contains { !unitBodies(of: $0).isEmpty && holders($0) == [holder] }
  }

  /// Who had a duty before its holder: the units that its body was, and the body itself while it was no unit here.
  public func formerHolders(of duty: Duty) -> [DutyHolder: [FormerHolder]] {
    let bodies = ([duty.who] + duty.others).filter { !unitBodies(of: $0).isEmpty }
    let holders = bodies.isEmpty ? [] : Set(everyHolder(of: duty))
    var former: [DutyHolder: [FormerHolder]] = [:]
    for body in bodies {
      guard let holder = self.holders(body).first else { continue }
      let own = Set(unitBodies(of: body))
      let units = (bindings?.answers ?? []).filter { own.contains($0.body) }.compactMap(\.unit)
      former[holder, default: []] += ([.body(body)] + Set(units).sorted().map { .unit($0) })
        .filter { !holders.contains($0) }.map { FormerHolder(holder: $0, bodies: own) }
    }
    return former
  }

  /// Whether what was done on that day was done by who had the duty then.
  public func had(_ former: FormerHolder, on day: Day) -> Bool {
    guard let unit = former.holder.unit else { return true }
    return former.bodies.contains { bindings?.answer(for: $0, on: day)?.unit == unit }
  }

  /// The bodies of one unit each by which it is said which unit has the duties of a body; none for a group of units.
  private func unitBodies(of body: Body.ID) -> [Body.ID] {
    switch plan.body(body).kind {
    case .unit: [body]
    case .post(let of, _): unitBodies(of: of)
    case .anyOf(let bodies): bodies.flatMap(unitBodies)
    case .units, .cluster, .council, .outside, .author: []
    }
  }

  /// The units to which what is done of a duty goes.
  public func receivers(of given: GivenDuty) -> [Unit.ID] { given.to.flatMap { units(of: $0) }.map(\.id) }

  private func holders(_ body: Body.ID) -> [DutyHolder] {
    switch plan.body(body).kind {
    case .units: units(of: body).map { .unit($0.id) }
    case .cluster(let leader, _):
      // What a cluster has to do its leader does, where it is one of the installation or the plan names who leads it.
      if bindings?.units(ofCluster: body) != nil {
        units(of: body).prefix(1).map { .unit($0.id) }
      } else {
        leader.map(holders) ?? units(of: body).map { .unit($0.id) }
      }
    case .unit, .post: [unit(of: body).map { .unit($0.id) } ?? .body(body)]
    case .anyOf(let bodies): [bodies.lazy.compactMap { unit(of: $0) }.first.map { .unit($0.id) } ?? .body(body)]
    case .council, .outside: [.body(body)]
    case .author: []
    }
  }

  /// What a holder is called.
  public func name(of holder: DutyHolder) -> String {
    switch holder {
    case .unit(let id): tree[id]?.name ?? ""
    case .body(let id): plan.body(id).name
    }
  }
}

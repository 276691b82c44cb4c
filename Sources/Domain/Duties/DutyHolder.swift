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

extension BodyUnits {
  /// Whose a duty is: each unit of its bodies, but for those to whom it goes; a body that is no unit here is itself.
  public func holders(of duty: Duty) -> [DutyHolder] {
    let given = plan.given(duty)
    let receivers = Set((given?.to ?? []).compactMap { unit(of: $0).map { DutyHolder.unit($0.id) } })
    var seen: Set<DutyHolder> = []
    return ([duty.who] + duty.others).flatMap(holders).filter { !receivers.contains($0) && seen.insert($0).inserted }
  }

  /// The units to which what is done of a duty goes.
  public func receivers(of given: GivenDuty) -> [Unit.ID] { given.to.flatMap { units(of: $0) }.map(\.id) }

  private func holders(_ body: Body.ID) -> [DutyHolder] {
    switch plan.body(body).kind {
    case .units: units(of: body).map { .unit($0.id) }
    case .cluster:
      // What a cluster has to do its leader does, where it is one of the installation.
      bindings?.units(ofCluster: body) == nil
        ? units(of: body).map { .unit($0.id) } : units(of: body).prefix(1).map { .unit($0.id) }
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

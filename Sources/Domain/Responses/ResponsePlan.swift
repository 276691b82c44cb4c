/// A unit's own plan or programme in response to a movement (kế hoạch, chương trình hưởng ứng), as it was sent to the
/// standing office, which takes note of it or returns it. A later one corrects it; each stays readable.
public struct ResponsePlan: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<ResponsePlan>

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// The standing office has not looked at it.
    case sent
    /// The standing office took note of it.
    case noted
    case returned, withdrawn
    /// A later one of the same unit took its place.
    case replaced

    public var name: String {
      switch self {
      case .sent: "chờ ghi nhận"
      case .noted: "đã ghi nhận"
      case .returned: "đã trả lại"
      case .withdrawn: "đã rút"
      case .replaced: "đã thay bằng bản sau"
      }
    }

    /// Whether the unit has done what the plan asks: nothing is left for it to do.
    public var countsForUnit: Bool { self == .sent || self == .noted }
  }

  /// Who did something with it and when, with the reason where one is asked for.
  public struct Mark: Hashable, Sendable, Codable {
    public let by: Person.ID?
    public let at: Instant
    public var reason = ""
  }

  public let id: ID
  public let plan: Plan.ID
  /// The round of the plan; 0 for a plan of one time.
  public let round: Int
  /// Whose it is; after a merger the unit that took over.
  public private(set) var unit: Unit.ID
  /// The units that had it before that one took over, the first first; nil where none did.
  public private(set) var former: [FormerUnit]?
  public let content: SignedDocument
  public let sent: Mark
  public private(set) var state: State
  /// The last step after sending; nil before there is one.
  public private(set) var settled: Mark?

  /// As it is sent.
  public init(id: ID, plan: Plan, unit: Unit.ID, content: SignedDocument, by person: Person.ID, at now: Instant) {
    (self.id, self.plan, round, self.unit, self.content) = (id, plan.id, plan.round, unit, content)
    sent = Mark(by: person, at: now)
    state = .sent
  }
}

extension ResponsePlan {
  /// Whether the standing office has not looked at it.
  public var isWaiting: Bool { state == .sent }
  /// Whether the standing office took note of it: dossiers of the unit are accepted.
  public var isNoted: Bool { state == .noted }
  public var isReturned: Bool { state == .returned }

  /// The standing office takes note of it.
  public func noted(by person: Person.ID, at now: Instant) throws -> ResponsePlan {
    try step(from: [.sent], to: .noted, Mark(by: person, at: now))
  }

  /// The standing office sends it back, one that was noted by mistake too.
  public func returned(_ reason: String, by person: Person.ID, at now: Instant) throws -> ResponsePlan {
    try step(from: [.sent, .noted], to: .returned, Mark(by: person, at: now, reason: reason.asked()))
  }

  /// The unit takes it back.
  public func withdrawn(_ reason: String, by person: Person.ID, at now: Instant) throws -> ResponsePlan {
    try step(from: [.sent, .noted], to: .withdrawn, Mark(by: person, at: now, reason: reason.asked()))
  }

  /// A later one takes its place: at its sending where the standing office has not looked at this one, else when the
  /// later one is noted.
  ///
  /// - Parameter person: who did that; nil when units were merged.
  public func replaced(by person: Person.ID?, at now: Instant) throws -> ResponsePlan {
    try step(from: [.sent, .noted], to: .replaced, Mark(by: person, at: now))
  }

  /// The plan of the unit that took over.
  public func passed(to unit: Unit.ID, at now: Instant) -> ResponsePlan {
    var plan = self
    plan.former = (former ?? []) + [FormerUnit(unit: self.unit, until: now)]
    plan.unit = unit
    return plan
  }

  private func step(from states: [State], to state: State, _ mark: Mark) throws -> ResponsePlan {
    guard states.contains(self.state) else {
      throw Refusal(
        "Kế hoạch hưởng ứng số \(content.number) \(self.state.name).", next: "Xem bản sau cùng của đơn vị.")
    }
    var plan = self
    (plan.state, plan.settled) = (state, mark)
    return plan
  }
}

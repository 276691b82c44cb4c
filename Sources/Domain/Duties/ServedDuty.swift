/// A duty of a holder that an event or an inspection does.
public struct ServedDuty: Hashable, Sendable, Codable {
  public let plan: Plan.ID
  /// The key of the duty within the plan.
  public let duty: String
  public let holder: DutyHolder

  public init(plan: Plan.ID, duty: String, holder: DutyHolder) {
    (self.plan, self.duty, self.holder) = (plan, duty, holder)
  }
}

extension ServedDuty: LosslessStringConvertible {
  public var description: String { "\(plan)/\(duty)/\(holder)" }

  /// Nil for anything that names no duty.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let plan = Plan.ID(parts[0]), let holder = DutyHolder(parts[2]) else { return nil }
    self.init(plan: plan, duty: parts[1], holder: holder)
  }
}

/// Money of a plan that was arranged or paid: whose work that was, by the units of the people who recorded it, and the
/// bodies for which they work.
public struct MoneyDone: Hashable, Sendable {
  /// Who proposed and appraised what was approved, or who paid.
  public var by: [DutyHolder]
  /// Who approved it.
  public var approvedBy: [DutyHolder]

  public init(by: [DutyHolder], approvedBy: [DutyHolder] = []) { (self.by, self.approvedBy) = (by, approvedBy) }
}

extension Plan {
  /// Whose work money is that nobody recorded whose duty it is: the standing office's where money is a duty of it, else
  /// that of all whose duty it is.
  public var moneyBodies: [Body.ID] {
    let bodies = givenDuties.filter { $0.doneBy == .payment }.flatMap(\.who)
    return bodies.contains(offices.standing) ? [offices.standing] : bodies
  }
}

extension BodyUnits {
  /// Whether money does a duty of a holder: what its own people arranged or paid. What goes to somebody for approval is
  /// done by who proposed it, anything else by who approved it too.
  public func does(_ money: MoneyDone, _ given: GivenDuty, of holder: DutyHolder) -> Bool {
    let makers = money.by + (given.to.isEmpty ? money.approvedBy : [])
    if makers.contains(where: { works($0, for: holder) }) { return true }
    let holders = plan.namedDuties.filter { plan.given($0)?.doneBy == .payment }.flatMap { everyHolder(of: $0) }
    let isOthers = makers.contains { maker in holders.contains { works(maker, for: $0) } }
    return !isOthers && plan.moneyBodies.contains { works(.body($0), for: holder) }
  }

  /// Whether a body, or a unit with those above it, is the holder.
  private func works(_ maker: DutyHolder, for holder: DutyHolder) -> Bool {
    switch maker {
    case .unit(let unit): holder.unit.map(tree.lineage(of: unit).contains) ?? false
    case .body(let body): holder == maker || holder.unit != nil && holder.unit == unit(of: body)?.id
    }
  }
}

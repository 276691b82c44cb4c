import Domain
import Store

extension Desk {
  /// Where the fund of a plan is: in its plan, and at the units that manage it.
  ///
  /// - Throws: `Refusal` as of what is not there for a plan that sets up none.
  func place(ofFund plan: Plan) throws -> Place {
    guard let rules = plan.fund else { throw Refusal.absent }
    let bodies = BodyUnits(plan, try Plans.bindings(on: connection)[plan.id], in: try unitTree(), on: now.day)
    return Place(plan: plan.id, lineage: rules.managers.compactMap { bodies.unit(of: $0)?.id })
  }

  func place(ofFundOf plan: Plan.ID) throws -> Place { try place(ofFund: self.plan(plan)) }

  /// What the plan says of its fund.
  func fundRules(_ plan: Plan.ID) throws -> FundRules {
    guard let rules = try self.plan(plan).fund else { throw Refusal.absent }
    return rules
  }

  /// The fund of a plan, held: what its money is promised to and paid for is counted by one after another.
  func heldFund(_ plan: Plan.ID) throws -> Loaded<Fund> {
    guard let fund = try fund(plan, isHeld: true) else {
      throw Refusal("Quỹ chưa được thành lập trong hệ thống.", next: "Ghi quyết định thành lập Quỹ trước.")
    }
    return fund
  }

  private func fund(_ plan: Plan.ID, isHeld: Bool) throws -> Loaded<Fund>? {
    try Records.load(Fund.self, plan.description, hold: isHeld ? .exclusive : .none, on: connection)
  }

  func place(of entry: FundEntry.ID) throws -> Place {
    try place(ofFundOf: record(FundEntry.self, entry.description).plan)
  }

  func place(of spending: FundSpending.ID) throws -> Place {
    try place(ofFundOf: record(FundSpending.self, spending.description).plan)
  }

  /// A record of a ledger; to who may not see that ledger it is not there.
  private func record<R: StoredRecord & OfFund>(_ type: R.Type, _ key: String) throws -> R {
    guard viewer != nil else { throw Refusal.signInNeeded }
    let record = try load(type, key)
    guard allows(.viewFund, at: try place(ofFundOf: record.plan)) else { throw Refusal.absent }
    return record
  }

  /// Writes an entry in the ledger and brings the fund to it.
  func book(_ change: (fund: Fund, entry: FundEntry), over before: Loaded<Fund>) throws {
    try insert(change.entry, ["amount": "\(change.entry.effect)", "number": "\(change.entry.number)"])
    try replace(before, by: change.fund, ["balance": "\(change.fund.balance.amount)"])
  }

  /// Takes a step with spending of a fund, which is held before it.
  func step(
    _ id: FundSpending.ID, _ take: (FundSpending, Fund) throws -> (spending: FundSpending, fund: Fund)
  ) throws {
    let fund = try heldFund(load(FundSpending.self, id.description).plan)
    let before = try held(FundSpending.self, id.description)
    let after = try take(before.value, fund.value)
    try save(after.spending, over: before)
    if after.fund != fund.value { try replace(fund, by: after.fund, ["reserved": "\(after.fund.reserved.amount)"]) }
  }
}

/// What is in the ledger of the fund of a plan.
private protocol OfFund {
  var plan: Plan.ID { get }
}

extension FundEntry: OfFund {}
extension FundSpending: OfFund {}

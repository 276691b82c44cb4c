import Domain
import Store

/// What someone typed of spending.
public struct TypedSpending: Sendable {
  public var purpose: FundRules.Purpose.ID?
  public var text: String
  public var payee: String
  public var amount: Dong
  /// Whether a small amount is meant so.
  public var isSure: Bool
  /// Whether a payee with the writer's name is somebody else.
  public var payeeIsAnother: Bool

  public init(
    purpose: FundRules.Purpose.ID?, text: String, payee: String, amount: Dong, isSure: Bool, payeeIsAnother: Bool
  ) {
    (self.purpose, self.text, self.payee, self.amount) = (purpose, text, payee, amount)
    (self.isSure, self.payeeIsAnother) = (isSure, payeeIsAnother)
  }
}

extension Command<Void> {
  /// Writes spending of a fund, for which money is kept back from now on.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice writes once.
  public static func writeSpending(
    _ id: FundSpending.ID, from plan: Plan.ID, _ typed: TypedSpending, voucher: TypedDocument
  ) -> Command {
    .at({ try $0.place(ofFundOf: plan) }, .keepFund) { desk in
      let fund = try desk.heldFund(plan)
      if try desk.has(FundSpending.self, id.description) { return }
      try typed.amount.requireMeant(in: "amount", isSure: typed.isSure)
      let spending = try FundSpending(
        id: id, of: desk.fundRules(plan), in: plan, purpose: typed.purpose, text: typed.text, payee: typed.payee,
        amount: typed.amount, voucher: voucher.checked(today: desk.now.day), by: desk.person.id, at: desk.now)
      try spending.requireAnotherPayee(desk.person, isSaid: typed.payeeIsAnother)
      try desk.promise(spending, over: fund)
    }
  }
}

extension Desk {
  /// Keeps money back for spending.
  func promise(_ spending: FundSpending, over fund: Loaded<Fund>) throws {
    let after = try fund.value.reserving(spending.amount)
    try insert(spending, ["amount": "\(spending.amount.amount)", "to": spending.state.rawValue])
    try replace(fund, by: after, ["reserved": "\(after.reserved.amount)"])
  }
}

import Domain
import Store

/// What someone typed of money that came or goes.
public struct FundMoney: Sendable {
  public var amount: Dong
  /// Whether a small amount is meant so.
  public var isSure: Bool
  public var day: Day
  /// Why it is booked after the book of its year was closed; empty where it is not.
  public var late: String

  public init(amount: Dong, isSure: Bool, day: Day, late: String = "") {
    (self.amount, self.isSure, self.day, self.late) = (amount, isSure, day, late)
  }
}

/// A document that something rests on, as it was typed: of money that came or goes, of the prizes of an award.
public struct TypedDocument: Sendable {
  public var number: String
  public var day: Day?
  public var file: KeptFile?

  public init(number: String, day: Day?, file: KeptFile?) {
    (self.number, self.day, self.file) = (number, day, file)
  }

  func checked(today: Day) throws -> CitedDocument {
    try CitedDocument(number: number, day: day, file: file, today: today)
  }
}

extension Command<Void> {
  /// Books a contribution to the fund of a plan.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice books once.
  public static func recordContribution(
    _ id: FundEntry.ID, to plan: Plan.ID, _ contribution: FundEntry.Contribution, _ money: FundMoney, text: String,
    voucher: TypedDocument
  ) -> Command {
    .at({ try $0.place(ofFundOf: plan) }, .keepFund) { desk in
      let fund = try desk.heldFund(plan)
      if try desk.has(FundEntry.self, id.description) { return }
      try money.amount.requireMeant(in: "amount", isSure: money.isSure)
      try desk.book(
        fund.value.receiving(
          contribution, id: id, amount: money.amount, day: money.day, late: money.late, text: text,
          voucher: voucher.checked(today: desk.now.day), by: desk.person.id, at: desk.now), over: fund)
    }
  }
}

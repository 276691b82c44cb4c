import Domain
import Store

extension Command<Void> {
  /// Opens the ledger of the fund of a plan by the decision that set it up.
  public static func foundFund(
    of plan: Plan.ID, number: String, day: Day?, file: KeptFile?
  ) -> Command {
    .at({ try $0.place(ofFundOf: plan) }, .foundFund) { desk in
      // Two at once make one ledger: the second waits here.
      try desk.hold(plan)
      guard try !desk.has(Fund.self, plan.description) else { throw Refusal("Quỹ đã được thành lập trong hệ thống.") }
      let founding = try CitedDocument(number: number, day: day, file: file, today: desk.now.day)
      guard !founding.number.isEmpty else {
        throw Refusal.input("voucher", "Ghi số, ký hiệu quyết định thành lập Quỹ.")
      }
      try desk.insert(Fund(of: plan, founding: founding, at: desk.now), ["number": founding.number])
    }
  }
}

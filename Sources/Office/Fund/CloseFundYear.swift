import Domain
import Store

extension Command<Void> {
  /// Closes the book of a fund's year: it takes no entries from now on.
  ///
  /// - Parameter closing: the closing balance that the window shows.
  public static func closeFundYear(_ year: Int, of plan: Plan.ID, closing: Dong) -> Command {
    .at({ try $0.place(ofFundOf: plan) }, .keepFund) { desk in
      let fund = try desk.heldFund(plan)
      let statement = try FundLedger.statement(of: plan, in: year, on: desk.connection)
      let closed = try fund.value.closing(year, by: statement, by: desk.person.id, at: desk.now)
      guard statement.closing == closing else {
        throw Refusal(
          "Sổ năm \(year) vừa có bút toán mới, số dư cuối kỳ nay là \(statement.closing.text).", kind: .conflict,
          next: "Xem lại sổ rồi khóa lại.")
      }
      try desk.replace(fund, by: closed, ["year": "\(year)", "closing": "\(statement.closing.amount)"])
    }
  }
}

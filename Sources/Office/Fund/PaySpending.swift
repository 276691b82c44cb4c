import Domain
import Store

extension Command<Void> {
  /// Books that spending which two people approved was paid.
  public static func paySpending(
    _ id: FundSpending.ID, entry: FundEntry.ID, day: Day, late: String = "", voucher: TypedDocument,
    payeeIsAnother: Bool = false
  ) -> Command {
    .at({ try $0.place(of: id) }, .keepFund) { desk in
      let fund = try desk.heldFund(desk.load(FundSpending.self, id.description).plan)
      if try desk.has(FundEntry.self, entry.description) { return }
      let before = try desk.held(FundSpending.self, id.description)
      let paid = try before.value.paid(entry, by: desk.person, payeeIsAnother: payeeIsAnother)
      let change = try fund.value.paying(
        paid, id: entry, day: day, late: late, voucher: voucher.checked(today: desk.now.day), by: desk.person.id,
        at: desk.now)
      try desk.save(paid, over: before)
      try desk.book(change, over: fund)
    }
  }
}

import Domain
import Store

extension Command<Void> {
  /// Takes back an entry of a ledger by one more entry; a payment's spending counts as let go.
  public static func reverseEntry(
    _ id: FundEntry.ID, by reversal: FundEntry.ID, reason: String, voucher: TypedDocument
  ) -> Command {
    .at({ try $0.place(of: id) }, .keepFund) { desk in
      let entry = try desk.load(FundEntry.self, id.description)
      let fund = try desk.heldFund(entry.plan)
      if try desk.has(FundEntry.self, reversal.description) { return }
      let isReversed = try FundLedger.reversals(of: [id], on: desk.connection)[id] != nil
      let change = try fund.value.reversing(
        entry, isReversed: isReversed, id: reversal, reason: reason, voucher: voucher.checked(today: desk.now.day),
        by: desk.person.id, at: desk.now)
      if let paid = entry.spending {
        let before = try desk.held(FundSpending.self, paid.description)
        let after = try before.value.voided(reason, as: .reverse, by: desk.person, at: desk.now)
        try desk.save(after, over: before)
      }
      try desk.book(change, over: fund)
    }
  }
}

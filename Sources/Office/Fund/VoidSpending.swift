import Domain

extension Command<Void> {
  /// Lets spending of a fund go that is not paid, by who keeps the fund.
  public static func voidSpending(_ id: FundSpending.ID, reason: String) -> Command {
    .on(id, .void) { spending, fund, desk in
      let after = try spending.voided(reason, as: .void, by: desk.person, at: desk.now)
      return (after, try fund.releasing(spending.amount))
    }
  }
}

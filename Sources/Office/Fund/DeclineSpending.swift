import Domain

extension Command<Void> {
  /// Lets spending of a fund go by who could approve it.
  public static func declineSpending(_ id: FundSpending.ID, reason: String) -> Command {
    .on(id, .decline) { spending, fund, desk in
      let after = try spending.voided(reason, as: .decline, by: desk.person, at: desk.now)
      return (after, try fund.releasing(spending.amount))
    }
  }
}

import Domain

extension Command<Void> {
  /// Approves spending of a fund; the second approval opens its payment.
  public static func approveSpending(_ id: FundSpending.ID, payeeIsAnother: Bool = false) -> Command {
    .on(id, .approve) { spending, fund, desk in
      (try spending.approved(by: desk.person, payeeIsAnother: payeeIsAnother, at: desk.now), fund)
    }
  }
}

import Domain
import Store

extension Command<Void> {
  /// Promises prize money of the fund to one who has a prize, by the decision that gave the award.
  public static func promisePrize(
    _ id: FundSpending.ID, to nomination: Nomination.ID, on list: CommendationList.ID
  ) -> Command {
    .at({ try $0.place(ofPrizesOn: list) }, .keepFund) { desk in
      let list = try desk.load(CommendationList.self, list.description)
      // Held first, as who gives prizes holds it: a prize is not given to another while its money is promised.
      try desk.hold(list.plan)
      let fund = try desk.heldFund(list.plan)
      let key = AwardPrizeKey(nomination, of: list.id)
      if let known = try Records.load(FundSpending.self, id.description, on: desk.connection)?.value {
        guard known.prize == key else { throw Refusal("Trang này đã lập khoản chi khác.", next: "Mở lại trang giải.") }
        return
      }
      guard try !desk.paidPrizes(of: list).contains(nomination) else {
        throw Refusal("Giải này đã lập khoản chi.", next: "Xem khoản chi ở sổ Quỹ.")
      }
      let (plan, rules) = (try desk.plan(list.plan), try desk.fundRules(list.plan))
      let round = try Records.load(AwardRound.self, list.id.description, on: desk.connection)?.value
      let award = try Awards.award(list.kind, under: list.plan, on: desk.connection)?.value
      guard let prize = round?.prize(of: nomination).flatMap({ award?.prize($0) }), let issuance = list.issuance,
        let winner = list.items.first(where: { $0.nomination == nomination })
      else { throw Refusal("Chưa xếp giải cho người này.", next: "Xếp giải trước khi chi thưởng.") }
      guard prize.amount > .zero else { throw Refusal("\(prize.name) không có tiền thưởng.") }
      let spending = try FundSpending(
        id: id, of: rules, in: plan.id, purpose: rules.purposes.first { $0.award == list.kind }?.id,
        text: "Tiền thưởng \(prize.name), \(list.name)", payee: winner.candidate.name, amount: prize.amount,
        voucher: CitedDocument(number: issuance.number, day: issuance.day, file: nil, today: desk.now.day), prize: key,
        by: desk.person.id, at: desk.now)
      try desk.promise(spending, over: fund)
    }
  }
}

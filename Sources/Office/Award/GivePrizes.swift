import Domain
import Store

extension Command<Void> {
  /// Says which prize each has whom the decision on a list gave the award.
  public static func givePrizes(_ prizes: [Nomination.ID: Award.Prize.ID], on list: CommendationList.ID) -> Command {
    .at({ try $0.place(ofPrizesOn: list) }, .regulateAward) { desk in
      let list = try desk.load(CommendationList.self, list.description)
      // The prizes of a year are counted over all its lists.
      try desk.hold(list.plan)
      guard let award = try Awards.award(list.kind, under: list.plan, on: desk.connection)?.value else {
        throw Refusal("Chưa ghi quy chế giải thưởng.", next: "Ghi quy chế với các giải trước.")
      }
      let others = try Awards.rounds(of: list.kind, under: list.plan, on: desk.connection).filter {
        $0.year == list.year
      }
      let paid = try desk.paidPrizes(of: list)
      let before = try Records.load(AwardRound.self, list.id.description, hold: .exclusive, on: desk.connection)
      let round = try (before?.value ?? AwardRound(of: list)).giving(
        prizes, on: list, under: award, others: others, paid: paid)
      if let before { try desk.replace(before, by: round) } else { try desk.insert(round) }
    }
  }
}

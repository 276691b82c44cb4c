import Domain
import Store

extension Desk {
  /// Where an award is: where the fund is that pays its prizes.
  ///
  /// - Throws: `Refusal` as of what is not there for what is no award of the plan.
  func place(ofAward kind: CommendationKind.ID, under id: Plan.ID) throws -> Place {
    let plan = try plan(id)
    guard plan.awards.contains(where: { $0.id == kind }) else { throw Refusal.absent }
    return try place(ofFund: plan)
  }

  func place(ofPrizesOn id: CommendationList.ID) throws -> Place {
    guard viewer != nil else { throw Refusal.signInNeeded }
    let list = try load(CommendationList.self, id.description)
    let place = try place(ofAward: list.kind, under: list.plan)
    guard allows(.viewFund, at: place) else { throw Refusal.absent }
    return place
  }

  /// Those on a list whose prize money is promised or paid.
  func paidPrizes(of list: CommendationList) throws -> Set<Nomination.ID> {
    let prizes = try FundLedger.prizes(of: list.plan, on: connection).values
    return Set(prizes.compactMap(\.prize).filter { $0.list == list.id }.map(\.nomination))
  }
}

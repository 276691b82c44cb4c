import Domain
import Store

extension Awaited {
  /// Estimates that wait for approval, and prizes that wait to be paid.
  func money(_ plans: [Plan]) throws -> [Waiting] {
    try plans.flatMap { plan -> [Waiting] in
      let place = Place(plan: plan.id)
      var all: [Waiting] = []
      if !desk.allowed([.appraiseEstimate, .approveEstimate], at: place).isEmpty,
        let estimate = try Money.estimate(
          of: plan.id, in: plan.moneyYear, on: desk.connection)?.value,
        !estimate.isApproved, estimate.total > .zero
      {
        if plan.estimateAppraisal == nil || estimate.appraisal != nil {
          if desk.allows(.approveEstimate, at: place) {
            all.append(Waiting(.approveEstimate(plan, total: estimate.total)))
          }
        } else if desk.allows(.appraiseEstimate, at: place), try !estimate.isWritten(by: desk.person.id) {
          all.append(Waiting(.appraiseEstimate(plan, total: estimate.total)))
        }
      }
      if desk.allows(.pay, at: place) {
        let owed = try Money.owed(under: plan.id, on: desk.connection)
        if owed > .zero { all.append(Waiting(.payPrizes(plan, owed: owed))) }
      }
      return all
    }
  }
}

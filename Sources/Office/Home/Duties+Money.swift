import Domain
import Store

extension Duties {
  /// Estimates that wait for approval, and prizes that wait to be paid.
  func money(_ plans: [Plan]) throws -> [Duty] {
    try plans.flatMap { plan -> [Duty] in
      let place = Place(plan: plan.id)
      var duties: [Duty] = []
      if !desk.allowed([.appraiseEstimate, .approveEstimate], at: place).isEmpty,
        let estimate = try Money.estimate(
          of: plan.id, in: plan.moneyYear, on: desk.connection)?.value,
        !estimate.isApproved, estimate.total > .zero
      {
        if plan.estimateAppraisal == nil || estimate.appraisal != nil {
          if desk.allows(.approveEstimate, at: place) {
            duties.append(Duty(.approveEstimate(plan, total: estimate.total)))
          }
        } else if desk.allows(.appraiseEstimate, at: place), try !estimate.isWritten(by: desk.person.id) {
          duties.append(Duty(.appraiseEstimate(plan, total: estimate.total)))
        }
      }
      if desk.allows(.pay, at: place) {
        let owed = try Money.owed(under: plan.id, on: desk.connection)
        if owed > .zero { duties.append(Duty(.payPrizes(plan, owed: owed))) }
      }
      return duties
    }
  }
}

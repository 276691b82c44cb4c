import Domain
import Store

extension Awaited {
  /// Funds to be set up, and spending that waits for the viewer's approval or payment.
  func funds(_ plans: [Plan]) throws -> [Waiting] {
    guard let viewer = desk.viewer, !viewer.scopes(for: .viewFund).isEmpty else { return [] }
    return try plans.flatMap { plan -> [Waiting] in
      guard let rules = plan.fund else { return [] }
      let place = try desk.place(ofFund: plan)
      guard desk.allows(.viewFund, at: place) else { return [] }
      guard try FundLedger.fund(of: plan.id, on: desk.connection) != nil else {
        return desk.allows(.foundFund, at: place) ? [Waiting(.foundFund(plan, name: rules.name))] : []
      }
      return try FundLedger.open(of: plan.id, on: desk.connection).compactMap { spending in
        if spending.may(.approve, desk.viewer, at: place) { return Waiting(.approveSpending(plan, spending)) }
        return spending.may(.pay, desk.viewer, at: place) ? Waiting(.paySpending(plan, spending)) : nil
      }
    }
  }
}

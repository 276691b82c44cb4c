import Domain
import Office
import Store

/// What waits in commendations and money.
extension Duties {
  /// Nominations that were sent back to the unit, that wait to be verified, and lists that wait for their answer.
  func commendations(_ plans: [Plan]) throws -> [Duty] {
    try plans.filter { !$0.commendations.isEmpty }.flatMap { plan -> [Duty] in
      guard try CommendationsPage.isOpen(plan, desk) else { return [] }
      let page = try CommendationsPage.load(plan.id, desk, csrf: "")
      let returned = page.nominations.filter { $0.state == .returned }.map {
        Duty(what: "Sửa đề nghị khen thưởng «\($0.content.candidate.name)»", link: .nomination($0.id))
      }
      guard desk.allows(.verifyNomination, at: Place(plan: plan.id)) else { return returned }
      let sent = page.nominations.count { $0.state == .sent }
      let waiting = page.lists.filter { $0.state == .submitted }.map {
        Duty(what: "Ghi kết quả khen thưởng, \($0.name)", link: .commendationList($0.id))
      }
      let verifying =
        sent == 0
        ? [] : [Duty(what: "\(plan.shortTitle): thẩm tra \(sent) đề nghị khen thưởng", link: .commendations(plan.id))]
      return returned + verifying + waiting
    }
  }

  /// Estimates that wait for approval.
  func money(_ plans: [Plan]) throws -> [Duty] {
    try plans.filter { desk.allows(.approveEstimate, at: Place(plan: $0.id)) }.compactMap { plan in
      let year = plan.moneyYear(on: desk.now.day)
      guard let estimate = try Money.estimate(of: plan.id, in: year, on: desk.connection)?.value,
        !estimate.isApproved, estimate.total > .zero
      else { return nil }
      return Duty(
        what: "\(plan.shortTitle): phê duyệt dự toán \(estimate.total.text)", link: .money(plan.id, year: year))
    }
  }
}

extension Plan {
  /// The year of which the plan's page of money speaks on that day.
  func moneyYear(on day: Day) -> Int { period.everyYear ? day.year : period.from.year }
}

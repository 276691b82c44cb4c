import Domain
import Markup
import Office
import Store

/// What is asked before money is recorded as paid.
extension Confirmation {
  static func payingPrizes(_ plan: Plan.ID, _ visit: Visit, _ desk: Desk) throws -> Confirmation {
    guard let key: Decision.ID = visit.form.id("decision") else { throw Refusal.absent }
    let decision = try desk.decision(key)
    let chosen = Set(visit.form.ids("dossier") as [Dossier.ID])
    let items = decision.items.filter { chosen.contains($0.dossier) }
    let left = decision.items.count { $0.prize > .zero } - items.count
    return try paying(
      plan, items.reduce(.zero) { $0 + $1.prize },
      "Chi thưởng \(items.count) sáng kiến theo Quyết định số \(decision.number)", visit, desk,
      missing: left == 0 ? [] : ["\(left) giải khác của quyết định này không nằm trong lần chi này."])
  }

  static func payingExpense(_ plan: Plan.ID, _ visit: Visit, _ desk: Desk) throws -> Confirmation {
    try paying(
      plan, try visit.form.dong("amount"), "\(visit.form["purpose"]), chi cho \(visit.form["payee"])", visit, desk)
  }

  private static func paying(
    _ plan: Plan.ID, _ amount: Dong, _ what: String, _ visit: Visit, _ desk: Desk, missing: [HTML] = []
  ) throws -> Confirmation {
    let page = try MoneyPage.load(plan, year: Int(visit.form["year"]), desk)
    let scope = visit.form["scope"]
    let line = visit.form.id("line-\(scope)").flatMap { page.estimate?.line($0) }
    let left = line.map { $0.amount - (page.payments.spent[$0.id] ?? .zero) - amount }
    return Confirmation(
      deed: "Ghi đã chi", subject: "\(what): \(amount.text).",
      follows: [
        "Khoản chi vào sổ và trừ vào dự toán\(left.map { "; dòng này còn \($0.text)" } ?? "").",
        "Ghi nhầm thì phải hủy khoản chi và ghi lý do; khoản đã hủy vẫn còn trong sổ.",
      ], missing: missing,
      facts: [
        ("Chi từ dòng", line?.text ?? ""), ("Ngày chi", (try? visit.form.day("day-\(scope)"))??.short ?? ""),
        ("Số chứng từ", visit.form["voucher-\(scope)"]),
      ], place: .plans)
  }
}

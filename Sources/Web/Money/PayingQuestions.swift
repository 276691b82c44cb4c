import Domain
import Markup
import Office

/// What is asked before money is recorded as paid.
extension Confirmation {
  @Sendable
  static func payingPrizes(_ money: MoneyLook.Found, _ visit: Visit) throws -> Confirmation {
    guard let key: Decision.ID = visit.form.id("decision"),
      let decision = money.decisions.first(where: { $0.id == key })
    else { throw Refusal.absent }
    let chosen = Set(visit.form.ids("dossier") as [Dossier.ID])
    let items = decision.items.filter { chosen.contains($0.dossier) }
    let left = decision.items.count { $0.prize > .zero } - items.count
    return paying(
      items.reduce(.zero) { $0 + $1.prize },
      "Chi thưởng \(items.count) sáng kiến theo Quyết định số \(decision.number)", money, visit,
      missing: left == 0 ? [] : ["\(left) giải khác của quyết định này không nằm trong lần chi này."])
  }

  @Sendable
  static func payingExpense(_ money: MoneyLook.Found, _ visit: Visit) throws -> Confirmation {
    paying(
      try visit.form.dong("amount"), "\(visit.form["purpose"]), chi cho \(visit.form["payee"])", money, visit)
  }

  private static func paying(
    _ amount: Dong, _ what: String, _ money: MoneyLook.Found, _ visit: Visit, missing: [HTML] = []
  ) -> Confirmation {
    let scope = visit.form["scope"]
    let line = visit.form.id("line-\(scope)").flatMap { money.estimate?.line($0) }
    let left = line.map { $0.amount - (money.payments.spent[$0.id] ?? .zero) - amount }
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

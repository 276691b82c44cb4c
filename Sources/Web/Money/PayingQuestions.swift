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
    let dues = items.flatMap { decision.dues(for: $0) }.filter { money.paid[$0.purpose] == nil }
    let parts = try money.estimate?.split(dues, rest: visit.form.id("line-\(visit.form["scope"])")) ?? []
    return paying(
      dues.reduce(.zero) { $0 + $1.amount },
      "Chi thưởng \(items.count) \(money.plan.workNames) theo Quyết định số \(decision.number)", money, visit,
      from: parts.map { part in (line: part.line, amount: part.dues.reduce(.zero) { $0 + $1.amount }) },
      missing: left == 0 ? [] : ["\(left) giải khác của quyết định này không nằm trong lần chi này."])
  }

  @Sendable
  static func payingExpense(_ money: MoneyLook.Found, _ visit: Visit) throws -> Confirmation {
    let amount = try visit.form.dong("amount")
    let line: Estimate.Line.ID? = visit.form.id("line-\(visit.form["scope"])")
    return paying(
      amount, "\(visit.form["purpose"]), chi cho \(visit.form["payee"])", money, visit,
      from: line.map { [(line: $0, amount: amount)] } ?? [])
  }

  /// - Parameter parts: how much goes from which line.
  private static func paying(
    _ amount: Dong, _ what: String, _ money: MoneyLook.Found, _ visit: Visit,
    from parts: [(line: Estimate.Line.ID, amount: Dong)], missing: [HTML] = []
  ) -> Confirmation {
    let scope = visit.form["scope"]
    let lines = parts.compactMap { part -> (name: String, value: String)? in
      guard let line = money.estimate?.line(part.line) else { return nil }
      let left = line.amount - (money.payments.spent[line.id] ?? .zero) - part.amount
      return ("Chi từ dòng «\(line.text)»", "\(part.amount.text), dòng này còn \(left.text)")
    }
    return Confirmation(
      deed: "Ghi khoản chi", subject: "\(what): \(amount.text).",
      follows: [
        "Khoản chi vào sổ và trừ vào dự toán.",
        "Ghi nhầm thì phải hủy khoản chi và ghi lý do; khoản đã hủy vẫn còn trong sổ.",
      ], missing: missing,
      facts: lines + [
        ("Ngày chi", visit.form.shownDay("day-\(scope)")),
        ("Số chứng từ", visit.form["voucher-\(scope)"]),
      ], place: .plans)
  }
}

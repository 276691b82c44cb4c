import Domain
import Sheets

/// Kinh phí: a plan's estimate of a year against what was spent, each payment, prizes by decision, remuneration.
public struct MoneyWorkbook: Workbook {
  var plan: Plan
  var year: Int
  var estimate: Estimate?
  var payments: [Payment]
  var decisions: [Decision]
  var paid: [Payment.Purpose: Payment]
  var states: [Dossier.ID: Dossier.State]
  var remunerations: [Remuneration]

  /// - Parameters:
  ///   - payments: those from the estimate, cancelled ones included.
  ///   - decisions: those that gave prizes.
  ///   - paid: the payments of prizes that count, whichever year they were paid from.
  ///   - states: what became of the dossiers that the decisions name.
  public init(
    plan: Plan, year: Int, estimate: Estimate?, payments: [Payment], decisions: [Decision],
    paid: [Payment.Purpose: Payment], states: [Dossier.ID: Dossier.State], remunerations: [Remuneration]
  ) {
    self.plan = plan
    self.year = year
    self.estimate = estimate
    self.payments = payments
    self.decisions = decisions
    self.paid = paid
    self.states = states
    self.remunerations = remunerations
  }

  public var title: String { "Kinh phí \(plan.shortTitle) năm \(year)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Dự toán",
      lines: ["DỰ TOÁN KINH PHÍ NĂM \(year)", "Kế hoạch \(plan.shortTitle) · \(plan.issuer) · lập \(desk.now.short)"],
      .estimate(spent: payments.spent), estimate?.lines ?? [])
    if !payments.isEmpty {
      try writer.list(
        "Khoản đã chi", lines: ["CÁC KHOẢN ĐÃ CHI NĂM \(year)"],
        .payments(from: estimate, prizesOf: decisions), payments)
    }
    if !decisions.isEmpty {
      let prizes = decisions.flatMap { decision in
        decision.items.filter { $0.prize > .zero }.map { (decision: decision, item: $0) }
      }
      try writer.list(
        "Tiền thưởng", lines: ["TIỀN THƯỞNG THEO QUYẾT ĐỊNH"],
        .prizes(under: plan, paid: paid, states: states), prizes)
    }
    if !remunerations.isEmpty {
      try writer.list("Thù lao", lines: ["THỎA THUẬN TRẢ THÙ LAO"], .remunerations, remunerations)
    }
  }
}

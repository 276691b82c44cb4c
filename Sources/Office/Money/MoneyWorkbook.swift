import Domain
import Sheets

/// Kinh phí: a plan's estimate of a year against what was spent, each payment, prizes by decision, remuneration.
extension MoneyLook.Found: Workbook {
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

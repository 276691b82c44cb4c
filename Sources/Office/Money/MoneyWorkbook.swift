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
    try writeEstimate(writer, desk)
    if !payments.isEmpty { try writePayments(writer) }
    if !decisions.isEmpty { try writePrizes(writer) }
    if !remunerations.isEmpty { try writeRemunerations(writer) }
  }

  private func writeEstimate(_ writer: SheetWriter, _ desk: Desk) throws {
    try writer.begin(
      "Dự toán",
      lines: ["DỰ TOÁN KINH PHÍ NĂM \(year)", "Kế hoạch \(plan.shortTitle) · \(plan.issuer) · lập \(desk.now.short)"],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Nội dung chi", width: 46), SheetColumn("Nguồn kinh phí", width: 34),
        SheetColumn("Đơn vị tính", width: 10), SheetColumn("Số lượng", width: 10),
        SheetColumn("Đơn giá (đồng)", width: 16), SheetColumn("Dự toán (đồng)", width: 16, isTotalled: true),
        SheetColumn("Đã chi (đồng)", width: 16, isTotalled: true),
        SheetColumn("Còn lại (đồng)", width: 16, isTotalled: true),
      ])
    let spent = payments.spent
    for (index, line) in (estimate?.lines ?? []).enumerated() {
      let used = spent[line.id] ?? .zero
      try writer.row([
        .ordinal(index + 1), .text(line.text), .text(line.fund), .text(line.unit), .number(line.quantity),
        .money(line.price), .money(line.amount), .money(used), .money(line.amount - used),
      ])
    }
  }

  private func writePayments(_ writer: SheetWriter) throws {
    try writer.begin(
      "Khoản đã chi", lines: ["CÁC KHOẢN ĐÃ CHI NĂM \(year)"],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Ngày chi", width: 12), SheetColumn("Số chứng từ", width: 16),
        SheetColumn("Nội dung", width: 50), SheetColumn("Người, đơn vị nhận", width: 34),
        SheetColumn("Dòng dự toán", width: 34), SheetColumn("Số tiền (đồng)", width: 16, isTotalled: true),
        SheetColumn("Đã hủy vì", width: 34), SheetColumn("Số tiền đã hủy (đồng)", width: 16, isTotalled: true),
      ])
    for (index, payment) in payments.enumerated() {
      let amount = Cell.money(payment.amount)
      try writer.row([
        .ordinal(index + 1), .day(payment.day), .text(payment.voucher), .text(words(for: payment.purpose)),
        .text(payment.payee), .text(estimate?.line(payment.line)?.text), payment.counts ? amount : .empty,
        .text(payment.cancelled), payment.counts ? .empty : amount,
      ])
    }
  }

  private func words(for purpose: Payment.Purpose) -> String {
    switch purpose {
    case .other(let text): return text
    case .prize(let decision, let dossier):
      let item = decisions.first { $0.id == decision }?.items.first { $0.dossier == dossier }
      return "Tiền thưởng: \(item?.title ?? "")"
    }
  }

  private func writePrizes(_ writer: SheetWriter) throws {
    try writer.begin(
      "Tiền thưởng", lines: ["TIỀN THƯỞNG THEO QUYẾT ĐỊNH"],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Quyết định", width: 18), SheetColumn("Ngày quyết định", width: 12),
        SheetColumn("Sáng kiến", width: 46), SheetColumn("Tác giả", width: 30), SheetColumn("Đơn vị", width: 30),
        SheetColumn("Xếp loại", width: 12), SheetColumn("Thưởng (đồng)", width: 16, isTotalled: true),
        SheetColumn("Đã chi (đồng)", width: 16, isTotalled: true), SheetColumn("Ngày chi", width: 12),
        SheetColumn("Số chứng từ", width: 16), SheetColumn("Ghi chú", width: 24),
      ])
    var place = 0
    for decision in decisions {
      for item in decision.items where item.prize > .zero {
        place += 1
        let payment = paid[.prize(decision.id, item.dossier)]
        let note = states[item.dossier]?.isRecognised == true ? "" : "đã hủy bỏ công nhận"
        try writer.row([
          .ordinal(place), .text(decision.number), .day(decision.day), .text(item.title),
          .text(item.authors.joined(separator: ", ")), .text(item.unit),
          .text(item.grade.flatMap { id in plan.grades.first { $0.id == id }?.name }), .money(item.prize),
          payment.map { .money($0.amount) } ?? .empty, .day(payment?.day), .text(payment?.voucher), .text(note),
        ])
      }
    }
  }

  private func writeRemunerations(_ writer: SheetWriter) throws {
    try writer.begin(
      "Thù lao", lines: ["THỎA THUẬN TRẢ THÙ LAO"],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Sáng kiến", width: 46), SheetColumn("Tác giả nhận", width: 28),
        SheetColumn("Đơn vị trả", width: 34), SheetColumn("Ngày thỏa thuận", width: 12),
        SheetColumn("Thù lao (đồng)", width: 16, isTotalled: true), SheetColumn("Cách tính, thời hạn trả", width: 40),
      ])
    for (index, item) in remunerations.enumerated() {
      try writer.row([
        .ordinal(index + 1), .text(item.title), .text(item.author), .text(item.payer), .day(item.day),
        .money(item.amount), .text(item.terms),
      ])
    }
  }
}

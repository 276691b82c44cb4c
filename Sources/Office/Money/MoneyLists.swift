import Domain
import Sheets

extension Listing<Estimate.Line> {
  /// What an estimate has for each line, and what of it was spent.
  public static func estimate(spent: [Estimate.Line.ID: Dong]) -> Listing {
    Listing(
      .place(),
      .column("Nội dung chi", 46, page: .main()) { .text($0.text) },
      .column("Nguồn kinh phí", 34, page: .below) { .text($0.fund) },
      .column("Đơn vị tính", 10) { .text($0.unit) },
      .column("Số lượng", 10) { .number($0.quantity) },
      .column("Đơn giá (đồng)", 16) { .money($0.price) },
      .column("Căn cứ mức chi", 30, page: .below) { .text($0.basis.isEmpty ? nil : $0.basis) },
      .column("Cách tính", page: .figure(wide: true)) {
        .text("\($0.quantity.grouped) \($0.unit) ×\u{A0}\($0.price.amount.grouped)")
      },
      .column("Dự toán (đồng)", 16, total: true, page: .figure("Dự toán", labelled: true)) { .money($0.amount) },
      .column("Đã chi (đồng)", 16, total: true, page: .figure("Đã chi", labelled: true)) {
        .money(spent[$0.id] ?? .zero)
      },
      .column("Còn lại (đồng)", 16, total: true, page: .figure("Còn lại", labelled: true)) {
        .money($0.amount - (spent[$0.id] ?? .zero))
      })
  }
}

extension Listing<Payment> {
  /// What was paid, cancelled payments too.
  ///
  /// - Parameter decisions: those that gave the prizes among them.
  public static func payments(from estimate: Estimate?, prizesOf decisions: [Decision]) -> Listing {
    let prizes = Dictionary(
      decisions.flatMap { decision in
        decision.dues.map { ($0.purpose, $0.title) }
      }, uniquingKeysWith: { $1 })
    return Listing(
      .place(),
      .column("Ngày chi", 12, page: .cell("Ngày")) { .day($0.day) },
      .column("Số chứng từ", 16, page: .cell("Chứng từ")) { .text($0.voucher) },
      .column("Nội dung", 50, page: .main()) {
        if case .other(let text) = $0.purpose { return .text(text) }
        return .text("Tiền thưởng: \(prizes[$0.purpose] ?? "")")
      },
      .column("Người, đơn vị nhận", 34, page: .below) { .text($0.payee) },
      .column("Dòng dự toán", 34, page: .below) { .text(estimate?.line($0.line)?.text) },
      .state(page: .line) { $0.cancelled.map { Chip("đã hủy: \($0)", .stop) } },
      .column("Số tiền (đồng)", 16, total: true) { $0.counts ? .money($0.amount) : .empty },
      .column("Đã hủy vì", 34) { .text($0.cancelled) },
      .column("Số tiền đã hủy (đồng)", 16, total: true) { $0.counts ? .empty : .money($0.amount) },
      .column("Số tiền (đồng)", page: .figure()) { .money($0.amount) })
  }
}

extension Listing<(decision: Decision, item: Decision.Item)> {
  /// The prizes that decisions gave, and what of them was paid.
  public static func prizes(
    under plan: Plan, paid: [Payment.Purpose: Payment], states: [Dossier.ID: Dossier.State]
  ) -> Listing {
    func payments(_ line: Line) -> [Payment] { line.decision.dues(for: line.item).compactMap { paid[$0.purpose] } }
    return Listing(
      .place(),
      .column("Quyết định", 18) { .text($0.decision.number) },
      .column("Ngày quyết định", 12) { .day($0.decision.day) },
      .column(plan.workNames.capitalisedFirst, 46, page: .main()) { .text($0.item.title) },
      .column("Tác giả", 30, page: .below) { .text($0.item.authors.joined(separator: ", ")) },
      .column("Đơn vị", 30, page: .below) { .text($0.item.unit) },
      .column("Xếp loại", 12, page: .cell("Loại")) { .text(plan.honours(of: $0.item)) },
      .column("Thưởng (đồng)", 16, total: true, page: .figure()) { .money($0.item.prize) },
      .column("Đã chi (đồng)", 16, total: true) { line in
        let all = payments(line)
        return all.isEmpty ? .empty : .money(all.reduce(.zero) { $0 + $1.amount })
      },
      .column("Ngày chi", 12) { .day(payments($0).last?.day) },
      .column("Số chứng từ", 16) { .text(payments($0).last?.voucher) },
      .column("Ghi chú", 24) {
        .text(states[$0.item.dossier]?.isRecognised == true ? "" : "đã hủy bỏ công nhận")
      })
  }
}

extension Listing<Remuneration> {
  /// Agreements on remuneration.
  public static var remunerations: Listing {
    Listing(
      .place(),
      .column("Sáng kiến", 46, page: .main(), to: { .dossier($0.dossier) }) { .text($0.title) },
      .column("Tác giả nhận", 28, page: .below) { .text($0.author) },
      .column("Đơn vị trả", 34) { .text($0.payer) },
      .column(page: .below) { .text("\($0.payer) trả") },
      .column("Ngày thỏa thuận", 12, page: .cell()) { .day($0.day) },
      .column("Thù lao (đồng)", 16, total: true, page: .figure()) { .money($0.amount) },
      .column("Cách tính, thời hạn trả", 40, page: .below) { .text($0.terms) })
  }
}

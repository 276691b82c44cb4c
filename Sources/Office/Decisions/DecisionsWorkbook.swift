import Domain
import Sheets

/// The decisions of recognition that were issued, plan by plan.
extension DecisionsLook.Found: Workbook {
  public var title: String { "Quyết định công nhận sáng kiến" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Quyết định", lines: ["DANH SÁCH QUYẾT ĐỊNH CÔNG NHẬN SÁNG KIẾN", "Lập \(desk.now.short)"], list
    ) { write in
      for decision in plans.flatMap(\.decisions) { try write(decision) }
    }
  }

  private var list: Listing<Decision> {
    let names = Dictionary(plans.map { ($0.plan.id, $0.plan.shortTitle) }, uniquingKeysWith: { $1 })
    return Listing(
      .place(),
      .column("Kế hoạch", 30) { .text(names[$0.plan]) },
      .column("Cơ quan ban hành", 34) { .text($0.issuer) },
      .column("Số, ký hiệu", 18) { .text($0.number) },
      .column("Ngày ký", 12) { .day($0.day) },
      .column("Sáng kiến được xét", 11, total: true) { .number($0.items.count) },
      .column("Sáng kiến được công nhận", 11, total: true) { .number($0.recognised.count) },
      .column("Tiền thưởng (đồng)", 16, total: true) { .money($0.prizes) })
  }
}

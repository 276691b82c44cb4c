import Domain
import Sheets
import Store

/// The decisions of recognition that were issued, plan by plan.
public struct DecisionsWorkbook: Workbook {
  /// The plans whose decisions the viewer may see.
  var plans: [Plan]

  public init(plans: [Plan]) { self.plans = plans }

  public var title: String { "Quyết định công nhận sáng kiến" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(
      "Quyết định", lines: ["DANH SÁCH QUYẾT ĐỊNH CÔNG NHẬN SÁNG KIẾN", "Lập \(desk.now.short)"],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Kế hoạch", width: 30), SheetColumn("Cơ quan ban hành", width: 34),
        SheetColumn("Số, ký hiệu", width: 18), SheetColumn("Ngày ký", width: 12),
        SheetColumn("Sáng kiến được xét", width: 11, isTotalled: true),
        SheetColumn("Sáng kiến được công nhận", width: 11, isTotalled: true),
        SheetColumn("Tiền thưởng (đồng)", width: 16, isTotalled: true),
      ])
    var place = 0
    for plan in plans {
      for decision in try Decisions.of(plan.id, on: desk.connection) {
        place += 1
        try writer.row([
          .ordinal(place), .text(plan.shortTitle), .text(plan.issuer), .text(decision.number), .day(decision.day),
          .number(decision.items.count), .number(decision.recognised.count), .money(decision.prizes),
        ])
      }
    }
  }
}

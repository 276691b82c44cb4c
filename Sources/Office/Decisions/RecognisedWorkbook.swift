import Domain
import Sheets
import Store

/// Danh mục: the list annexed to a decision of recognition, with certificates as far as they were given.
public struct RecognisedWorkbook: Workbook {
  var decision: Decision
  var plan: Plan

  public init(decision: Decision, plan: Plan) {
    self.decision = decision
    self.plan = plan
  }

  public var title: String { "Danh mục kèm Quyết định số \(decision.number)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(
      "Danh mục",
      lines: [
        "DANH MỤC SÁNG KIẾN ĐƯỢC CÔNG NHẬN",
        "Kèm theo Quyết định số \(decision.number) ngày \(decision.day.short) · \(decision.issuer)",
      ],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Tên sáng kiến", width: 50), SheetColumn("Tác giả", width: 30),
        SheetColumn("Đơn vị", width: 30), SheetColumn(plan.isVote ? "Tỷ lệ đạt (%)" : "Điểm", width: 9),
        SheetColumn("Xếp loại", width: 14),
        SheetColumn("Tiền thưởng (đồng)", width: 16, isTotalled: true), SheetColumn("Số giấy chứng nhận", width: 13),
        SheetColumn("Mã xác minh", width: 18),
      ])
    for (index, item) in decision.recognised.enumerated() {
      let certificate = try desk.dossier(item.dossier).certificate
      try writer.row([
        .ordinal(index + 1), .text(item.title), .text(item.authors.joined(separator: ", ")), .text(item.unit),
        plan.isVote ? .share(item.mean) : .mean(item.mean),
        .text(item.grade.flatMap { id in plan.grades.first { $0.id == id }?.name } ?? "Công nhận"),
        item.prize > .zero ? .money(item.prize) : .empty, .ordinal(certificate?.number),
        .text(certificate?.code.description),
      ])
    }
  }
}

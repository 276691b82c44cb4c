import Domain
import Sheets
import Store

/// Danh sách đề nghị khen thưởng: the candidates of a list with the council's votes and what became of them.
public struct CommendationWorkbook: Workbook {
  var list: CommendationList
  var kind: CommendationKind
  var plan: Plan

  public init(list: CommendationList, kind: CommendationKind, plan: Plan) {
    self.list = list
    self.kind = kind
    self.plan = plan
  }

  public var title: String { "\(list.name), \(kind.name)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(
      "Danh sách",
      lines: [
        "DANH SÁCH ĐỀ NGHỊ \(kind.deed.uppercased())", "\(list.name) · Kế hoạch \(plan.shortTitle) · \(plan.issuer)",
      ],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Tập thể, cá nhân", width: 34), SheetColumn("Đối tượng", width: 11),
        SheetColumn("Chức vụ, nơi công tác", width: 40), SheetColumn("Đơn vị đề nghị", width: 34),
        SheetColumn("Sáng kiến được công nhận", width: 14), SheetColumn("Phiếu tán thành", width: 10),
        SheetColumn("Số người bỏ phiếu", width: 10), SheetColumn("Kết quả", width: 34),
      ])
    for (index, item) in list.items.enumerated() {
      try writer.row([
        .ordinal(index + 1), .text(item.candidate.name), .text(item.candidate.kind.name),
        .text(item.candidate.position), .text(item.unitName), .number(item.initiatives), .number(item.votes),
        .number(list.vote?.present), .text(item.outcome.text),
      ])
    }
  }
}

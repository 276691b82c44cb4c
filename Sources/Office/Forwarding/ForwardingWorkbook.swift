import Domain
import Sheets

/// Danh mục chuyển cấp trên: the initiatives of a list, what this level found and what the higher one answered.
public struct ForwardingWorkbook: Workbook {
  var list: ForwardingList
  var plan: Plan
  /// What was answered to each initiative of the list, in its order.
  var answers: [Finding?]

  public init(list: ForwardingList, plan: Plan, answers: [Finding?]) {
    self.list = list
    self.plan = plan
    self.answers = answers
  }

  public var title: String { "Danh mục gửi \(list.to)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(
      "Danh mục", lines: ["DANH MỤC SÁNG KIẾN CHUYỂN CẤP TRÊN", "Kế hoạch \(plan.shortTitle) · gửi \(list.to)"],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Tên sáng kiến", width: 50), SheetColumn("Tác giả", width: 30),
        SheetColumn("Đơn vị", width: 30), SheetColumn("Kết quả ở đây", width: 24), SheetColumn("Quyết định", width: 18),
        SheetColumn("Ngày quyết định", width: 12), SheetColumn("Kết quả cấp trên", width: 24),
        SheetColumn("Quyết định cấp trên", width: 18), SheetColumn("Ngày quyết định cấp trên", width: 12),
      ])
    for (index, (item, answer)) in zip(list.items, answers).enumerated() {
      try writer.row([
        .ordinal(index + 1), .text(item.title), .text(item.authors.joined(separator: ", ")), .text(item.unit),
        .text(item.finding?.text ?? "chưa xét"), .text(item.finding?.decisionNumber), .day(item.finding?.decisionDay),
        .text(answer?.text), .text(answer?.decisionNumber), .day(answer?.decisionDay),
      ])
    }
  }
}

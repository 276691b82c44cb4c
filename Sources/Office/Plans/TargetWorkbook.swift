import Domain
import Sheets

/// Chỉ tiêu: how far a plan's targets are reached, and who has not done their part.
public struct TargetWorkbook: Workbook {
  var plan: Plan
  var progress: [TargetProgress]

  public init(plan: Plan, progress: [TargetProgress]) {
    self.plan = plan
    self.progress = progress
  }

  public var title: String { "Chỉ tiêu \(plan.shortTitle)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(
      "Chỉ tiêu", lines: ["TÌNH HÌNH THỰC HIỆN CHỈ TIÊU", "\(plan.shortTitle) · tính đến \(desk.now.short)"],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Chỉ tiêu", width: 70), SheetColumn("Điều khoản", width: 12),
        SheetColumn("Đã đạt", width: 10), SheetColumn("Phải đạt", width: 10), SheetColumn("Kết quả", width: 14),
        SheetColumn("Số đơn vị còn thiếu", width: 12),
      ])
    for (index, item) in progress.enumerated() {
      try writer.row([
        .ordinal(index + 1), .text(item.target.text), .text(item.target.source.clause), .number(item.value),
        .number(item.goal), .text(item.isReached ? "Đã đạt" : "Chưa đạt"), .number(item.lacking.count),
      ])
    }
    guard progress.contains(where: { !$0.lacking.isEmpty }) else { return }
    try writer.begin(
      "Đơn vị còn thiếu", columns: [SheetColumn("Chỉ tiêu", width: 70), SheetColumn("Đơn vị còn thiếu", width: 40)])
    for item in progress {
      for unit in item.lacking { try writer.row([.text(item.target.text), .text(unit)]) }
    }
  }
}

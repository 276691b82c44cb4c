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
    try writer.list(
      "Chỉ tiêu", lines: ["TÌNH HÌNH THỰC HIỆN CHỈ TIÊU", "\(plan.shortTitle) · tính đến \(desk.now.short)"],
      Listing(
        .place(),
        .column("Chỉ tiêu", 70) { .text($0.target.text) },
        .column("Điều khoản", 16) { .text($0.target.source.cited?.capitalisedFirst) },
        .column("Đã đạt", 10) { .number($0.value) },
        .column("Phải đạt", 10) { .number($0.goal) },
        .column("Kết quả", 14) { .text(!$0.hasUnits ? "Chưa có đơn vị" : $0.isReached ? "Đã đạt" : "Chưa đạt") },
        .column("Số đơn vị còn thiếu", 12) { .number($0.lacking.count) }), progress)
    let lacking = progress.flatMap { item in item.lacking.map { (target: item.target.text, unit: $0.name) } }
    guard !lacking.isEmpty else { return }
    try writer.list(
      "Đơn vị còn thiếu",
      Listing(
        .column("Chỉ tiêu", 70) { .text($0.target) },
        .column("Đơn vị còn thiếu", 40) { .text($0.unit) }), lacking)
  }
}

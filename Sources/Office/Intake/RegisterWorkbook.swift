import Domain
import Sheets
import Store

/// Sổ tiếp nhận: the dossiers that have reached the receiving office, by their numbers.
public struct RegisterWorkbook: Workbook {
  var plan: Plan
  var filter: DossierFilter

  /// - Parameter filter: which dossiers; only of tracks whose queue the viewer may see.
  public init(plan: Plan, filter: DossierFilter) {
    self.plan = plan
    self.filter = filter
  }

  public var title: String { "Sổ tiếp nhận \(plan.shortTitle)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(
      "Sổ tiếp nhận",
      lines: ["SỔ TIẾP NHẬN HỒ SƠ SÁNG KIẾN", "\(plan.shortTitle) · \(plan.offices.standing) · lập \(desk.now.short)"],
      columns: [
        SheetColumn("Số tiếp nhận", width: 9), SheetColumn("Ngày nộp", width: 12),
        SheetColumn("Tên sáng kiến", width: 46),
        SheetColumn("Tác giả", width: 28), SheetColumn("Đơn vị", width: 28), SheetColumn("Lĩnh vực", width: 24),
        SheetColumn("Đợt", width: 16), SheetColumn("Trạng thái", width: 18), SheetColumn("Hạn xử lý", width: 12),
        SheetColumn("Xếp loại", width: 10),
      ])
    var shared: [Dossier.ID] = []
    try Dossiers.register(filter, on: desk.connection) { if $0.coauthors > 0 { shared.append($0.id) } }
    let authors = try Dossiers.authors(of: shared, on: desk.connection)
    try Dossiers.register(filter, on: desk.connection) { line in
      try writer.row([
        .ordinal(line.number), .day(line.submitted?.day), .text(line.title), .text(authors[line.id] ?? line.byline),
        .text(line.unitName ?? "cá nhân"), .text(line.field.flatMap { plan.fields.category($0)?.name }),
        .text(plan.track(line.track)?.name), .text(plan.name(of: line.state)), .day(line.due),
        .text(line.grade.flatMap { id in plan.grades.first { $0.id == id }?.name }),
      ])
    }
  }
}

import Domain
import Sheets
import Store

/// Danh sách thành viên: who sits in a council, with terms.
public struct CouncilWorkbook: Workbook {
  var council: Council
  var plan: Plan

  public init(council: Council, plan: Plan) {
    self.council = council
    self.plan = plan
  }

  public var title: String { "Thành viên \(council.name)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(
      "Thành viên",
      lines: [
        "DANH SÁCH THÀNH VIÊN \(council.name.uppercased())",
        "Quyết định số \(council.mandate.number) ngày \(council.mandate.day.short) · \(plan.shortTitle)",
      ],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Họ và tên", width: 28), SheetColumn("Chức vụ", width: 34),
        SheetColumn("Chức danh trong Hội đồng", width: 20), SheetColumn("Đại diện", width: 30),
        SheetColumn("Lĩnh vực chuyên gia", width: 30), SheetColumn("Từ ngày", width: 12),
        SheetColumn("Đến ngày", width: 12),
      ])
    let people = try People.all(council.members.map(\.person), on: desk.connection)
    for (index, member) in council.members.enumerated() {
      try writer.row([
        .ordinal(index + 1), .text(people[member.person]?.name), .text(people[member.person]?.position),
        .text(member.seat.name(in: council.kind)), .text(member.body),
        .text(member.fields.compactMap { plan.fields.category($0)?.name }.joined(separator: ", ")),
        .day(member.from), .day(member.through ?? council.through),
      ])
    }
  }
}

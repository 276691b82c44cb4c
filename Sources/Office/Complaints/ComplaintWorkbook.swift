import Domain
import Sheets
import Store

/// Sổ theo dõi khiếu nại: the complaints of the plans that an office answers for.
public struct ComplaintWorkbook: Workbook {
  var plans: [(plan: Plan, complaints: [Complaint])]

  public init(plans: [(plan: Plan, complaints: [Complaint])]) { self.plans = plans }

  public var title: String { "Sổ theo dõi khiếu nại" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.begin(
      "Khiếu nại", lines: ["SỔ THEO DÕI KHIẾU NẠI", "Lập \(desk.now.short)"],
      columns: [
        SheetColumn("TT", width: 6), SheetColumn("Ngày gửi", width: 12), SheetColumn("Người khiếu nại", width: 26),
        SheetColumn("Sáng kiến", width: 46), SheetColumn("Kế hoạch", width: 26), SheetColumn("Khiếu nại về", width: 24),
        SheetColumn("Bước", width: 16), SheetColumn("Hạn xử lý", width: 12), SheetColumn("Kết quả", width: 24),
        SheetColumn("Quyết định giải quyết", width: 18), SheetColumn("Ngày quyết định", width: 12),
      ])
    let all = plans.flatMap(\.complaints)
    let lines = try Dossiers.lines(Array(Set(all.map(\.dossier))), on: desk.connection)
    let titles = Dictionary(lines.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let people = try People.all(Array(Set(all.map(\.complainant))), on: desk.connection)
    var place = 0
    for (plan, complaints) in plans {
      for complaint in complaints {
        place += 1
        try writer.row([
          .ordinal(place), .day(complaint.filed.day), .text(people[complaint.complainant]?.name),
          .text(titles[complaint.dossier]), .text(plan.shortTitle), .text(complaint.subject.name),
          .text(complaint.state.name), .day(complaint.due), .text(complaint.settlement?.outcome.name),
          .text(complaint.settlement?.issuance.number), .day(complaint.settlement?.issuance.day),
        ])
      }
    }
  }
}

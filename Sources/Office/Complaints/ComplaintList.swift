import Domain
import Sheets

/// The complaints as a list, and as Sổ theo dõi khiếu nại of the plans that an office answers for.
extension ComplaintsLook.Found: Workbook {
  /// A complaint under its plan.
  public typealias Line = (plan: Plan, complaint: Complaint)

  public var title: String { "Sổ theo dõi khiếu nại" }

  public var list: Listing<Line> {
    let (titles, people) = (titles, people)
    return Listing(
      .place(),
      .column("Ngày gửi", 12, page: .wide()) { .day($0.complaint.filed.day) },
      .column("Người khiếu nại", 26, page: .below) { .text(people[$0.complaint.complainant]?.name) },
      .column("Sáng kiến", 46, page: .main("Khiếu nại"), to: { .complaint($0.complaint.id) }) {
        .text(titles[$0.complaint.dossier])
      },
      .column("Kế hoạch", 26) { .text($0.plan.shortTitle) },
      .column("Khiếu nại về", 24, page: .below) { .text($0.complaint.subject.name) },
      .state("Bước", 16, page: .cell()) { Chip($0.complaint.state) },
      .due("Hạn xử lý", 12, page: .cell("Còn hạn"), from: today, \.complaint.due),
      .column("Kết quả", 24) { .text($0.complaint.settlement?.outcome.name) },
      .column("Quyết định giải quyết", 18) { .text($0.complaint.settlement?.issuance.number) },
      .column("Ngày quyết định", 12) { .day($0.complaint.settlement?.issuance.day) })
  }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    let lines: [Line] = plans.flatMap { plan, complaints in complaints.map { (plan, $0) } }
    try writer.list("Khiếu nại", lines: ["SỔ THEO DÕI KHIẾU NẠI", "Lập \(desk.now.short)"], list, lines)
  }
}

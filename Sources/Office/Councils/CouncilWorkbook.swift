import Domain
import Sheets

/// Danh sách thành viên: who sits in a council, with terms.
extension CouncilLook.Found: Workbook {
  public var title: String { "Thành viên \(council.name)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Thành viên",
      lines: [
        "DANH SÁCH THÀNH VIÊN \(council.name.uppercased())",
        "Quyết định số \(council.mandate.number) ngày \(council.mandate.day.short) · \(plan.shortTitle)",
      ], list, council.members)
  }

  public var list: Listing<Council.Member> {
    let (council, plan, people) = (council, plan, people)
    return Listing(
      .place(),
      .column("Họ và tên", 28, page: .main("Họ tên")) { .text(people[$0.person]?.name) },
      .column("Chức vụ", 34, page: .below) { .text(people[$0.person]?.position) },
      .column("Chức danh trong Hội đồng", 20, page: .cell("Chức danh")) { .text($0.seat.name(in: council.kind)) },
      .column(page: .under()) { .text($0.term) },
      .column("Đại diện", 30, page: .wide()) { .text($0.body) },
      .column("Lĩnh vực chuyên gia", 30, page: .under("chuyên gia ")) {
        .text($0.fields.compactMap { plan.name(ofField: $0) }.joined(separator: ", "))
      },
      .column("Từ ngày", 12) { .day($0.from) },
      .column("Đến ngày", 12) { .day($0.through ?? council.through) })
  }
}

extension Council.Member {
  /// The term of the member's own: `từ 1/2/2024 đến 30/6/2024`; empty where it is the council's.
  fileprivate var term: String {
    [from.map { "từ \($0.short)" }, through.map { "đến \($0.short)" }].compactMap { $0 }.joined(separator: " ")
  }
}

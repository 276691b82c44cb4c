import Domain
import Sheets

/// Danh mục chuyển cấp trên: the initiatives of a list, what this level found and what the higher one answered.
extension ForwardingListLook.Found: Workbook {
  /// An initiative of the list, with what was answered to it.
  public typealias Line = (item: ForwardingList.Item, answer: Finding?)

  public var title: String { "Danh mục gửi \(list.to)" }

  public var lines: [Line] { zip(list.items, answers).map { ($0, $1) } }

  public var columns: Listing<Line> {
    let isSent = list.isSent
    return Listing(
      .place(page: .number()),
      .column(
        "Tên \(plan.workNames)", 50, page: .main(plan.workNames.capitalisedFirst),
        to: { .dossier($0.item.dossier) }
      ) { .text($0.item.title) },
      .column("Tác giả", 30, page: .below) { .text($0.item.authors.joined(separator: ", ")) },
      .column("Đơn vị", 30, page: .below) { .text($0.item.unit) },
      .column("Đề nghị", 30, page: .line) { .text($0.item.nominee?.text) },
      .column("Đã xác nhận", 24, page: .line) {
        .text($0.item.confirmed.isEmpty ? nil : $0.item.confirmed.joined(separator: ", ").lowercasedFirst)
      },
      .column("Số bộ hồ sơ", 10) { .number($0.item.copies) },
      .column("Kết quả ở đây", 24, page: .cell()) { .text($0.item.finding?.text ?? "chưa xét") },
      .column(page: .under()) { .text($0.item.finding?.decisionText) },
      .column("Quyết định", 18) { .text($0.item.finding?.decisionNumber) },
      .column("Ngày quyết định", 12) { .day($0.item.finding?.decisionDay) },
      .state("Kết quả cấp trên", 24, page: .cell(empty: isSent ? "đang chờ" : "—")) { $0.answer.map { Chip($0) } },
      .column(page: .under()) { .text($0.answer?.decisionText) },
      .column(page: .under("theo ")) { .text($0.item.answeredIn?.text) },
      .column("Quyết định cấp trên", 18) { .text($0.answer?.decisionNumber) },
      .column("Ngày quyết định cấp trên", 12) { .day($0.answer?.decisionDay) })
  }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Danh mục",
      lines: [
        "DANH MỤC \(plan.worksListed.uppercased()) CHUYỂN CẤP TRÊN",
        "\(plan.document.kind.name) \(plan.shortTitle) · gửi \(list.to)",
      ],
      columns, lines)
  }
}

extension Chip {
  /// What another level found.
  public init(_ finding: Finding) { self.init(finding.text, finding.verdict == .recognised ? .ok : .stop) }
}

import Domain
import Markup
import Office

extension OpenDrafts {
  /// Who is still writing; nothing where nobody is.
  func html(today: Day) -> HTML {
    guard !lines.isEmpty else { return .empty }
    let list = Listing<Line>(
      .column("Người viết", page: .main()) { .text($0.name) },
      .column(page: .below) { .text($0.unitName) },
      .column("Kế hoạch", page: .cell()) { .text($0.planTitle) },
      .column("Tình trạng", page: .cell()) { .text($0.isSentBack ? "trả lại để sửa" : "chưa nộp") },
      .column("Viết từ ngày", page: .wide()) { .day($0.started) },
      .due("Hạn nộp", page: .figure(), from: today) { $0.lastDay })
    return """
      <h2>Bản nháp chưa nộp của người trong đơn vị</h2>
      <div class="card"><p class="small">Chỉ tác giả đọc được bản nháp; đơn vị chỉ thấy ai đang viết theo kế hoạch \
      nào.</p>\(ListTable(list).html(lines))\
      \(if: hasMore, #"<p class="small">Hiện \#(lines.count) bản nháp sắp hết hạn nộp nhất.</p>"#)</div>
      """
  }
}

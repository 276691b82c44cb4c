import Domain
import Markup
import Office

/// Initiatives of past years: where one looks whether something is known already.
extension PastInitiativesLook.Found {
  var page: Page {
    let filter = Filter(
      .pastInitiatives, .words(asked.words, hint: "Tên, tác giả, đơn vị, nội dung"),
      .choice("nam", "Năm", years.map { ("\($0)", "Năm \($0)") }, asked.year.map { "\($0)" } ?? "", any: "Mọi năm"))
    return Page(
      title: "Sáng kiến các năm trước", place: .initiatives, crumbs: [("Tra cứu", .initiatives)],
      lead: #"<p class="small">Danh mục các năm trước do cơ quan nhập vào, để xem giải pháp đã có ai làm chưa.</p>"#,
      body: filter.around(
        initiatives.isEmpty ? nothing : table, button: nil, file: total > 0, page: asked.page,
        size: PastInitiativesLook.size, total: total))
  }

  private var nothing: HTML {
    Parts.empty(
      years.isEmpty
        ? "Chưa nhập danh mục nào của các năm trước."
        : "Không có sáng kiến nào như vậy. Thử ít chữ hơn, hoặc chọn mọi năm.")
  }

  private var table: HTML {
    var table = ListTable<PastInitiative>(
      Listing(
        .column("Sáng kiến", page: .main()) { .text($0.title) },
        .column(page: .below) { .text($0.authors.joined(separator: ", ")) },
        .column(page: .below) { .text($0.unit) },
        .column(page: .below) { .text($0.decisionText) },
        .column("Lĩnh vực", page: .wide()) { .text($0.field) },
        .column("Năm", page: .cell()) { .text("\($0.year)") },
        .column("Cấp, loại", page: .cell()) {
          .text([$0.level, $0.grade].filter { !$0.isEmpty }.joined(separator: ", "))
        }))
    table.more = { initiative in
      guard !initiative.summary.isEmpty else { return .empty }
      return """
        <details class="small"><summary>Tóm tắt</summary>\(Parts.paragraphs(initiative.summary))</details>
        """
    }
    return #"<div class="card">\#(table.html(initiatives))</div>"#
  }
}

extension PastInitiative {
  /// `QĐ 12/QĐ-SGDĐT ngày 5/6/2020`, as far as it is known.
  fileprivate var decisionText: String {
    [decisionNumber.isEmpty ? nil : "QĐ \(decisionNumber)", decisionDay.map { "ngày \($0.short)" }]
      .compactMap { $0 }.joined(separator: " ")
  }
}

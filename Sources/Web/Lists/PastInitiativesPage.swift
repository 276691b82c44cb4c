import Domain
import Markup
import Office

/// Initiatives of past years: where one looks whether something is known already.
extension PastInitiativesLook.Found {
  var page: Page {
    let filter = Filter(
      .pastInitiatives, .words(asked.words, hint: "Tìm tên, tác giả, đơn vị, nội dung: không cần dấu"),
      .choice("nam", "Năm", years.map { ("\($0)", "Năm \($0)") }, asked.year.map { "\($0)" } ?? "", any: "Mọi năm"))
    return Page(
      title: "Sáng kiến các năm trước", place: .initiatives, crumbs: [("Tra cứu", .initiatives)],
      lead: #"<p class="small">Danh mục các năm trước do cơ quan nhập vào, để xem giải pháp đã có ai làm chưa.</p>"#,
      body: """
        \(filter.card(file: total > 0))
        \(initiatives.isEmpty ? Parts.empty(years.isEmpty ? "Chưa nhập danh mục nào của các năm trước." : """
          Không có sáng kiến nào như vậy. Thử ít chữ hơn, hoặc chọn mọi năm.
          """) : table)
        \(filter.pager(asked.page, size: PastInitiativesLook.size, total: total))
        """)
  }

  private var table: HTML {
    let rows = initiatives.map { initiative -> HTML in
      let decision = [
        initiative.decisionNumber.isEmpty ? nil : "QĐ \(initiative.decisionNumber)",
        initiative.decisionDay.map { "ngày \($0.short)" },
      ].compactMap { $0 }.joined(separator: " ")
      let facts = [initiative.authors.joined(separator: ", "), initiative.unit, decision].filter { !$0.isEmpty }
      return """
        <tr><td class="main"><b>\(initiative.title)</b><br><small>\(facts.joined(separator: " · "))</small>\
        \(if: !initiative.summary.isEmpty,
          #"<details class="small"><summary>Tóm tắt</summary>\#(Parts.paragraphs(initiative.summary))</details>"#)</td>
        <td class="wide">\(initiative.field)</td><td>\(initiative.year)</td>\
        <td>\([initiative.level, initiative.grade].filter { !$0.isEmpty }.joined(separator: ", "))</td></tr>
        """
    }
    return """
      <div class="card scroll"><table class="list"><thead><tr><th>Sáng kiến</th><th class="wide">Lĩnh vực</th>\
      <th>Năm</th><th>Cấp, loại</th></tr></thead>
      <tbody>\(rows)</tbody></table></div>
      """
  }
}

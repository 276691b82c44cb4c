import Domain
import Markup
import Office

/// The register of decision numbers of a body in a year.
extension NumberRegisterLook.Found {
  var page: Page {
    let rows = entries.map { entry in
      """
      <tr><td class="main"><b>\(entry.number)</b></td><td>\(entry.day.short)</td>
      <td>\(entry.kind.name.capitalisedFirst)</td></tr>
      """ as HTML
    }
    let list: HTML =
      entries.isEmpty
      ? Parts.empty("Năm \(year) chưa có số nào. Số vào sổ khi quyết định được ban hành.")
      : """
      <div class="card scroll"><table class="list"><thead><tr><th>Số, ký hiệu</th><th>Ngày ký</th><th>Loại</th></tr>\
      </thead><tbody>\(rows)</tbody></table></div>
      """
    return Page(
      title: "Sổ số quyết định", place: .decisions, crumbs: [("Quyết định", .decisions)],
      lead: #"<p class="small">\#(issuer), năm \#(year). Mỗi số dùng một lần trong năm, cho mọi loại quyết định.</p>"#,
      body: "\(filter)\(list)")
  }

  private var filter: HTML {
    let years = Set(years + [year]).sorted(by: >).map { ("\($0)", "Năm \($0)") }
    return """
      <form class="filter card" action="\(Link.decisionNumbers)"><label class="hidden" for="co-quan">Cơ quan</label>
      <select id="co-quan" name="co-quan">\(Parts.options(issuers.map { ($0, $0) }, chosen: issuer))</select>
      <label class="hidden" for="nam">Năm</label><select id="nam" name="nam">\(Parts.options(years, chosen: "\(year)"))\
      </select>
      <button class="btn">Xem</button>\
      \(Parts.workbookLink(Link.decisionNumbers.with([("co-quan", issuer), ("nam", "\(year)")])))</form>
      """
  }
}

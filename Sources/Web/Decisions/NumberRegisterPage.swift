import Domain
import Markup
import Office

/// The register of decision numbers of a body in a year.
extension NumberRegisterLook.Found {
  var page: Page {
    let years = Set(years + [year]).sorted(by: >).map { ("\($0)", "Năm \($0)") }
    let filter = Filter(
      .decisionNumbers, .choice("co-quan", "Cơ quan", issuers.map { ($0, $0) }, issuer),
      .choice("nam", "Năm", years, "\(year)"))
    let list: HTML =
      entries.isEmpty
      ? Parts.empty("Năm \(year) chưa có số nào. Số vào sổ khi quyết định được ban hành.")
      : #"<div class="card">\#(ListTable(.numbers).html(entries))</div>"#
    return Page(
      title: "Sổ số quyết định", place: .decisions, crumbs: [("Quyết định", .decisions)],
      lead: #"<p class="small">\#(issuer), năm \#(year). Mỗi số dùng một lần trong năm, cho mọi loại quyết định.</p>"#,
      body: "\(filter.card("Xem", file: true))\(list)")
  }
}

import Domain
import Markup
import Office

/// The register of certificates of a plan (sổ cấp giấy chứng nhận).
extension CertificateRegisterLook.Found {
  var page: Page {
    let nothing =
      look.words.isEmpty
      ? "Chưa cấp giấy chứng nhận nào. Giấy được cấp ở trang của quyết định đã ban hành."
      : "Không có giấy chứng nhận nào như vậy. Thử số, mã, tên người hoặc ít chữ hơn."
    let filter = Filter(
      .certificates, .words(look.words, hint: "Số, mã, tên, người, đơn vị"),
      .choice("ke-hoach", "Kế hoạch", plans.map { ($0.id.description, $0.shortTitle) }, plan.id.description))
    let table = ListTable(.certificates(of: plan)).html(dossiers.filter { $0.certificate != nil })
    return Page(
      title: "Sổ cấp giấy chứng nhận", place: .decisions, crumbs: [("Quyết định", .decisions)],
      lead: #"<p class="small">\#(plan.issuer), kế hoạch \#(plan.shortTitle).</p>"#,
      body: filter.around(
        dossiers.isEmpty ? Parts.empty(nothing) : #"<div class="card">\#(table)</div>"#, button: nil, file: true,
        page: look.page, size: CertificateRegisterLook.size, total: total))
  }
}

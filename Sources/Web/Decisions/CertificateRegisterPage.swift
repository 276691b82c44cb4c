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
    return Page(
      title: "Sổ cấp giấy chứng nhận", place: .decisions, crumbs: [("Quyết định", .decisions)],
      lead: #"<p class="small">\#(plan.issuer), kế hoạch \#(plan.shortTitle).</p>"#,
      body: """
        <form class="filter card" action="\(Link.certificates)"><label class="hidden" for="q">Tìm</label>
        <input type="search" id="q" name="q" value="\(look.words)" placeholder="Số, mã, tên sáng kiến, người, đơn vị">
        <label class="hidden" for="ke-hoach">Kế hoạch</label>
        <select id="ke-hoach" name="ke-hoach">\
        \(Parts.options(plans.map { ($0.id.description, $0.shortTitle) }, chosen: plan.id.description))</select>
        <button class="btn">Tìm</button>\
        \(Parts.workbookLink(Link.certificates.with([("q", look.words), ("ke-hoach", plan.id.description)])))</form>\
        \(Parts.wordsLookedFor(of: look.words))
        \(dossiers.isEmpty ? Parts.empty(nothing) : table)
        \(Parts.pager(.certificates, query: [("q", look.words), ("ke-hoach", plan.id.description)], page: look.page,
          size: CertificateRegisterLook.size, total: total))
        """)
  }

  private var table: HTML {
    let rows = dossiers.compactMap { dossier -> HTML? in
      guard let certificate = dossier.certificate else { return nil }
      let decision: HTML =
        dossier.outcome?.decision.map {
          #"""
          <a href="\#(Link.decision($0))">\#(certificate.decisionNumber)</a>
          """#
        } ?? .empty
      let corrected: HTML = dossier.correction.map { "<br><small>đính chính: \($0.number)</small>" } ?? .empty
      return """
        <tr><td class="num">\(certificate.number.twoDigits)</td>
        <td class="main"><a href="\(Link.dossier(dossier.id))"><b>\(dossier.writing.title)</b></a><br>\
        <small>\(dossier.writing.authors.map(\.name).joined(separator: ", "))\
        \(if: dossier.unitName != nil, " · \(dossier.unitName)")</small></td>
        <td class="wide"><a href="\(Link.verify(certificate.code))">\(certificate.code.description)</a></td>
        <td class="wide">\(certificate.issued.short)</td><td class="wide">\(decision)\(corrected)</td>\
        <td>\(Parts.chip(dossier.state, of: plan))</td></tr>
        """
    }
    return """
      <div class="card scroll"><table class="list"><thead><tr><th>Số</th><th>Sáng kiến, người được cấp</th>\
      <th class="wide">Mã</th>
      <th class="wide">Ngày cấp</th><th class="wide">Quyết định</th><th>Trạng thái</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div>
      """
  }
}

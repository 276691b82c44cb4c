import Domain
import Markup
import Office
import Store

/// The register of certificates of a plan (sổ cấp giấy chứng nhận).
struct CertificateRegisterPage {
  static let size = 50

  var plan: Plan
  var plans: [Plan]
  var dossiers: [Dossier]
  var total: Int
  var words: String
  var number: Int

  static func load(_ visit: Visit, _ desk: Desk) throws -> CertificateRegisterPage {
    let plans = try desk.plans().filter { desk.allows(.viewDecision, at: Place(plan: $0.id)) }
    let asked: Plan.ID? = visit.query.slug("ke-hoach")
    guard let plan = plans.first(where: { $0.id == asked }) ?? plans.first else { throw Refusal.notYours }
    let (words, number) = (visit.query["q"], visit.query.page)
    let (dossiers, total) = try Dossiers.certificates(
      of: plan.id, words: words, limit: size, offset: (number - 1) * size, on: desk.connection)
    return CertificateRegisterPage(
      plan: plan, plans: plans, dossiers: dossiers, total: total, words: words, number: number)
  }

  var page: Page {
    let nothing =
      words.isEmpty
      ? "Chưa cấp giấy chứng nhận nào. Giấy được cấp ở trang của quyết định đã ban hành."
      : "Không có giấy chứng nhận nào như vậy. Thử số, mã, tên người hoặc ít chữ hơn."
    return Page(
      title: "Sổ cấp giấy chứng nhận", place: .decisions, crumbs: [("Quyết định", .decisions)],
      lead: #"<p class="small">\#(plan.issuer), kế hoạch \#(plan.shortTitle).</p>"#,
      body: """
        <form class="filter card" action="\(Link.certificates)"><label class="hidden" for="q">Tìm</label>
        <input type="search" id="q" name="q" value="\(words)" placeholder="Số, mã, tên sáng kiến, người, đơn vị">
        <label class="hidden" for="ke-hoach">Kế hoạch</label>
        <select id="ke-hoach" name="ke-hoach">\
        \(Parts.options(plans.map { ($0.id.description, $0.shortTitle) }, chosen: plan.id.description))</select>
        <button class="btn">Tìm</button>\
        \(Parts.workbookLink(Link.certificates.with([("q", words), ("ke-hoach", plan.id.description)])))</form>\
        \(Parts.wordsLookedFor(of: words))
        \(dossiers.isEmpty ? Parts.empty(nothing) : table)
        \(Parts.pager(.certificates, query: [("q", words), ("ke-hoach", plan.id.description)], page: number,
          size: CertificateRegisterPage.size, total: total))
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

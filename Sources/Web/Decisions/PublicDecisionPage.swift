import Domain
import Markup
import Office

/// A decision as the public sees it: what was published of its list, with what was corrected and revoked since.
extension PublicDecisionLook.Found {
  var page: Page {
    Page(
      title: "Quyết định số \(decision.number)", place: .initiatives,
      crumbs: [("Sáng kiến đã công nhận", .initiatives)],
      lead: """
        <p>\(decision.issuer) công nhận \(decision.recognised.count) sáng kiến theo kế hoạch \
        <a href="\(Link.plan(plan.id))">\(plan.shortTitle)</a>, ngày \(decision.day.short).</p>\
        \(if: signed.file != nil, "<p>\(signed.line)</p>")
        """,
      body: """
        <div class="card scroll"><table class="list"><thead><tr><th>TT</th><th>Sáng kiến</th><th>Xếp loại</th>\
        <th>Trạng thái</th></tr></thead><tbody>\(rows)</tbody></table></div>
        """)
  }

  private var rows: [HTML] {
    lines.enumerated().map { index, line in
      let (dossier, amendments) = line
      let name = dossier.certificate.map {
        #"<a href="\#(Link.initiative($0.code))"><b>\#(dossier.writing.title)</b></a>"# as HTML
      }
      let grade = dossier.outcome?.grade.flatMap { id in plan.grades.first { $0.id == id }?.name }
      return """
        <tr><td class="num">\(index + 1)</td><td class="main">\(name ?? .empty)<br>\
        <small>\(dossier.writing.authors.map(\.name).joined(separator: ", "))\
        \(if: dossier.unitName != nil, " · \(dossier.unitName)")</small>\
        \(if: !amendments.isEmpty, #"<div class="small">\#(amendments.html)</div>"#)</td>
        <td>\(grade)</td><td>\(Parts.chip(dossier.state, of: plan))</td></tr>
        """
    }
  }
}

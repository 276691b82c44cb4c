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
        <p>\(decision.issuer) công nhận \(decision.recognised.count) \(plan.workNames) theo \
        \(plan.document.kind.name.lowercasedFirst) \
        <a href="\(Link.plan(plan.id))">\(plan.shortTitle)</a>, ngày \(decision.day.short).</p>\
        \(if: signed.file != nil, "<p>\(signed.line)</p>")
        """,
      body: #"<div class="card">\#(table)\#(if: total > PublicDecisionLook.size, pager)</div>"#)
  }

  private var pager: HTML {
    Parts.pager(.published(decision.id), query: [], page: number, size: PublicDecisionLook.size, total: total)
  }

  private var table: HTML {
    var table = ListTable<(place: Int, dossier: Dossier, amendments: Amendments)>(
      Listing(
        .column("TT", page: .number()) { .number($0.place) },
        .column(
          plan.workNames.capitalisedFirst, page: .main(), to: { $0.dossier.certificate.map { .initiative($0.code) } }
        ) {
          .text($0.dossier.certificate == nil ? nil : $0.dossier.writing.title)
        },
        .column(page: .below) { .text($0.dossier.publicWriters) },
        .column(page: .below) { .text($0.dossier.unitName) },
        .column("Xếp loại", page: .cell()) { .text(plan.honours(of: $0.dossier.outcome)) },
        .state("Trạng thái", page: .cell()) { Chip($0.dossier.state, of: plan) }))
    table.more = { $0.amendments.isEmpty ? HTML.empty : #"<div class="small">\#($0.amendments.html)</div>"# }
    return table.html(lines)
  }
}

import Domain
import Markup
import Office

/// The records behind a figure of a report.
extension FigureListLook.Found {
  private var link: Link { .figure(figure.key, of: duty.id, whose, in: plan) }

  private var report: Link {
    switch whose {
    case .unit(let unit): .report(duty.id, of: unit, in: plan.id, round: plan.round)
    case .all: .reportRound(duty.id, of: plan.id, round: plan.round, "tong-hop")
    }
  }

  var page: Page {
    let value = figure.text(of: figure.counted)
    return Page(
      title: figure.name, place: .plans, office: plan.standing.name,
      crumbs: [
        (plan.shortTitle, .plan(plan.id)), ("Báo cáo", .reports(plan.id, round: plan.round)),
        (given.reportTitle, report),
      ],
      lead: """
        <p class="lead">\(if: !unitName.isEmpty, "\(unitName): ")\(value) theo hồ sơ trong hệ thống lúc này.</p>
        """,
      body: total == 0 ? Parts.empty("Chưa có gì được tính vào số liệu này.") : table)
  }

  private var table: HTML {
    let pager = Parts.pager(link, query: [], page: number, size: FigureListLook.size, total: total)
    return """
      <p>\(Parts.workbookLink(link))</p>\(Parts.card(nil, "\(ListTable(list).html(lines))\(pager)"))
      """
  }
}

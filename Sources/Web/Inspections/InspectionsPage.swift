import Domain
import Markup
import Office
import Store

/// The inspections that the viewer may see, the latest first.
extension InspectionsLook.Found {
  var page: Page {
    Page(
      title: "Kiểm tra", place: .plans, crumbs: [("Kế hoạch", .plans)],
      lead: """
        <p class="lead">Kiểm tra, giám sát đơn vị và sáng kiến nơi áp dụng\(unitName.map { ", \($0)" } ?? "").</p>\
        \(if: mayInspect, ways)
        """,
      body: "\(filter.card("Lọc", file: true))\(table)")
  }

  private var ways: HTML {
    let plan = [("ke-hoach", wanted.plan?.description ?? "")]
    return """
      <p>\(Parts.link("Lên kế hoạch kiểm tra", Link.newInspection.with(plan))) \
      \(Parts.quietLink("Ghi cuộc kiểm tra đã làm", Link.newInspection.with(plan + [("xong", "1")])))</p>
      """
  }

  private var filter: Filter {
    Filter(
      .inspections,
      .plan(plans, wanted.plan),
      .choice(
        "trang-thai", "Trạng thái", Inspection.State.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) },
        wanted.state?.rawValue ?? "", any: "Mọi trạng thái"),
      .year((2020...max(2021, today.year + 1)).reversed(), wanted.year),
      .kept("don-vi", wanted.unit?.description ?? ""))
  }

  private var table: HTML {
    guard !lines.isEmpty else {
      return filter.empty("Chưa có cuộc kiểm tra nào", "", mayInspect ? ways : .empty)
    }
    return Parts.card(
      nil, "\(ListTable(.inspections).html(lines))\(filter.pager(number, size: InspectionsLook.size, total: total))")
  }
}

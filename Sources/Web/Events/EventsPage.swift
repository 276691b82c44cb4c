import Domain
import Markup
import Office
import Store

/// The events that the viewer may see, the latest first.
extension EventsLook.Found {
  var page: Page {
    Page(
      title: "Sự kiện", place: .plans, crumbs: [("Kế hoạch", .plans)],
      lead: """
        <p class="lead">Hội nghị, hội thảo, tập huấn, triển lãm, lễ biểu dương và tuyên truyền của các kế hoạch\
        \(unitName.map { ", \($0)" } ?? "").</p>\(if: mayHold, ways)
        """,
      body: "\(filter.card("Lọc", file: true))\(table)")
  }

  private var ways: HTML {
    let plan = [("ke-hoach", wanted.plan?.description ?? "")]
    return """
      <p>\(Parts.link("Ghi sự kiện đã tổ chức", Link.newEvent.with(plan + [("xong", "1")]))) \
      \(Parts.quietLink("Lên kế hoạch sự kiện", Link.newEvent.with(plan)))</p>
      """
  }

  private var filter: Filter {
    Filter(
      .events,
      .plan(plans, wanted.plan),
      .choice(
        "loai", "Loại", Event.Kind.allCases.map { ($0.rawValue, $0.name) }, wanted.kind?.rawValue ?? "",
        any: "Mọi loại"),
      .choice(
        "trang-thai", "Trạng thái", Event.State.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) },
        wanted.state?.rawValue ?? "", any: "Mọi trạng thái"),
      .year((2020...max(2021, today.year + 1)).reversed(), wanted.year),
      .kept("don-vi", wanted.unit?.description ?? ""))
  }

  private var table: HTML {
    guard !lines.isEmpty else {
      return filter.empty("Chưa có sự kiện nào", "", mayHold ? ways : .empty)
    }
    return Parts.card(
      nil, "\(ListTable(.events).html(lines))\(filter.pager(number, size: EventsLook.size, total: total))")
  }
}

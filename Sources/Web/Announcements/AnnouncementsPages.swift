import Domain
import Markup
import Office

/// The announcements of a plan.
extension AnnouncementsLook.Found {
  var page: Page {
    Page(
      title: "Văn bản triển khai, hướng dẫn", place: .plans, office: plan.standing.name,
      crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
      lead: """
        \(if: mayWrite, "<p>\(Parts.link("Soạn văn bản", .announcements(plan.id, "moi")))</p>")\
        \(Parts.rounds(rounds, of: plan) { .announcements(plan.id, round: $0) })
        """,
      body: "\(filter.card("Lọc", file: true))\(table)")
  }

  private var filter: Filter {
    Filter(
      .announcements(plan.id), .kept("dot", plan.round > 0 ? "\(plan.round)" : ""),
      .choice(
        "loai", "Loại", Announcement.Kind.allCases.map { ($0.rawValue, $0.name) }, kind?.rawValue ?? "",
        any: "Mọi loại"),
      .choice(
        "trang-thai", "Trạng thái", Announcement.State.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) },
        state?.rawValue ?? "", any: "Mọi trạng thái"))
  }

  private var table: HTML {
    guard !lines.isEmpty else { return Parts.empty("Không có văn bản nào.") }
    return Parts.card(
      nil,
      """
      \(ListTable(.announcements).html(lines))\
      \(filter.pager(number, size: AnnouncementsLook.size, total: total))
      """)
  }
}

/// What came to the viewer's units.
extension ArrivalsLook.Found {
  var page: Page {
    let filter = Filter(
      .arrivals,
      .choice("cho", "Trạng thái", [("1", "Chưa xác nhận")], unconfirmedOnly ? "1" : "", any: "Mọi văn bản"))
    let table: HTML =
      lines.isEmpty
      ? Parts.empty("Không có văn bản nào đến đơn vị.")
      : Parts.card(
        nil, "\(ListTable(.arrivals).html(lines))\(filter.pager(number, size: ArrivalsLook.size, total: total))")
    return Page(
      title: "Văn bản đến", place: .unit, crumbs: [("Đơn vị", .unit)],
      body: "\(filter.card("Lọc", file: true))\(table)")
  }
}

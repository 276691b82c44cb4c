import Domain
import Markup
import Office
import Store

/// What waits for an appraiser (thẩm định).
extension AppraisalsLook.Found {
  var page: Page {
    let table = ListTable(list)
    let cards = plans.filter { $0.total > 0 }.map { plan, lines, page, total in
      let filter = Filter(.appraisals, .kept("ke-hoach", plan.id.description))
      return Parts.card(
        plan.shortTitle,
        "\(table.html(lines))\(filter.pager(page, size: AppraisalsLook.size, total: total))")
    }
    return Page(
      title: "Thẩm định hồ sơ", place: .appraisals,
      body: cards.isEmpty
        ? Parts.empty("Hồ sơ hợp lệ chờ thẩm định sẽ hiện ở đây. Hiện chưa có hồ sơ nào.") : cards.joined())
  }

  private var list: Listing<DossierLine> {
    Listing(
      .column("Số", page: .number()) { .ordinal($0.number) },
      .column("Sáng kiến", page: .main(), to: { .dossier($0.id) }) { .text($0.title) },
      .column(page: .below) { .text($0.byline) },
      .column("Đơn vị", page: .wide()) { .text($0.unitName ?? "cá nhân") },
      .due("Còn lại", page: .figure(), from: today, \.due))
  }
}

import Domain
import Markup
import Office
import Store

/// What waits for an appraiser (thẩm định).
extension AppraisalsLook.Found {
  var page: Page {
    let cards = plans.filter { $0.total > 0 }.map { plan, lines, page, total in
      let query = [("ke-hoach", plan.id.description)]
      return Parts.card(
        plan.shortTitle,
        "\(table(lines))\(Parts.pager(.appraisals, query: query, page: page, size: AppraisalsLook.size, total: total))")
    }
    return Page(
      title: "Thẩm định hồ sơ", place: .appraisals,
      body: cards.isEmpty
        ? Parts.empty("Hồ sơ hợp lệ chờ thẩm định sẽ hiện ở đây. Hiện chưa có hồ sơ nào.") : cards.joined())
  }

  private func table(_ lines: [DossierLine]) -> HTML {
    let rows = lines.map { line -> HTML in
      """
      <tr><td class="num">\(line.number.map { $0.twoDigits } ?? "—")</td>
      <td class="main"><a href="\(Link.dossier(line.id))"><b>\(line.title)</b></a><br><small>\(line.byline)</small></td>
      <td class="wide">\(line.unitName ?? "cá nhân")</td><td class="n">\(Parts.daysLeft(line.due, today: today))</td>\
      </tr>
      """
    }
    return """
      <div class="scroll"><table class="list"><thead><tr><th>Số</th><th>Sáng kiến</th><th class="wide">Đơn vị</th>
      <th class="n">Còn lại</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
  }
}

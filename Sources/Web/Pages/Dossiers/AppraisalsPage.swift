import Domain
import Markup
import Office
import Store

/// What waits for an appraiser (thẩm định): valid dossiers of tracks that have an appraisal, before no session.
struct AppraisalsPage {
  static let size = 50

  var plans: [(plan: Plan, lines: [DossierLine], page: Int, total: Int)]
  var today: Day

  /// The dossiers of a plan that the viewer may appraise now; nil where there is nothing of the kind.
  static func filter(_ plan: Plan, _ desk: Desk) -> DossierFilter? {
    let appraised = Set(plan.tracks.filter { $0.appraisal != nil }.map(\.id))
    let tracks = desk.tracks(of: plan, for: .appraiseDossier).filter(appraised.contains)
    guard !tracks.isEmpty else { return nil }
    return DossierFilter(plan: plan.id, tracks: tracks, states: [.accepted], withoutSession: true)
  }

  static func load(_ visit: Visit, _ desk: Desk) throws -> AppraisalsPage {
    guard desk.viewer?.scopes(for: .viewAppraisals).isEmpty == false else { throw Refusal.notYours }
    let plans = try desk.plans().compactMap { plan in filter(plan, desk).map { (plan, $0) } }
    return AppraisalsPage(
      plans: try plans.map { plan, filter in
        let page = visit.query.slug("ke-hoach") == plan.id ? visit.query.page : 1
        return (
          plan, try Dossiers.page(filter, limit: size, offset: (page - 1) * size, on: desk.connection), page,
          try Dossiers.count(filter, on: desk.connection)
        )
      }, today: desk.now.day)
  }

  var page: Page {
    let cards = plans.filter { $0.total > 0 }.map { plan, lines, page, total in
      let query = [("ke-hoach", plan.id.description)]
      return Parts.card(
        plan.shortTitle,
        "\(table(lines))\(Parts.pager(.appraisals, query: query, page: page, size: AppraisalsPage.size, total: total))")
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
      <td class="wide">\(line.unitName ?? "cá nhân")</td><td class="n">\(Parts.daysLeft(line.due, today: today))</td></tr>
      """
    }
    return """
      <div class="scroll"><table class="list"><thead><tr><th>Số</th><th>Sáng kiến</th><th class="wide">Đơn vị</th>
      <th class="n">Còn lại</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
  }
}

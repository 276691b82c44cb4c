import Domain
import Markup
import Office
import Store

/// A unit's inbox: dossiers that wait for its word, those on the way, its submission lists, its own plans.
struct UnitPage {
  var desk: Desk
  var csrf: String

  func page() throws -> Page {
    let units = try ownUnits()
    guard !units.isEmpty else { throw Refusal.notYours }
    let all = try Units.below(units, on: desk.connection)
    let waiting = try Dossiers.page(DossierFilter(states: [.submitted], units: all), limit: 200, on: desk.connection)
    let others = try Dossiers.page(
      DossierFilter(states: Dossier.State.allCases.filter { $0 != .submitted && $0 != .draft }, units: all), limit: 200,
      on: desk.connection)
    let plans = try desk.plans()
    let names = Dictionary(uniqueKeysWithValues: plans.map { ($0.id, $0.shortTitle) })
    return Page(
      title: try units.map { try desk.unit($0).name }.joined(separator: ", "), place: .unit,
      body: """
        <h2>Chờ đơn vị xác nhận</h2>
        \(waiting.isEmpty
          ? Parts.empty("Không có hồ sơ nào chờ xác nhận. Hồ sơ tác giả nộp sẽ hiện ở đây.")
          : table(waiting, names))
        <h2>Đã qua đơn vị</h2>
        \(others.isEmpty ? Parts.empty("Chưa có hồ sơ nào.") : table(others, names))
        \(try lists(units, plans))
        """)
  }

  private func ownUnits() throws -> [Unit.ID] {
    (desk.viewer?.scopes(for: .viewUnit) ?? []).compactMap { if case .unit(let id) = $0 { id } else { nil } }
  }

  private func table(_ lines: [DossierLine], _ names: [Plan.ID: String]) -> HTML {
    let rows = lines.map { line in
      """
      <tr><td class="main"><a href="\(Link.dossier(line.id))"><b>\(line.title)</b></a><br><small>\(line.byline) · \(line.unitName)</small></td>
      <td class="wide">\(names[line.plan])</td><td>\(Parts.chip(line.state))</td><td class="n">\(Parts.daysLeft(line.due, today: desk.now.day))</td></tr>
      """ as HTML
    }
    return """
      <div class="card scroll"><table class="list"><thead><tr><th>Sáng kiến</th><th class="wide">Kế hoạch</th><th>Trạng thái</th>
      <th class="n">Còn lại</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
  }

  /// The submission list of each plan, and the unit's own plan where the movement asks for one.
  private func lists(_ units: [Unit.ID], _ plans: [Plan]) throws -> HTML {
    let cards = try units.flatMap { unit in
      try plans.filter { $0.period.through >= desk.now.day || $0.period.everyYear }.map { plan in
        try Parts.card(
          plan.shortTitle,
          "<p><a href=\"\(Link.submissionList(unit, plan.id))\">Tờ trình đề nghị công nhận</a></p>\(commending(plan))\(adoption(unit, plan))"
        )
      }
    }
    return "<h2>Tờ trình và kế hoạch hưởng ứng</h2><div class=\"grid plans\">\(cards)</div>"
  }

  private func commending(_ plan: Plan) -> HTML {
    guard !plan.commendations.isEmpty else { return .empty }
    return "<p><a href=\"\(Link.commendations(plan.id))\">Đề nghị khen thưởng</a></p>"
  }

  private func adoption(_ unit: Unit.ID, _ plan: Plan) throws -> HTML {
    guard let provision = plan.provisions.first(where: { $0.kind == .responsePlan }) else { return .empty }
    if let adoption = try Units.adoption(of: plan.id, by: unit, on: desk.connection) {
      return "<p class=\"small\">Kế hoạch hưởng ứng: số \(adoption.number) ngày \(adoption.day.short).</p>"
    }
    return """
      <details class="deed"><summary>Ghi nhận kế hoạch hưởng ứng của đơn vị</summary><p class="small">\(provision.text) \(Parts.clause(provision.source, of: plan.id))</p>
      \(Parts.form(.adopt(unit), csrf, "<input type=\"hidden\" name=\"plan\" value=\"\(plan.id.description)\">\(Field("number", "Số và ký hiệu văn bản", required: true).text(""))\(Field("day", "Ngày", required: true).day(nil))\(Parts.quietButton("Ghi nhận"))"))</details>
      """
  }
}

import Domain
import Markup
import Office
import Store

/// A unit's inbox: dossiers that wait for its word, those on the way, its submission lists, its own plans.
struct UnitPage {
  /// Dossiers on a page.
  static let size = 50

  var desk: Desk
  var query: Form = .empty

  func page() throws -> Page {
    let units = try ownUnits()
    guard !units.isEmpty else { throw Refusal.notYours }
    let all = try Units.below(units, on: desk.connection)
    let plans = try desk.plans()
    let known = Dictionary(uniqueKeysWithValues: plans.map { ($0.id, $0) })
    return Page(
      title: try units.map { try desk.unit($0).name }.joined(separator: ", "), place: .unit,
      body: """
        \(try lists(units, all, plans))
        <h2>Chờ đơn vị xác nhận</h2>
        \(try table(.waiting, all, known, empty: "Không có hồ sơ nào chờ xác nhận. Hồ sơ tác giả nộp sẽ hiện ở đây."))
        <h2>Đã qua đơn vị</h2>
        \(try table(.passed, all, known, empty: "Chưa có hồ sơ nào."))
        """)
  }

  private func ownUnits() throws -> [Domain.Unit.ID] {
    (desk.viewer?.scopes(for: .viewUnit) ?? []).compactMap { if case .unit(let id) = $0 { id } else { nil } }
  }

  /// Which of the two lists of dossiers.
  private enum Part: String {
    case waiting = "cho"
    case passed = "qua"

    var states: [Dossier.State] {
      switch self {
      case .waiting: Dossier.states(for: .endorse)
      case .passed: Dossier.State.allCases.filter(\.isAtOffice)
      }
    }
  }

  private func table(
    _ part: Part, _ units: [Domain.Unit.ID], _ plans: [Plan.ID: Plan], empty: String
  ) throws -> HTML {
    let filter = DossierFilter(states: part.states, units: units, atOffice: part == .passed)
    let number = Part(rawValue: query["xem"]) == part ? query.page : 1
    let lines = try Dossiers.page(
      filter, limit: UnitPage.size, offset: (number - 1) * UnitPage.size, on: desk.connection)
    guard !lines.isEmpty else { return Parts.empty(empty) }
    let rows = lines.map { line in
      """
      <tr><td class="main"><a href="\(Link.dossier(line.id))"><b>\(line.title)</b></a><br>\
      <small>\(line.byline) · \(line.unitName)</small></td>
      <td class="wide">\(plans[line.plan]?.shortTitle)</td><td>\(Parts.chip(line.state, of: plans[line.plan]))</td>\
      <td class="n">\(Parts.daysLeft(line.due, today: desk.now.day))</td></tr>
      """ as HTML
    }
    let total = try Dossiers.count(filter, on: desk.connection)
    return """
      <div class="card scroll"><table class="list"><thead><tr><th>Sáng kiến</th><th class="wide">Kế hoạch</th>\
      <th>Trạng thái</th>
      <th class="n">Còn lại</th></tr></thead><tbody>\(rows)</tbody></table></div>
      \(Parts.pager(.unit, query: [("xem", part.rawValue)], page: number, size: UnitPage.size, total: total))
      """
  }

  // MARK: What each plan asks of the unit

  /// A card for each plan that runs where the unit is.
  private func lists(_ units: [Domain.Unit.ID], _ all: [Domain.Unit.ID], _ plans: [Plan]) throws -> HTML {
    let today = desk.now.day
    let running = plans.filter { $0.period.through >= today || $0.period.everyYear }
    let tree = try Units.tree(on: desk.connection)
    let cards = try units.flatMap { unit in
      try tree.plans(for: unit, among: plans, on: today).filter { plan in running.contains { $0.id == plan.id } }
        .map { plan in try card(plan, unit, tree) }
    }
    return cards.isEmpty
      ? .empty : #"<h2>Tờ trình và kế hoạch hưởng ứng</h2><div class="grid plans">\#(cards)</div>"#
  }

  private func card(_ plan: Plan, _ unit: Domain.Unit.ID, _ tree: UnitTree) throws -> HTML {
    let open = try desk.endorsed(under: plan.id, by: unit).count(on: desk.connection).open
    let waiting: HTML =
      open > 0 ? #"<p class="small">\#(open.grouped) hồ sơ đã xác nhận, chưa vào tờ trình nào.</p>"# : .empty
    return Parts.card(
      plan.shortTitle,
      """
      <p><a href="\(Link.submissionLists(unit, plan.id))">Tờ trình đề nghị công nhận</a></p>\
      \(waiting)\(commending(plan))\(try adoption(unit, plan, tree))
      """)
  }

  private func commending(_ plan: Plan) -> HTML {
    guard !plan.commendations.isEmpty else { return .empty }
    return #"<p><a href="\#(Link.commendations(plan.id))">Đề nghị khen thưởng</a></p>"#
  }

  /// The unit's own plan in response, where the movement asks for one; for the units beneath it too.
  private func adoption(_ unit: Domain.Unit.ID, _ plan: Plan, _ tree: UnitTree) throws -> HTML {
    guard let provision = plan.provisions.first(where: { $0.kind == .responsePlan }) else { return .empty }
    let below = try Units.below([unit], on: desk.connection)
    let known = try Units.adoptions(of: plan.id, by: below, on: desk.connection)
    let told = known.map { adoption in
      "<li>\(tree[adoption.unit]?.name): số \(adoption.number) ngày \(adoption.day.short)</li>" as HTML
    }
    let options = below.filter { id in
      !known.contains { $0.unit == id } && !tree.issued(plan, id, on: desk.now.day)
    }.compactMap { id in tree[id].map { (value: id.description, label: $0.name) } }
    let form: HTML =
      options.isEmpty
      ? .empty
      : """
      <details class="deed"><summary>Ghi nhận kế hoạch hưởng ứng của đơn vị</summary>\
      <div class="para small">\(provision.text) \(Parts.clause(provision.source, of: plan))</div>
      \(Parts.form(.adopt(unit), """
      <input type="hidden" name="plan" value="\(plan.id.description)">
      \(Field("don-vi", "Kế hoạch của", required: true)
        .select(options.sorted { $0.label.folded < $1.label.folded }, unit.description))
      \(Field("number", "Số và ký hiệu văn bản", required: true).text(""))\
      \(Field("day", "Ngày", required: true).day(nil))\(Parts.quietButton("Ghi nhận"))
      """))</details>
      """
    let list: HTML =
      told.isEmpty ? .empty : #"<p class="small">Kế hoạch hưởng ứng:</p><ul class="small">\#(told)</ul>"#
    return "\(list)\(form)"
  }
}

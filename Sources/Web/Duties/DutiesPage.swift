import Domain
import Markup
import Office

/// The duties of a plan's round by day, with where each is.
extension DutiesLook.Found {
  private static let states: [DutiesLook.Wanted.State] = [.late, .open, .notYet, .settled]

  var page: Page {
    Page(
      title: "Việc được giao", place: .plans, office: plan.standing.name,
      crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
      lead: "\(unitName.map { #"<p class="lead">\#($0)</p>"# as HTML })\(roundLinks)\(besides)",
      body: """
        \(filter.figures("trang-thai", Self.states.map { ($0.name, counts[$0] ?? 0, $0 == .late, $0.rawValue) }))
        \(filter.card("Lọc", file: true))\(reminding)\(table)
        """)
  }

  /// The way to the duties of other rounds.
  private var roundLinks: HTML {
    guard rounds.count > 1 else { return .empty }
    let links = rounds.map { period -> HTML in
      let unit = wanted.unit?.description ?? ""
      let link = Link.duties(plan.id, round: period.from.year).with([("don-vi", unit)])
      return period.from == plan.period.from
        ? "<b>Đợt \(period.years)</b>" : #"<a href="\#(link)">Đợt \#(period.years)</a>"#
    }
    return #"<p class="small">\#(links.joined(separator: " · "))</p>"#
  }

  /// Other pages of what units do under the plan.
  private var besides: HTML {
    """
    <p class="actions">\(if: plan.responsePlan != nil, Parts.quietLink("Kế hoạch hưởng ứng", .responses(plan.id))) \
    \(Parts.quietLink("Cụm, khối thi đua", .clusters(plan.id)))\
    \(if: seesResults, " \(Parts.quietLink("Kết quả theo đơn vị", .results(plan.id)))")\
    \(if: follows, " \(Parts.quietLink("Yêu cầu đơn vị", .requests(plan.id)))")</p>
    """
  }

  private var filter: Filter {
    Filter(
      .duties(plan.id), .kept("dot", plan.round > 0 ? "\(plan.round)" : ""),
      .choice("viec", "Việc", duties.map { ($0.id, name($0)) }, wanted.duty ?? "", any: "Mọi việc"),
      .choice(
        "trang-thai", "Trạng thái", Self.states.map { ($0.rawValue, $0.name) }, wanted.state?.rawValue ?? "",
        any: "Mọi trạng thái"),
      .choice(
        "gui-den", "Nơi nhận", receives ? [("1", "Gửi đến đơn vị tôi")] : [], wanted.isReceived ? "1" : "",
        any: "Mọi nơi nhận"),
      .kept("don-vi", wanted.unit?.description ?? ""))
  }

  private func name(_ duty: Duty) -> String {
    "\(duty.due.map { "\($0.short): " } ?? "")\(duty.shortName)"
  }

  /// One click to who has not done the duty that was chosen.
  private var reminding: HTML {
    guard follows, let duty = duties.first(where: { $0.id == wanted.duty }),
      (counts[.late] ?? 0) + (counts[.open] ?? 0) > 0
    else { return .empty }
    return "<p>\(Parts.link("Nhắc những nơi chưa xong", .reminding(of: duty, wanted.unit, plan)))</p>"
  }

  private var table: HTML {
    guard !lines.isEmpty else { return Parts.empty("Không có việc nào như vậy.") }
    return Parts.card(nil, "\(ListTable(list).html(lines))\(filter.pager(number, size: DutiesLook.size, total: total))")
  }
}

extension Link {
  /// Where units are reminded of a duty: the words are shown first.
  ///
  /// - Parameter unit: the one that is reminded; nil for all that have not done it.
  static func reminding(of duty: Duty, _ unit: Domain.Unit.ID?, _ plan: Plan) -> Link {
    let due = duty.lastsRound ? duty.until : duty.due.map { ", hạn đến hết ngày \($0.short)" } ?? ""
    let words = "Đề nghị đơn vị thực hiện và ghi nhận việc «\(duty.name)»\(due), theo Kế hoạch \(plan.shortTitle)."
    return .reminding(plan.id).with([
      ("viec", duty.id), ("dot", plan.round > 0 ? "\(plan.round)" : ""), ("noi", unit?.description ?? ""),
      ("loi", words), ("trang", Link.duties(plan.id, round: plan.round).with([("viec", duty.id)]).description),
    ])
  }
}

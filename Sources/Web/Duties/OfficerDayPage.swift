import Domain
import Markup
import Office

/// The day of a standing office: what is due this week, who is late and by how much, each with a way to remind.
extension OfficerDayLook.Found {
  var page: Page {
    Page(
      title: "Theo dõi thực hiện kế hoạch", place: .home,
      lead: """
        <p class="lead">Việc đến hạn đến hết ngày \(today.adding(days: OfficerDayLook.week).short), và ai đang chậm \
        bao nhiêu ngày.</p>
        """,
      body: plans.isEmpty
        ? Parts.empty("Không có kế hoạch nào đang làm mà bạn theo dõi.", Parts.quietLink("Xem các kế hoạch", .plans))
        : plans.map { $0.section(today: today) }.joined())
  }
}

extension PlanWeek {
  fileprivate func section(today: Day) -> HTML {
    let body: HTML =
      isQuiet && due.isEmpty
      ? "<p>Không có việc đến hạn trong tuần, không nơi nào chậm.</p>"
      : "\(dueList(today: today))\(lateList)"
    return """
      <section class="card"><h2><a href="\(Link.plan(plan.id))">\(name)</a></h2>\(body)
      <p class="small"><a href="\(Link.duties(plan.id, round: plan.round))">Mọi việc của kế hoạch<span class="hidden"> \
      \(name)</span></a>\(reports)</p></section>
      """
  }

  /// The way to the reports of units, which are consolidated there.
  private var reports: HTML {
    guard plan.givenDuties.contains(where: { $0.doneBy == .report }) else { return .empty }
    return """
       · <a href="\(Link.reports(plan.id))">Báo cáo và tổng hợp<span class="hidden"> \(plan.shortTitle)</span></a>
      """
  }

  /// The plan, with its round where it begins anew.
  private var name: String { plan.round > 0 ? "\(plan.shortTitle), đợt \(plan.period.years)" : plan.shortTitle }

  private func dueList(today: Day) -> HTML {
    guard !due.isEmpty else { return .empty }
    let items = due.map { item -> HTML in
      let link = Link.duties(plan.id, round: plan.round).with([("viec", item.duty.id)])
      let left: HTML =
        item.owing == 0
        ? #"<span class="chip ok">đã xong cả \#(item.holders.grouped) nơi</span>"#
        : "<b>\(item.owing.grouped)</b> trên \(item.holders.grouped) nơi chưa xong"
      let reminding: HTML =
        follows && item.owing > 0
        ? " · \(Self.reminding(item.duty.shortName, Link.reminding(of: item.duty, nil, plan)))" : .empty
      return """
        <li><a href="\(link)">\(item.duty.shortName)</a> \(Parts.daysLeft(item.duty.due, today: today))<br>\
        <small>\(left)\(reminding)</small></li>
        """
    }
    return #"<h3>Đến hạn trong tuần</h3><ul class="duties">\#(items)</ul>"#
  }

  private var lateList: HTML {
    guard !late.isEmpty else { return .empty }
    var table = ListTable(list)
    if follows {
      table.last = (
        heading: #"<span class="hidden">Nhắc</span>"#,
        cell: { late in
          guard case .unit(let unit) = late.holder else { return .empty }
          return Self.reminding(late.name, .reminding(of: late.duties, unit, plan))
        }
      )
    }
    let more: HTML =
      lateCount > late.count
      ? """
      <p class="small">\(late.count.grouped) nơi chậm lâu nhất trong \(lateCount.grouped) nơi đang chậm.</p>
      """ : .empty
    let all = Link.duties(plan.id, round: plan.round).with([("trang-thai", DutiesLook.Wanted.State.late.rawValue)])
    return """
      <h3>Đang chậm: \(lateCount.grouped) nơi</h3>\(table.html(late))\(more)\
      <p class="small"><a href="\(all)">Mọi việc quá hạn</a></p>
      """
  }

  private var list: Listing<LateHolder> {
    let (plan, round) = (plan.id, plan.round)
    return Listing(
      .column(
        "Đơn vị", page: .main(),
        to: { late in
          late.holder.unit.map { .unitState($0, plan) }
            ?? late.duties.first.map { .duty($0.id, late.holder, plan, round: round) }
        }
      ) { .text($0.name) },
      .column(page: .below) { .text($0.duties.first?.shortName) },
      .column("Chậm (ngày)", page: .figure(labelled: true)) { .number($0.days) },
      .column("Số việc chậm", page: .figure(labelled: true)) { .number($0.duties.count) })
  }

  private static func reminding(_ whom: String, _ link: Link) -> HTML {
    #"<a href="\#(link)">Nhắc<span class="hidden">: \#(whom)</span></a>"#
  }
}

extension Duty {
  /// What there is to do, short enough for a line.
  var shortName: String {
    guard before.count > 90 else { return before }
    let words = before.prefix(90).split(separator: " ").map(String.init)
    return words.dropLast().joined(separator: " ") + "…"
  }
}

extension Link {
  /// Where a unit is reminded of what it is late with: the words are shown first.
  static func reminding(of duties: [Duty], _ unit: Domain.Unit.ID, _ plan: Plan) -> Link {
    let named = duties.prefix(3).map { duty in
      "«\(duty.shortName)»\(duty.due.map { " (hạn \($0.short))" } ?? "")"
    }.joined(separator: "; ")
    let more = duties.count > 3 ? " và \((duties.count - 3).twoDigits) việc khác" : ""
    return .reminding(plan.id).with([
      ("don-vi", unit.description),
      (
        "loi", "Theo Kế hoạch \(plan.shortTitle), đơn vị còn việc chưa xong: \(named)\(more). Đề nghị đơn vị thực hiện."
      ),
      ("trang", Link.unitState(unit, in: plan.id).description),
    ])
  }
}

import Domain
import Markup
import Office

/// The day of a standing office: what is due this week, who is late and by how much, each with a way to remind.
extension OfficerDayLook.Found {
  var page: Page {
    let sections = plans.filter { !isLeftOut($0) }.map { $0.section(part, today: today) }
    return Page(
      title: "Theo dõi thực hiện kế hoạch", place: .home,
      lead: """
        <p class="lead">Việc đến hạn đến hết ngày \(today.adding(days: OfficerDayLook.week).short), và ai đang chậm \
        bao nhiêu ngày.</p>
        """,
      body: plans.isEmpty && complaints.count == 0
        ? Parts.empty("Không có kế hoạch nào đang làm mà bạn theo dõi.", Parts.quietLink("Xem các kế hoạch", .plans))
        : "\(figures)\(if: part != .due, complaintList)\(sections)\(others)")
  }

  /// The complaints that are open, each with its legal day.
  private var complaintList: HTML {
    guard complaints.count > 0 else { return .empty }
    let items = complaints.lines.map { plan, complaint, title -> HTML in
      let due: HTML = complaint.due.map { " · hạn \($0.short)" } ?? .empty
      return """
        <li><a href="\(Link.complaint(complaint.id))">Khiếu nại về \(complaint.subject.name): \(title)</a> \
        \(Parts.daysLeft(complaint.due, today: today))\
        <div class="small">\(plan.shortTitle) · \(complaint.state.name)\(due)</div></li>
        """
    }
    let late = complaints.late > 0 ? ", \(complaints.late.grouped) quá hạn" : ""
    return Parts.card(
      "Khiếu nại chưa giải quyết: \(complaints.count.grouped)\(late)",
      """
      <ul class="duties days-first">\(items)</ul>\
      <p class="small"><a href="\(Link.complaints)">Sổ theo dõi khiếu nại</a></p>
      """)
  }

  /// How many are late and what is due, each the way to that alone.
  private var figures: HTML {
    Parts.stats(
      [
        ("Nơi đang chậm", plans.reduce(0) { $0 + $1.lateCount }, true, Link.officerDay(.late), part == .late),
        (
          "Việc đến hạn trong tuần", plans.reduce(0) { $0 + $1.due.count }, false, Link.officerDay(.due),
          part == .due
        ),
      ], all: .officerDay)
  }

  /// Whether nothing of a plan is shown in full.
  private func isLeftOut(_ plan: PlanWeek) -> Bool {
    switch part {
    case nil: plan.isQuiet
    case .late: plan.lateCount == 0
    case .due: plan.due.isEmpty
    }
  }

  /// The plans in which nothing is due or late, in a line each.
  private var others: HTML {
    let items = plans.filter(isLeftOut).map { plan -> HTML in
      #"<li><a href="\#(Link.plan(plan.plan.id))">\#(plan.name)</a>\#(plan.unboundList)\#(plan.ways)</li>"#
    }
    let title =
      switch part {
      case nil: "Không có việc đến hạn trong tuần, không nơi nào chậm"
      case .late: "Không nơi nào chậm"
      case .due: "Không có việc đến hạn trong tuần"
      }
    return items.isEmpty ? .empty : Parts.card(title, #"<ul class="plain-list">\#(items)</ul>"#)
  }
}

extension PlanWeek {
  /// Duties that are named one by one; the others are behind a click.
  private static let mostShown = 6
  /// Those who have still to do a duty that are named.
  private static let mostNamed = 2

  fileprivate func section(_ part: OfficerDayLook.Part?, today: Day) -> HTML {
    """
    <section class="card"><h2><a href="\(Link.plan(plan.id))">\(name)</a></h2>\
    \(if: part != .due, lateList(today: today))\(if: part != .late, dueList(today: today))\(ways)</section>
    """
  }

  /// To all duties of the plan, and to the reports of units, which are consolidated there.
  fileprivate var ways: HTML {
    let words: HTML = #"Báo cáo và tổng hợp<span class="hidden"> \#(plan.shortTitle)</span>"#
    let reports: HTML = hasReports ? #" · <a href="\#(Link.reports(plan.id))">\#(words)</a>"# : .empty
    return """
      <p class="small"><a href="\(Link.duties(plan.id, round: plan.round))">Mọi việc của kế hoạch\
      <span class="hidden"> \(name)</span></a>\(reports)\(asking)</p>
      """
  }

  /// To what is asked of units beside the plan.
  private var asking: HTML {
    guard follows else { return .empty }
    let words: HTML = #"Yêu cầu đơn vị<span class="hidden"> \#(plan.shortTitle)</span>"#
    return #" · <a href="\#(Link.requests(plan.id))">\#(words)</a>"#
  }

  /// The plan, with its round where it begins anew.
  fileprivate var name: String {
    plan.round > 0 ? "\(plan.shortTitle), đợt \(plan.period.years)" : plan.shortTitle
  }

  private func dueList(today: Day) -> HTML {
    let items = due.map { item -> HTML in
      let link = Link.duties(plan.id, round: plan.round).with([("viec", item.duty.id)])
      let named = item.owing.prefix(Self.mostNamed).map(\.name).joined(separator: ", ")
      let more = item.owing.count - Self.mostNamed
      let count = item.holders > 1 ? " · \(item.owing.count.grouped) trên \(item.holders.grouped) nơi chưa xong" : ""
      let reminding: HTML =
        follows
        ? " · \(Self.reminding(item.duty.shortName, Link.reminding(of: item.duty, nil, plan)))" : .empty
      return line(
        item.duty, link, due: item.duty.due, today: today,
        who: "\(named)\(if: more > 0, " và \(more.grouped) nơi nữa")\(count)", reminding)
    }
    let list: HTML = items.isEmpty ? .empty : "<h3>Đến hạn trong tuần</h3>\(Self.list(items))"
    return "\(list)\(unboundList)"
  }

  /// What is due and binds no unit here: who is to say which units the plan means.
  fileprivate var unboundList: HTML {
    guard !unbound.isEmpty else { return .empty }
    let items = unbound.map { "<li>\($0.shortName)</li>" as HTML }
    return """
      <details class="small"><summary>Kế hoạch không gắn đơn vị nào ở đây với \(unbound.count.grouped) việc đến hạn\
      </summary><ul>\(items)</ul></details>
      """
  }

  private func lateList(today: Day) -> HTML {
    guard !late.isEmpty else { return .empty }
    let items = late.compactMap { late -> HTML? in
      guard let first = late.lines.first else { return nil }
      let who: HTML =
        late.holder.unit.map { #"<a href="\#(Link.unitState($0, in: plan.id))">\#(late.name)</a>"# }
        ?? "\(late.name)"
      let more = late.lines.count > 1 ? " · và \((late.lines.count - 1).grouped) việc chậm khác" : ""
      let reminding: HTML =
        late.holder.unit.map { unit in
          follows ? " · \(Self.reminding(late.name, .reminding(of: late.lines.map(\.duty), unit, plan)))" : .empty
        } ?? .empty
      return line(
        first.duty, Link(first.destination(in: plan.id, round: plan.round)), due: first.due, today: today,
        who: "\(who)\(more)", reminding)
    }
    let more: HTML =
      lateCount > late.count
      ? """
      <p class="small">\(late.count.grouped) nơi chậm lâu nhất trong \(lateCount.grouped) nơi đang chậm.</p>
      """ : .empty
    let all = Link.duties(plan.id, round: plan.round).with([("trang-thai", DutiesLook.Wanted.State.late.rawValue)])
    return """
      <h3>Đang chậm: \(lateCount.grouped) nơi</h3>\(Self.list(items))\(more)\
      <p class="small"><a href="\(all)">Mọi việc quá hạn</a></p>
      """
  }

  /// What there is to do, how far its day is, whose it is, its day and its clause.
  private func line(
    _ duty: Duty, _ link: Link, due: Day?, today: Day, who: HTML, _ reminding: HTML
  ) -> HTML {
    """
    <li><a href="\(link)">\(duty.shortName)</a> \(Parts.daysLeft(due, today: today))\
    <div class="small">\(who)\(due.map { " · hạn \($0.short)" }) \
    \(Parts.clause(duty.source, of: plan, about: duty.before))\(reminding)</div></li>
    """
  }

  /// A few lines, the rest of them behind a click.
  private static func list(_ items: [HTML]) -> HTML {
    let rest = items.dropFirst(mostShown)
    let more: HTML =
      rest.isEmpty
      ? .empty
      : """
      <details><summary>Xem thêm \(rest.count.grouped) dòng</summary><ul class="duties days-first">\(Array(rest))</ul>\
      </details>
      """
    return #"<ul class="duties days-first">\#(Array(items.prefix(mostShown)))</ul>\#(more)"#
  }

  private static func reminding(_ whom: String, _ link: Link) -> HTML {
    #"<a href="\#(link)">Nhắc<span class="hidden">: \#(whom)</span></a>"#
  }
}

extension Duty {
  /// What there is to do, short enough for a line.
  var shortName: String {
    guard name.count > 90 else { return name }
    let words = name.prefix(90).split(separator: " ").map(String.init)
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

import Domain
import Markup
import Office

/// The reports of a round at the unit that receives them.
extension ReportRoundLook.Found {

  var page: Page {
    let due: HTML = self.due.map { " · \(duty.dueWords($0))\(calendar)" } ?? .empty
    return Page(
      title: asking.map { "\(given.reportTitle): các đơn vị thuộc \($0.name)" } ?? given.reportTitle, place: .plans,
      office: plan.standing.name,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Báo cáo", .reports(plan.id, round: plan.round))],
      lead: """
        <div class="para">\(sums.received.grouped) trên \(sums.lines.count.grouped) đơn vị đã gửi\(due) \
        \(Parts.clause(given.source, of: plan))</div>
        """,
      body: """
        \(filter.figures("loc", figures))<p class="actions">\(way)\
        \(if: asking == nil && follows && counts[.missing] ?? 0 > 0,
          Parts.quietLink("Nhắc những nơi chưa gửi", .reminding(of: duty, nil, plan)))</p>
        \(filter.card("Lọc", file: true))\(table)
        """)
  }

  /// The plan's own day; one that a unit set for those beneath it is on their reports.
  private var calendar: HTML {
    guard asking == nil else { return .empty }
    let link = Link.reportRound(duty.id, of: plan.id, round: plan.round, "lich")
    return " \(Parts.calendarLink(link, of: given.reportTitle))"
  }

  /// To what is made of the reports.
  private var way: HTML {
    asking.map { Parts.link("Báo cáo của \($0.name)", .report(duty.id, of: $0.id, in: plan.id, round: plan.round)) }
      ?? Parts.link(consolidating, .reportRound(duty.id, of: plan.id, round: plan.round, "tong-hop"))
  }

  private var consolidating: String {
    consolidated?.state.isIn ?? false ? "Báo cáo tổng hợp đã ban hành" : "Tổng hợp báo cáo"
  }

  private var figures: [ChoiceFigure] {
    let kinds: [ReportRoundLook.Wanted] = [.missing, .late, .waiting]
    let waiting = kinds.map { kind -> ChoiceFigure in
      (kind.name, counts[kind] ?? 0, kind == .late, kind.rawValue)
    }
    return [("Đã gửi", sums.received, false, nil)] + waiting
  }

  private var filter: Filter {
    Filter(
      .reportRound(duty.id, askedBy: asking?.id, of: plan.id),
      .kept("dot", plan.round > 0 ? "\(plan.round)" : ""),
      .choice(
        "loc", "Lọc", ReportRoundLook.Wanted.allCases.map { ($0.rawValue, $0.name) }, wanted?.rawValue ?? "",
        any: "Mọi đơn vị"))
  }

  private var table: HTML {
    guard !lines.isEmpty else { return Parts.empty("Không có đơn vị nào như vậy.") }
    return Parts.card(
      nil, "\(ListTable(list).html(lines))\(filter.pager(number, size: ReportRoundLook.size, total: total))")
  }
}

/// The rounds of reports of a plan.
extension ReportsLook.Found {
  var page: Page {
    Page(
      title: "Báo cáo", place: .plans, office: plan.standing.name,
      crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
      lead: Parts.rounds(rounds, of: plan) { .reports(plan.id, round: $0) },
      body: own.isEmpty && received.isEmpty
        ? Parts.empty("Bạn không có báo cáo nào phải gửi hay nhận ở kế hoạch này.") : "\(receivedCard)\(ownCard)")
  }

  private var receivedCard: HTML {
    guard !received.isEmpty else { return .empty }
    let items = received.map { round -> HTML in
      let due: HTML = round.duty.due.map { " · hạn \($0.short)" } ?? .empty
      let chip =
        round.isIssued
        ? Chip("đã tổng hợp", .ok) : Chip("\(round.sent.grouped) trên \(round.asked.grouped) đã gửi", .wait)
      return """
        <li><a href="\(Link.reportRound(round.duty.id, of: plan.id, round: plan.round))">\
        \(round.given.reportTitle)</a> \(chip.html)<br>\
        <small>\(round.asked.grouped) đơn vị báo cáo\(due)\(if: round.late > 0,
          ", \(round.late.grouped) đơn vị quá hạn") \(round.given.source.cited ?? "")</small></li>
        """
    }
    return Parts.card("Báo cáo nhận về", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  private var ownCard: HTML {
    guard !own.isEmpty else { return .empty }
    let items = own.map { item -> HTML in
      let due: HTML = item.duty.due.map { " · hạn \($0.short)" } ?? .empty
      let chip = item.report.flatMap { $0.wasSent ? Chip($0) : nil } ?? Chip(item.state)
      return """
        <li><a href="\(Link.report(item.duty.id, of: item.unit, in: plan.id, round: plan.round))">\
        \(item.unitName): \(item.given.reportTitle)</a> \(chip.html)<br>\
        <small>\(item.given.source.cited ?? "")\(due)</small></li>
        """
    }
    return Parts.card("Báo cáo của đơn vị", #"<ul class="plain-list">\#(items)</ul>"#)
  }
}

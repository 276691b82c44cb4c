import Domain
import Markup
import Office

/// The reports of a round at the unit that receives them.
extension ReportRoundLook.Found {
  private var link: Link { .reportRound(duty.id, of: plan.id) }

  var page: Page {
    let due: HTML = duty.due.map { " · hạn \($0.short)" } ?? .empty
    return Page(
      title: given.reportTitle, place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Báo cáo", .reports(plan.id))],
      lead: """
        <div class="para">\(sums.received.grouped) trên \(sums.lines.count.grouped) đơn vị đã gửi\(due) \
        \(Parts.clause(given.source, of: plan))</div>
        """,
      body: """
        \(Parts.stats([
          ("Đã gửi", sums.received, false), ("Chưa gửi", counts[.missing] ?? 0, false),
          ("Muộn", counts[.late] ?? 0, true), ("Chờ xem", counts[.waiting] ?? 0, false),
        ]))<p class="actions">\(Parts.link(consolidating, .reportRound(duty.id, of: plan.id, "tong-hop")))\
        \(if: follows && counts[.missing] ?? 0 > 0,
          Parts.quietLink("Nhắc những nơi chưa gửi", .reminding(of: duty, nil, plan)))</p>
        \(filter.card("Lọc", file: true))\(table)
        """)
  }

  private var consolidating: String {
    consolidated?.state.isIn ?? false ? "Báo cáo tổng hợp đã ban hành" : "Tổng hợp báo cáo"
  }

  private var filter: Filter {
    Filter(
      link,
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
      title: "Báo cáo", place: .plans, crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id))],
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
        <li><a href="\(Link.reportRound(round.duty.id, of: plan.id))">\(round.given.reportTitle)</a> \(chip.html)\
        <br><small>\(round.asked.grouped) đơn vị báo cáo\(due)\(if: round.late > 0,
          ", \(round.late.grouped) đơn vị quá hạn") \(round.given.source.cited ?? "")</small></li>
        """
    }
    return Parts.card("Báo cáo nhận về", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  private var ownCard: HTML {
    guard !own.isEmpty else { return .empty }
    let items = own.map { item -> HTML in
      let due: HTML = item.duty.due.map { " · hạn \($0.short)" } ?? .empty
      let chip = item.report.flatMap { $0 == .draft ? nil : Chip($0) } ?? Chip(item.state)
      return """
        <li><a href="\(Link.report(item.duty.id, of: item.unit, in: plan.id))">\(item.unitName): \
        \(item.given.reportTitle)</a> \(chip.html)<br><small>\(item.given.source.cited ?? "")\(due)</small></li>
        """
    }
    return Parts.card("Báo cáo của đơn vị", #"<ul class="plain-list">\#(items)</ul>"#)
  }
}

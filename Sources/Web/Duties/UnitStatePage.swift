import Domain
import Markup
import Office

/// The state of a unit in a plan.
extension UnitStateLook.Found {
  var page: Page {
    Page(
      title: unit.name, place: .plans,
      crumbs: [("Kế hoạch", .plans), (plan.shortTitle, .plan(plan.id)), ("Việc được giao", .duties(plan.id))],
      lead: #"<p class="lead">Tình hình thực hiện Kế hoạch \#(plan.shortTitle)\#(belonging)</p>"#,
      body: """
        \(Parts.stats([
          ("Việc quá hạn", duties.count { $0.state.isLate }, true),
          ("Đang làm", duties.count { $0.state.isOpen }, false),
          ("Đã xong", duties.count { $0.state.isSettled }, false),
          ("Hồ sơ đã nộp", dossiers.reduce(0) { $0 + $1.count }, false),
        ]))
        <div class="grid two"><div>\(dutyList)\(dossierList)</div>\
        <aside>\(reminding)\(targetList)\(responseList)\(contacts)</aside></div>
        """)
  }

  private var belonging: String {
    above.isEmpty ? "" : " · thuộc \(above.map(\.name).joined(separator: ", "))"
  }

  private var dutyList: HTML {
    guard !duties.isEmpty else { return Parts.empty("Kế hoạch không giao việc riêng nào cho đơn vị này.") }
    let today = today
    let listing = Listing<DutyLine>(
      .column("Việc", page: .main(), to: { [plan] in $0.destination(in: plan.id) }) { .text($0.duty.shortName) },
      .column(page: .line) { $0.duty.lastsRound ? .text(Duty.withoutDay) : .empty },
      .column("Hạn", page: .cell()) { .day($0.due) },
      .state("Trạng thái", page: .cell()) { Chip($0.state) },
      .column("Chậm (ngày)", page: .figure(labelled: true)) {
        $0.state.isLate ? .number($0.daysLate(on: today)) : .empty
      },
      .column("Ngày xong", page: .wide()) { .day($0.done) })
    var table = ListTable(listing)
    table.more = { [plan] line in
      guard let due = line.due, due >= today, !line.state.isSettled else { return .empty }
      return " \(Parts.calendarLink(line.calendar(in: plan.id), of: line.duty.shortName))"
    }
    return Parts.card("Việc được giao", table.html(duties))
  }

  private var dossierList: HTML {
    guard !dossiers.isEmpty else { return Parts.card("Hồ sơ", "<p>Chưa có hồ sơ nào đã nộp.</p>") }
    let items = dossiers.map { "<li>\(Parts.chip($0.state, of: plan)) \($0.count.grouped)</li>" as HTML }
    let link: HTML =
      opensDossiers
      ? "<p>\(Parts.quietLink("Mở danh sách hồ sơ", .register(of: plan.id)))</p>"
      : .empty
    return Parts.card("Hồ sơ", #"<ul class="plain-list">\#(items)</ul>\#(link)"#)
  }

  private var targetList: HTML {
    guard !targets.isEmpty else { return .empty }
    let items = targets.map { item -> HTML in
      """
      <li><div class="para">\(item.target.text) \(Parts.clause(item.target.source, of: plan))</div>\
      <small>\(item.counted.grouped) hồ sơ được tính\(if: item.isLacking, #" · <b class="bad">chưa đạt</b>"#)\
      \(if: !item.isLacking && item.target.count != .dossiers, " · đã đạt")</small></li>
      """
    }
    return Parts.card("Chỉ tiêu", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  private var responseList: HTML {
    let isAsked = duties.contains { plan.given($0.duty)?.doneBy == .plan }
    guard isAsked || !responses.isEmpty else { return .empty }
    let items = responses.map { response -> HTML in
      let (document, state) = (response.content, response.state)
      return "<li>Số \(document.number) ngày \(document.day.short) <small>\(state.name)</small></li>"
    }
    return Parts.card(
      "Kế hoạch hưởng ứng",
      """
      \(items.isEmpty ? "<p>Chưa gửi.</p>" : #"<ul class="plain-list">\#(items)</ul>"#)\
      <p>\(Parts.quietLink("Kế hoạch hưởng ứng của đơn vị", .response(plan.id, unit.id)))</p>
      """)
  }

  private var contacts: HTML {
    let items = people.map { "<li>\($0.name) <small>\($0.role.name)</small></li>" as HTML }
    return Parts.card(
      "Đầu mối", items.isEmpty ? "<p>Chưa giao vai trò cho ai.</p>" : #"<ul class="plain-list">\#(items)</ul>"#)
  }

  /// What the unit was reminded of, and a way to remind it of what it is late with.
  private var reminding: HTML {
    let owed = duties.filter { $0.state.isOwed }
    let late = owed.filter { $0.state.isLate }
    let button: HTML =
      follows && !owed.isEmpty
      ? "<p>\(Parts.link("Nhắc đơn vị", .reminding(of: (late.isEmpty ? owed : late).map(\.duty), unit.id, plan)))</p>"
      : .empty
    let items = reminded.map { item in
      "<li>\(item.reminder.text)<br><small>\(item.by) nhắc lúc \(item.reminder.sent.short)</small></li>" as HTML
    }
    guard !button.isEmpty || !items.isEmpty else { return .empty }
    return Parts.card("Nhắc việc", "\(button)\(if: !items.isEmpty, #"<ul class="plain-list small">\#(items)</ul>"#)")
  }
}

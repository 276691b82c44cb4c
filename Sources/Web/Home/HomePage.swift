import Domain
import Markup
import Office

/// The front page: open plans with their days left, and what waits for the viewer.
extension HomeLook.Found {
  var page: Page {
    Page(
      title: isSignedIn ? "Việc của tôi" : "Sáng kiến: từ ý tưởng đến giấy chứng nhận", place: .home,
      lead: isSignedIn
        ? #"<p class="lead">\#(office.map { "\($0) · " })\#(now.day.weekday), \#(now.day.short)\#(counts)</p>"#
        : #"<p class="lead">Nộp, xét, công nhận và tra cứu sáng kiến theo đúng kế hoạch của cơ quan.</p>"#,
      body: isSignedIn
        ? "\(mailTrouble)\(steps?.card(leads: true))\(following)\(awaited)\(reminders)\(latest)\(openTracks)\(search)"
        // Most who come to look come to search.
        : "\(search)\(openTracks)\(asking)\(latest)")
  }

  /// The way to an account, for who has none.
  private var asking: HTML {
    Parts.card(
      "Chưa có tài khoản",
      """
      <p>Công dân, hộ kinh doanh, doanh nghiệp, hợp tác xã muốn nộp hồ sơ thì xin cấp tài khoản; cơ quan xem xét rồi \
      xác nhận.</p>
      <p>\(Parts.quietLink("Xin cấp tài khoản", .askingAccount)) \
      <a href="\(Link.findingAccountRequest)">Xem yêu cầu đã gửi</a></p>
      """)
  }

  /// How much is late, and falls due today and within a week.
  private var counts: String {
    let week = now.day...now.day.adding(days: 7)
    let parts = [
      ("quá hạn", waiting.count(where: \.isLate)),
      ("hôm nay", waiting.count { !$0.isLate && $0.due == now.day }),
      ("trong tuần", waiting.count { !$0.isLate && $0.due.map(week.contains) ?? false }),
    ]
    let named = parts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1.grouped)" }.joined(separator: ", ")
    return named.isEmpty ? "" : " · \(named)"
  }

  /// That mails to the viewer do not arrive.
  private var mailTrouble: HTML {
    unreachable.map { address, said in
      """
      <div class="note" role="status"><p>Thư gửi đến <b>\(address.description)</b> không tới nơi (\(said)). \
      <a href="\(Link.mailSettings)">Kiểm tra địa chỉ thư</a></p></div>
      """
    } ?? .empty
  }

  /// What a standing office reminds the viewer's units of.
  private var reminders: HTML {
    guard !reminded.isEmpty else { return .empty }
    let items = reminded.map { item -> HTML in
      let reminder = item.reminder
      let text: HTML =
        reminder.path.isEmpty ? "\(reminder.text)" : #"<a href="\#(reminder.path)">\#(reminder.text)</a>"#
      return "<li>\(text)<br><small>\(item.by) nhắc lúc \(reminder.sent.short)</small></li>"
    }
    let cut: HTML =
      remindedCount > items.count
      ? """
      <p class="small">\(items.count.grouped) lời nhắc gần nhất trong \(remindedCount.grouped) lời của \
      \(Reminder.daysShown) ngày qua.</p>
      """ : .empty
    return Parts.card("Lời nhắc", #"<ul class="plain-list">\#(items)</ul>\#(cut)"#)
  }

  /// The latest that offices wrote.
  private var latest: HTML {
    guard !news.isEmpty else { return .empty }
    return Parts.card(
      "Tin tức, hướng dẫn", #"\#(news.list)<p class="small"><a href="\#(Link.news)">Xem tất cả</a></p>"#)
  }

  private var search: HTML {
    Parts.card(
      "Tra cứu",
      """
      <form class="seek" action="\(Link.initiatives)" role="search"><div><input type="search" name="q" \
      aria-label="Tìm sáng kiến đã công nhận" placeholder="Tên, tác giả, đơn vị">\
      \(isSignedIn ? Parts.quietButton("Tìm") : Parts.button("Tìm"))</div></form>
      <p class="small"><a href="\(Link.verify)">Xác minh giấy chứng nhận bằng mã</a> · \
      <a href="\(Link.figures)">Số liệu</a> · <a href="\(Link.openData)">Dữ liệu mở</a> · \
      <a href="\(Link.needs)">Nhu cầu đang tìm giải pháp</a> · <a href="\(Link.models)">Mô hình được nhân rộng</a></p>
      """)
  }

  private var openTracks: HTML {
    let tracks = plans.flatMap { plan in plan.tracks.map { (plan, $0) } }
    let open = tracks.filter { $0.1.intake.phase(at: now) == .open }
    let coming = tracks.filter { $0.1.intake.phase(at: now) == .notYet }
    // What the viewer may take part in comes first.
    let (own, others) = (open.filter { !closed.contains($0.0.id) }, open.filter { closed.contains($0.0.id) })
    let cards = (own + others + coming).map { plan, track -> HTML in
      let isOpen = track.intake.phase(at: now) == .open
      return """
        <article class="card plan"><h3><a href="\(Link.plan(plan.id))">\(plan.shortTitle)</a></h3>
        <div class="para">\(track.name): nhận hồ sơ \(track.intake.phrase)\
         \(Parts.clause(track.intakeSource, of: plan))</div>
        <p class="small">\(plan.issuer) · nơi nhận: \(plan.body(track.receives).name)</p>
        <p>\(if: isOpen, #"<span class="days">còn \#(track.intake.until.daysLeft(at: now)) ngày</span> "#)\
        \(Parts.calendarLink(.calendarEvent(of: track.id, in: plan.id), of: "\(plan.shortTitle), \(track.name)")) \
        \(if: !isOpen, #"<span class="chip plain">chưa đến ngày nhận</span>"#)</p>
        \(if: isOpen && !closed.contains(plan.id), Parts.quietLink("Nộp hồ sơ",
          Link.newDossier.with([("ke-hoach", plan.id.description), ("dot", track.id.description)])))
        </article>
        """
    }
    let none =
      otherPlans > 0
      ? "Hiện không có đợt nào dành cho đơn vị, vai trò của bạn." : "Hiện không có đợt nào đang nhận hồ sơ."
    let list: HTML =
      cards.isEmpty
      ? Parts.empty(none, otherPlans > 0 ? .empty : Parts.quietLink("Xem các kế hoạch", .plans))
      : #"<div class="grid plans">\#(cards)</div>"#
    let rest: HTML =
      otherPlans > 0
      ? """
      <p><a href="\(Link.plans)">Xem tất cả kế hoạch, có \(otherPlans.grouped) kế hoạch khác đang hoặc sắp nhận hồ \
      sơ</a></p>
      """
      : .empty
    return "<h2>Các đợt nhận hồ sơ</h2>\(list)\(rest)"
  }

  /// What waits for the viewer, each with the way there: what falls due, what has no day, and what has the whole round
  /// of a plan.
  private var awaited: HTML {
    let (due, others) = (waiting.filter(\.fallsDue), waiting.filter { !$0.fallsDue })
    guard !waiting.isEmpty else {
      return Parts.empty("Hiện không có việc nào chờ bạn. Việc đến lượt bạn sẽ hiện ở đây, việc quá hạn trên cùng.")
    }
    return """
      \(dueCard(due))\(card("Việc đang chờ bạn", others.filter { !$0.lastsRound }))\
      \(card("Việc làm trong cả đợt", others.filter(\.lastsRound)))
      """
  }

  /// Pages of a day's work that have no word in the menu.
  private var following: HTML {
    let ways: HTML = """
      \(if: follows, Parts.quietLink("Theo dõi thực hiện kế hoạch", .officerDay))\
      \(if: handlesComplaints, Parts.quietLink("Khiếu nại", .complaints))
      """
    return follows || handlesComplaints ? #"<div class="actions">\#(ways)</div>"# : .empty
  }

  /// Of what falls due, and of a plan's other work, as many lines are shown at once; the rest is behind a click.
  private static let (mostDue, mostOfPlan) = (12, 5)

  /// By day, each named once; what the plan sets no day for after the rest of its day.
  private func dueCard(_ waiting: [Waiting]) -> HTML {
    guard !waiting.isEmpty else { return .empty }
    let rest = waiting.dropFirst(Self.mostDue)
    let more: HTML =
      rest.isEmpty
      ? .empty
      : "<details><summary>Xem thêm \(rest.count.grouped) việc</summary>\(days(Array(rest)))</details>"
    return Parts.card("Việc đến hạn", "\(days(Array(waiting.prefix(Self.mostDue))))\(more)")
  }

  private func days(_ waiting: [Waiting]) -> HTML {
    var groups: [(day: Day?, isUnset: Bool, items: [Waiting])] = []
    for item in waiting {
      let isUnset = item.duty?.lastsRound ?? false
      if let index = groups.firstIndex(where: { $0.day == item.due && $0.isUnset == isUnset }) {
        groups[index].items.append(item)
      } else {
        groups.append((item.due, isUnset, [item]))
      }
    }
    let lists = groups.map { day, isUnset, items -> HTML in
      let heading: HTML =
        day.map { "\($0.weekday.capitalisedFirst), \($0.short) \(Parts.daysLeft($0, today: now.day))" } ?? "Đã quá hạn"
      let unset: HTML = isUnset ? #"<p class="small">\#(Duty.withoutDay.capitalisedFirst)</p>"# : .empty
      return #"<h3>\#(heading)</h3>\#(unset)<ul class="duties">\#(items.map { line($0, namesPlan: true) })</ul>"#
    }
    return #"<div class="by-day">\#(lists)</div>"#
  }

  /// What has no day, what is of no plan first; each plan is named once.
  private func card(_ title: String, _ waiting: [Waiting]) -> HTML {
    guard !waiting.isEmpty else { return .empty }
    var plans: [Plan?] = [nil]
    for item in waiting where !plans.contains(where: { $0?.id == item.plan?.id }) { plans.append(item.plan) }
    let groups = plans.map { plan -> HTML in
      let own = waiting.filter { $0.plan?.id == plan?.id }
      guard let first = own.first else { return .empty }
      let heading: HTML = plan.map { "<h3>\($0.shortTitle)</h3>" } ?? .empty
      let unset: HTML =
        first.lastsRound
        ? """
        <p class="small">\(Duty.withoutDay.capitalisedFirst)\(first.duty?.due.map { ", đến hết ngày \($0.short)" })</p>
        """
        : .empty
      let lines = own.map { line($0, namesPlan: false) }
      let rest = lines.dropFirst(Self.mostOfPlan)
      let more: HTML =
        rest.isEmpty
        ? .empty
        : """
        <details><summary>Xem thêm \(rest.count.grouped) việc<span class="hidden">: \(plan?.shortTitle ?? title)</span>\
        </summary><ul class="duties">\(Array(rest))</ul></details>
        """
      return #"\#(heading)\#(unset)<ul class="duties">\#(Array(lines.prefix(Self.mostOfPlan)))</ul>\#(more)"#
    }
    return Parts.card(title, groups.joined())
  }

  /// - Parameter namesPlan: whether no heading names its plan.
  private func line(_ item: Waiting, namesPlan: Bool) -> HTML {
    // Where many dossiers are one line, its words say how many of them are late.
    let late: HTML = item.isLate && !item.isMany ? #" <span class="chip stop">quá hạn</span>"# : .empty
    let next: HTML =
      item.next.map { "hạn gần nhất \($0.short) \(Parts.daysLeft($0, today: now.day)) " } ?? .empty
    let calendar: HTML =
      item.due == nil || item.isLate ? .empty : Parts.calendarLink(.calendarEvent(item), of: item.what)
    let clause = item.plan.map { Parts.clause(item.source, of: $0) } ?? .empty
    let plan = namesPlan ? item.plan : nil
    let name: HTML = plan.map { #"<span aria-hidden="true">\#($0.shortTitle)</span> "# } ?? .empty
    // A clause alone stands behind what it asks for.
    let below: HTML =
      name.isEmpty && calendar.isEmpty && next.isEmpty
      ? " \(clause)"
      : """
      <div class="small">\(name)\(if: !name.isEmpty && !next.isEmpty, "· ")\(next)\(clause) \(calendar)</div>
      """
    return #"<li><a href="\#(item.link)">\#(words(of: item))</a>\#(late)\#(below)</li>"#
  }

  /// What there is to do; its plan and its day, which are named beside it, are told to who hears the link alone.
  private func words(of item: Waiting) -> HTML {
    let begin = item.plan.map { "\($0.shortTitle): " } ?? ""
    let until = item.duty?.until ?? ""
    var words = item.what
    var (before, after): (HTML, HTML) = (.empty, .empty)
    if !begin.isEmpty, words.hasPrefix(begin) {
      words = String(words.dropFirst(begin.count))
      before = #"<span class="hidden">\#(begin)</span>"#
    }
    if !until.isEmpty, words.hasSuffix(until) {
      words = String(words.dropLast(until.count))
      if item.fallsDue { after = #"<span class="hidden">\#(until)</span>"# }
    }
    return "\(before)\(words)\(after)"
  }
}

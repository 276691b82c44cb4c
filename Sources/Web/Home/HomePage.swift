import Domain
import Markup
import Office

/// The front page: open plans with their days left, and what waits for the viewer.
extension HomeLook.Found {
  var page: Page {
    Page(
      title: "Sáng kiến: từ ý tưởng đến giấy chứng nhận", place: .home,
      lead: #"<p class="lead">Nộp, xét, công nhận và tra cứu sáng kiến theo đúng kế hoạch của cơ quan.</p>"#,
      body: "\(mailTrouble)\(following)\(reminders)\(awaited)\(openTracks)\(latest)\(search)")
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
    return Parts.card("Lời nhắc", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  /// The latest that offices wrote.
  private var latest: HTML {
    guard !news.isEmpty else { return .empty }
    return Parts.card(
      "Tin tức, hướng dẫn", #"\#(news.list)<p class="small"><a href="\#(Link.news)">Xem tất cả</a></p>"#)
  }

  private var search: HTML {
    let name = "Tìm sáng kiến đã công nhận"
    let filter = Filter(.initiatives, .words("", name, hint: "\(name), không cần dấu"))
    return Parts.card(
      "Tra cứu",
      """
      \(filter.bar("Tìm", file: false))
      <p class="small"><a href="\(Link.verify)">Xác minh giấy chứng nhận bằng mã</a></p>
      """)
  }

  private var openTracks: HTML {
    let tracks = plans.flatMap { plan in plan.tracks.map { (plan, $0) } }
    let open = tracks.filter { $0.1.intake.phase(at: now) == .open }
    let coming = tracks.filter { $0.1.intake.phase(at: now) == .notYet }
    let cards = (open + coming).map { plan, track -> HTML in
      let isOpen = track.intake.phase(at: now) == .open
      return """
        <article class="card plan"><h3><a href="\(Link.plan(plan.id))">\(plan.shortTitle)</a></h3>
        <div class="para">\(track.name): nhận hồ sơ \(track.intake.phrase)\
         \(Parts.clause(track.intakeSource, of: plan))</div>
        <p class="small">\(plan.issuer) · nơi nhận: \(plan.body(track.receives).name)</p>
        <p>\(if: isOpen, #"<span class="days">còn \#(track.intake.until.daysLeft(at: now)) ngày</span> "#)\
        \(Parts.calendarLink(.calendarEvent(of: track.id, in: plan.id), of: "\(plan.shortTitle), \(track.name)")) \
        \(if: !isOpen, #"<span class="chip plain">chưa đến ngày nhận</span>"#)</p>
        \(if: isOpen, Parts.quietLink("Nộp hồ sơ",
          Link.newDossier.with([("ke-hoach", plan.id.description), ("dot", track.id.description)])))
        </article>
        """
    }
    let list: HTML =
      cards.isEmpty
      ? Parts.empty("Hiện không có đợt nào đang nhận hồ sơ.", Parts.quietLink("Xem các kế hoạch", .plans))
      : #"<div class="grid plans">\#(cards)</div>"#
    return "<h2>Các đợt nhận hồ sơ</h2>\(list)"
  }

  /// What waits for the viewer, each with the way there: what falls due, what has no day, and what has the whole round
  /// of a plan.
  private var awaited: HTML {
    let (due, others) = (waiting.filter(\.fallsDue), waiting.filter { !$0.fallsDue })
    return """
      \(list("Việc đến hạn", due))\(list("Việc đang chờ bạn", others.filter { !$0.lastsRound }))\
      \(list("Việc làm trong cả đợt", others.filter(\.lastsRound)))
      """
  }

  private var following: HTML {
    follows ? "<p>\(Parts.quietLink("Theo dõi thực hiện kế hoạch", .officerDay))</p>" : .empty
  }

  /// By day, what is of no plan first; each plan is named once.
  private func list(_ title: String, _ waiting: [Waiting]) -> HTML {
    guard !waiting.isEmpty else { return .empty }
    var plans: [Plan?] = [nil]
    for item in waiting where !plans.contains(where: { $0?.id == item.plan?.id }) { plans.append(item.plan) }
    let groups = plans.map { plan -> HTML in
      let own = waiting.filter { $0.plan?.id == plan?.id }
      guard !own.isEmpty else { return .empty }
      let heading: HTML = plan.map { "<h3>\($0.shortTitle)</h3>" } ?? .empty
      let falling: HTML = own.contains(where: \.fallsDue) ? " days-first" : .empty
      return #"\#(heading)<ul class="duties\#(falling)">\#(own.map(line))</ul>"#
    }
    return Parts.card(title, groups.joined())
  }

  private func line(_ item: Waiting) -> HTML {
    let day: HTML = item.due == nil ? .empty : " \(Parts.daysLeft(item.due, today: now.day))"
    let late: HTML = item.isLate ? #" <span class="chip stop">quá hạn</span>"# : .empty
    let calendar: HTML =
      item.due == nil || item.isLate ? .empty : Parts.calendarLink(.calendarEvent(item), of: item.what)
    let clause = item.plan.map { Parts.clause(item.source, of: $0) } ?? .empty
    let below: HTML =
      clause.isEmpty && calendar.isEmpty ? .empty : #"<div class="small">\#(clause) \#(calendar)</div>"#
    return #"<li><a href="\#(item.link)">\#(words(of: item))</a>\#(late)\#(day)\#(below)</li>"#
  }

  /// What there is to do; its plan, which the heading names, is told to who hears the link alone.
  private func words(of item: Waiting) -> HTML {
    let begin = item.plan.map { "\($0.shortTitle): " } ?? ""
    guard !begin.isEmpty, item.what.hasPrefix(begin) else { return "\(item.what)" }
    return #"<span class="hidden">\#(begin)</span>\#(String(item.what.dropFirst(begin.count)))"#
  }
}

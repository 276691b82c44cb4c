import Domain
import Markup
import Office

/// The list of plans, each with whether dossiers are taken now.
extension PlansLook.Found {
  var page: Page {
    let items = plans.map { plan in
      """
      <li><a href="\(Link.plan(plan.id))"><b>\(plan.shortTitle)</b></a> \(state(of: plan))<br>\(plan.title)<br>\
      <small>\(plan.issuer) · \(plan.level.name)</small></li>
      """ as HTML
    }
    return Page(
      title: "Kế hoạch", place: .plans,
      body: plans.isEmpty ? none : #"<ul class="card plain-list">\#(items)</ul>"#)
  }

  private var none: HTML {
    Parts.empty(
      "Chưa có kế hoạch nào được công bố. Kế hoạch đã công bố sẽ hiện ở đây cho mọi người xem.",
      mayPublish ? Parts.link("Lập kế hoạch", .administration("ke-hoach")) : .empty)
  }

  /// Of several tracks, the open one that closes first; where none is open, the one that is to come. Nothing of a plan
  /// that takes no dossiers.
  private func state(of plan: Plan) -> HTML {
    if plan.tracks.isEmpty { return .empty }
    let days = plan.tracks.filter { $0.intake.phase(at: now) == .open }.map { $0.intake.until.daysLeft(at: now) }
    if let left = days.min() { return #"<span class="chip ok">nhận hồ sơ, còn \#(left) ngày</span>"# }
    return plan.tracks.contains { $0.intake.phase(at: now) == .notYet }
      ? #"<span class="chip plain">chưa đến ngày nhận hồ sơ</span>"#
      : #"<span class="chip plain">đã hết hạn nộp</span>"#
  }
}

/// A plan: what it is called and where it is in its year, then each rule with its clause, from the same data that the
/// program obeys.
extension PlanLook.Found {
  var page: Page {
    let outline = plan.outline
    // An address leads to one place: the first rule that rests on a clause has its anchor.
    var anchors: Set<Clause> = []
    let main = chapters(Self.chapters.compactMap { outline[$0] }, room: 1000, &anchors)
    let aside = Self.asides.compactMap { $0 == .targets ? nil : outline[$0] }
    let beside: [HTML] = [workList, latest, chapters(aside, room: 900, &anchors)]
    let year = PlanYear(plan, on: now.day).card(id: Self.yearPlace)
    return Page(
      title: "Kế hoạch \(plan.shortTitle)", place: .plans, office: plan.standing.name, crumbs: [("Kế hoạch", .plans)],
      lead: """
        <p class="lead">\(plan.title)</p>
        <p class="small">\(plan.document.kind.name)\(number) · \(plan.issuer) · \(plan.level.name)\
        \(if: !signed.isEmpty, " · \(signed.line)")</p>
        """,
      body: """
        \(BasisNote(plan: plan, day: now.day).html)\(closedNote)\(filing)
        \(contents(outline, hasYear: !year.isEmpty))\(year)
        <div class="grid two"><div>\(main)\(targets)</div><aside>\(beside)</aside></div>
        """
    )
  }

  private static let yearPlace = "thoi-gian-bieu"

  /// Where a chapter stands on the page.
  private static func place(of subject: PlanOutline.Subject) -> String {
    "muc-\((PlanOutline.Subject.allCases.firstIndex(of: subject) ?? 0) + 1)"
  }

  /// The way to each chapter.
  private func contents(_ outline: PlanOutline, hasYear: Bool) -> HTML {
    let chapters = (Self.chapters + Self.asides).compactMap { outline[$0] }
      .filter { $0.subject != .targets || !progress.isEmpty }
    // Where a page of work is called like a chapter, the chapter is what the plan says of it.
    let work = Set(work.map { page(of: $0).label })
    let named = chapters.map { chapter -> (String, String) in
      let title = chapter.title
      return (work.contains(title) ? "Quy định: \(title.lowercasedFirst)" : title, Self.place(of: chapter.subject))
    }
    let places = (hasYear ? [("Thời gian biểu", Self.yearPlace)] : []) + named
    let items = places.map { ##"<li><a href="#\##($0.1)">\##($0.0)</a></li>"## as HTML }
    return #"<nav class="contents" aria-label="Nội dung của trang"><ul>\#(items)</ul></nav>"#
  }

  /// The next step of an author, while a track is open.
  private var filing: HTML {
    let open = plan.tracks.filter { $0.intake.phase(at: now) == .open }
    guard closed == nil, let first = open.min(by: { $0.intake.until.lastDay < $1.intake.until.lastDay }) else {
      return .empty
    }
    let track = open.count == 1 ? [("dot", first.id.description)] : []
    let label = "Nộp hồ sơ\(open.count == 1 ? " \(first.name)" : "") · còn \(first.intake.until.daysLeft(at: now)) ngày"
    return "<p>\(Parts.link(label, Link.newDossier.with([("ke-hoach", plan.id.description)] + track)))</p>"
  }

  /// Chapters one after the other: short ones as they are while there is room, long ones folded.
  ///
  /// - Parameter room: how many letters are shown unfolded.
  private func chapters(_ chapters: [PlanOutline.Chapter], room: Int, _ anchors: inout Set<Clause>) -> HTML {
    var room = room
    var cards: [HTML] = []
    for chapter in chapters {
      let rules = list(chapter.rules, &anchors, isChapter: true)
      let place = Self.place(of: chapter.subject)
      let length = Self.length(of: chapter.rules)
      if length <= room {
        room -= length
        cards.append(Parts.card(chapter.title, id: place, rules))
      } else {
        cards.append(
          """
          <details class="card chapter" id="\(place)"><summary data-count="\(chapter.rules.count) mục">\
          <h2>\(chapter.title)</h2></summary>\(rules)</details>
          """)
      }
    }
    return cards.joined()
  }

  /// Letters of rules, each counted as a line at least.
  private static func length(of rules: [PlanOutline.Rule]) -> Int {
    rules.reduce(0) { $0 + max(80, $1.text.count) + length(of: $1.rules) }
  }

  private var closedNote: HTML {
    guard let closed else { return .empty }
    let what = plan.round == 0 ? plan.document.kind.name : plan.roundName.capitalisedFirst
    return #"<div class="note"><p>\#(what) đã kết thúc ngày \#(closed.short). Mọi trang vẫn xem được.</p></div>"#
  }

  /// The chapters that are read one after the other.
  static let chapters: [PlanOutline.Subject] = [
    .tracks, .honours, .conditions, .exclusions, .dossier, .scoring, .fields, .solutions, .duties,
    .fund, .book,
    .forwarding, .budget,
  ]

  /// The chapters beside them.
  static let asides: [PlanOutline.Subject] = [.offices, .participants, .targets, .basis, .signature]

  private func list(_ rules: [PlanOutline.Rule], _ anchors: inout Set<Clause>, isChapter: Bool = false) -> HTML {
    var items: [HTML] = []
    for rule in rules { items.append(item(rule, &anchors)) }
    return "<ul\(if: isChapter, #" class="rules""#)>\(items)</ul>"
  }

  private func item(_ rule: PlanOutline.Rule, _ anchors: inout Set<Clause>) -> HTML {
    let anchor: HTML? = rule.source?.clause.flatMap { clause in
      anchors.insert(clause).inserted ? #"<span class="anchor" id="\#(Link.anchor(clause))"></span>"# : nil
    }
    let text = rule.text.dropFirst(rule.name.count)
    let name: HTML = rule.name.isEmpty ? .empty : "<b>\(rule.name)</b>"
    let inner = rule.rules.isEmpty ? HTML.empty : list(rule.rules, &anchors)
    return "<li>\(anchor)\(name)\(String(text)) \(rule.part.map(outcome))\(rule.source.map(mark))\(inner)</li>"
  }

  /// The clause of a rule that stands here itself; what the plan leaves open is told by a click.
  private func mark(_ source: Source) -> HTML {
    source.clause.map { #"<span class="clause-mark">§ \#($0.number)</span>"# } ?? Parts.clause(source, of: plan)
  }

  /// What there is to tell of a part of the plan today.
  private func outcome(of part: PlanOutline.Part) -> HTML {
    switch part {
    case .track(let id): plan.track(id).map { "\(phase($0)) " } ?? .empty
    case .forwarding(let id):
      forwarded.first { $0.forwarding == id && $0.sent > 0 }.map { "<small>\($0.text)</small> " } ?? .empty
    case .target: .empty
    }
  }

  private func phase(_ track: Track) -> HTML {
    switch track.intake.phase(at: now) {
    case .open:
      """
      <span class="chip ok">còn \(track.intake.until.daysLeft(at: now)) ngày</span> \
      \(Parts.calendarLink(.calendarEvent(of: track.id, in: plan.id), of: track.name))
      """
    case .notYet: #"<span class="chip plain">chưa đến ngày nhận</span>"#
    case .over: #"<span class="chip stop">đã hết hạn</span>"#
    }
  }

  private var workList: HTML {
    let items = work.map { work -> HTML in
      let (label, link) = page(of: work)
      return #"<li><a href="\#(link)">\#(label)</a></li>"#
    }
    return items.isEmpty ? .empty : Parts.card("Công việc của kế hoạch", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  /// The latest news and guidance about the plan.
  private var latest: HTML {
    guard !news.isEmpty else { return .empty }
    let all = Link.news.with([("ke-hoach", plan.id.description)])
    return Parts.card(
      "Tin tức, hướng dẫn", #"\#(news.list)<p class="small"><a href="\#(all)">Xem tất cả</a></p>"#)
  }

  private func page(of work: PlanLook.Work) -> (label: String, link: Link) {
    switch work {
    case .duties: ("Việc được giao", .duties(plan.id))
    case .announcements: ("Văn bản triển khai, hướng dẫn", .announcements(plan.id))
    case .reports: ("Báo cáo", .reports(plan.id))
    case .events: ("Sự kiện", Link.events.with([("ke-hoach", plan.id.description)]))
    case .inspections: ("Kiểm tra", Link.inspections.with([("ke-hoach", plan.id.description)]))
    case .replications: ("Nhân rộng sáng kiến", Link.replications.with([("ke-hoach", plan.id.description)]))
    case .models: ("Mô hình", Link.models.with([("ke-hoach", plan.id.description)]))
    case .needs: ("Nhu cầu tìm giải pháp", Link.needs.with([("ke-hoach", plan.id.description)]))
    case .commendations: ("Khen thưởng", .commendations(plan.id))
    case .money: ("Kinh phí", .money(plan.id))
    case .honours: ("Vinh danh", Link.honours.with([("ke-hoach", plan.id.description)]))
    case .book: (plan.book.map { "Ấn phẩm «\($0.name)»" } ?? "Ấn phẩm", .books(plan.id))
    case .fund: (plan.fund?.name ?? "Quỹ", .fund(plan.id))
    case .questions: ("Hỏi đáp, vướng mắc", .questions(plan.id))
    case .templates: ("Mẫu văn bản", .templates(plan.id))
    case .reminders: ("Nhắc việc", .reminding(plan.id))
    case .closing: ("Kết thúc và lưu trữ", .closing(plan.id))
    }
  }

  private var number: HTML {
    guard let number = plan.number else { return .empty }
    return " số \(number)\(plan.issued.map { " ngày \($0.short)" } ?? "")"
  }

  /// The figure; for those who see dossiers it leads to those that count.
  private func figure(_ item: TargetProgress) -> HTML {
    let value: HTML = "<b>\(item.value.grouped)</b>"
    guard opensFigures else { return value }
    let link = Link.target(item.target.id, of: plan.id)
    return #"<a href="\#(link)" aria-label="Hồ sơ được tính: \#(item.target.text)">\#(value)</a>"#
  }

  /// So many targets are shown before the others are unfolded.
  private static let targetsShown = 3

  private var targets: HTML {
    guard !progress.isEmpty else { return .empty }
    let items = progress.map { item -> HTML in
      let named = item.lacking.prefix(6).map(\.name).joined(separator: ", ")
      let more = item.lacking.count > 6 ? " và \(item.lacking.count - 6) đơn vị nữa" : ""
      guard item.hasUnits else {
        return """
          <li><div class="para">\(item.target.text) \(mark(item.target.source))</div>
          <p class="small">Chưa có đơn vị nào thuộc chỉ tiêu này nên chưa tính được.</p></li>
          """
      }
      let share = item.goal == 0 ? 100 : min(100, item.value * 100 / item.goal)
      return """
        <li><div class="para">\(item.target.text) \(mark(item.target.source))</div>
        <meter min="0" max="100" value="\(share)" aria-label="\(item.target.text)">\(share)%</meter>
        <p class="small">\(figure(item)) trên \(item.goal.grouped)\(if: item.isReached, " · đã đạt")\
        \(if: !item.lacking.isEmpty, " · còn thiếu: \(named)\(more)")</p></li>
        """
    }
    let (first, rest) = (items.prefix(Self.targetsShown), items.dropFirst(Self.targetsShown))
    let more: HTML = """
      <details><summary>\(rest.count) chỉ tiêu nữa</summary><ul class="targets">\(Array(rest))</ul></details>
      """
    return Parts.card(
      "Chỉ tiêu", id: Self.place(of: .targets),
      """
      <ul class="targets">\(Array(first))</ul>\(if: !rest.isEmpty, more)<p>\(Parts.workbookLink(.plan(plan.id)))</p>
      """)
  }
}

import Domain
import Markup
import Office
import Store

/// Decisions issued, and closed sessions that wait for one.
struct DecisionsPage {
  var desk: Desk

  func page() throws -> Page {
    let plans = try desk.plans().filter { desk.allows(.viewDecision, at: Place(plan: $0.id)) }
    let cards = try plans.map { plan -> HTML in
      let decisions = try Decisions.of(plan.id, on: desk.connection).reversed().map { decision in
        "<li><a href=\"\(Link.decision(decision.id))\">Quyết định số \(decision.number) ngày \(decision.day.short)</a> <small>công nhận \(decision.recognised.count) trên \(decision.items.count) sáng kiến</small></li>"
          as HTML
      }
      let waiting = try Councils.sessions(of: plan.id, on: desk.connection).filter { $0.state == .closed }
        .filter { desk.allows(.issueDecision, at: desk.place(of: $0)) }
        .map { "<p>\(Parts.link("Ban hành quyết định cho \($0.name)", .newDecision($0.id)))</p>" as HTML }
      return Parts.card(
        plan.shortTitle,
        "\(waiting)\(decisions.isEmpty ? "<p>Chưa có quyết định nào.</p>" : "<ul class=\"plain-list\">\(Array(decisions))</ul>")"
      )
    }
    return Page(
      title: "Quyết định", place: .decisions,
      lead: "<p class=\"small\"><a href=\"\(Link.decisionNumbers)\">Sổ số quyết định</a></p>", body: cards.joined())
  }
}

/// Issuing a decision.
struct NewDecisionPage {
  var session: Session
  var plan: Plan
  var ranking: Ranking<Dossier.ID>
  var today: Day
  var csrf: String
  var form: Form
  var refusals: [Refusal] = []

  static func load(_ id: Session.ID, _ desk: Desk, csrf: String, form: Form = .empty) throws -> NewDecisionPage {
    let session = try desk.session(id)
    try desk.require(.issueDecision, at: desk.place(of: session))
    return NewDecisionPage(
      session: session, plan: try desk.plan(session.plan), ranking: try desk.ranking(of: session), today: desk.now.day,
      csrf: csrf, form: form)
  }

  var page: Page {
    let recognised = ranking.standings.count(where: \.isRecognised)
    let sum = ranking.prizes.reduce(Dong.zero) { $0 + $1.total }
    let key = form["key"].isEmpty ? Decision.ID(at: VietnamTime.start(of: today)).description : form["key"]
    return Page(
      title: "Ban hành quyết định công nhận", place: .decisions,
      crumbs: [("Quyết định", .decisions), (session.name, .session(session, "xep-hang"))],
      lead: "<p>Công nhận \(recognised) trên \(ranking.standings.count) sáng kiến, tiền thưởng \(sum.text).</p>",
      body: """
        <div class="narrow">\(Field.summary(refusals))\(Parts.form(.newDecision(session.id), csrf, class: "card", """
        <input type="hidden" name="key" value="\(key)">
        \(SigningFields(plan: plan, today: today, form: form, refusals: refusals).html)
        <p class="small">Ban hành xong, kết quả và xếp loại không đổi được nữa.</p>\(Parts.button("Ban hành quyết định"))
        """))</div>
        """)
  }
}

/// A decision with its list, certificates and publishing.
struct DecisionPage {
  var decision: Decision
  var plan: Plan
  var lines: [DossierLine]
  /// Its papers in one file, for those who may have them.
  var orders: PaperOrdersCard?
  var canCertify: Bool
  var canPublish: Bool
  var csrf: String

  static func load(_ id: Decision.ID, _ desk: Desk, csrf: String) throws -> DecisionPage {
    let decision = try desk.decision(id)
    let place = Place(plan: decision.plan, council: try desk.session(decision.session).council)
    try desk.require(.viewDecision, at: place)
    let lines = try Dossiers.lines(decision.items.map(\.dossier), on: desk.connection)
    return DecisionPage(
      decision: decision, plan: try desk.plan(decision.plan), lines: lines,
      orders: try PaperOrdersCard.load(.decision(id), on: .decision(id), desk, csrf: csrf),
      canCertify: desk.allows(.certify, at: place) && lines.contains { $0.state == .recognised },
      canPublish: desk.allows(.publish, at: place) && lines.contains { $0.state == .certified }, csrf: csrf)
  }

  var page: Page {
    Page(
      title: "Quyết định số \(decision.number)", place: .decisions, crumbs: [("Quyết định", .decisions)],
      lead: "<p class=\"small\">\(plan.issuer) · ngày \(decision.day.short) · người ký \(decision.signer)</p>",
      body:
        "<div class=\"grid two\"><div class=\"card scroll\">\(table)</div><aside>\(steps)\(orders?.card)</aside></div>")
  }

  private var table: HTML {
    let states = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0) })
    let rows = decision.items.enumerated().map { index, item in
      """
      <tr><td class="num">\(index + 1)</td><td class="main"><a href="\(Link.dossier(item.dossier))"><b>\(item.title)</b></a><br><small>\(item.authors.joined(separator: ", ")) · \(item.unit)</small></td>
      <td class="n">\(item.mean?.text)</td><td>\(item.grade?.description)</td><td class="n wide">\(if: item.prize > .zero, "\(item.prize.amount.grouped)")</td>
      <td>\(states[item.dossier].map { Parts.chip($0.state) })</td></tr>
      """ as HTML
    }
    return """
      <table class="list"><thead><tr><th>TT</th><th>Sáng kiến</th><th class="n">Điểm</th><th>Loại</th><th class="n wide">Thưởng (đồng)</th><th>Trạng thái</th></tr></thead><tbody>\(rows)</tbody></table>
      """
  }

  private var steps: HTML {
    let certify = Parts.form(
      .decision(decision.id, "cap-giay"), csrf,
      "<p>Cấp giấy chứng nhận, đánh số và mã xác minh.</p>\(Parts.button("Cấp giấy chứng nhận"))")
    let publish = Parts.form(
      .decision(decision.id, "cong-bo"), csrf,
      "<p>Đưa các sáng kiến đã cấp giấy lên trang tra cứu công khai.</p>\(Parts.button("Công bố"))")
    let certificates = lines.contains { $0.code != nil }
    return Parts.card(
      "Việc tiếp theo",
      """
      \(if: canCertify, certify)\(if: canPublish && !canCertify, publish)
      <ul class="small"><li><a href="\(Link.decision(decision.id, "van-ban"))">Quyết định kèm danh sách</a></li>
      <li><a href="\(Link.decision(decision.id).with([("dang", "xlsx")]))">Danh mục công nhận (Excel)</a></li>
      \(if: certificates, "<li><a href=\"\(Link.decision(decision.id, "giay-chung-nhan"))\">In tất cả giấy chứng nhận</a></li>")</ul>
      """)
  }
}

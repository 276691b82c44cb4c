import Domain
import Markup
import Office
import Store

/// A session: for the secretary what is before it, for a member what to score, for the chair the closing.
struct SessionPage {
  var session: Session
  var council: Council
  var plan: Plan
  var desk: Desk
  /// Which page of the dossiers that are ready is shown.
  var candidatesPage: Int

  /// Dossiers that are ready on a page.
  private static let size = 100

  static func load(_ id: Session.ID, _ desk: Desk, page: Int = 1) throws -> SessionPage {
    let session = try desk.session(id)
    try desk.require(.viewCouncil, at: desk.place(of: session))
    return SessionPage(
      session: session, council: try desk.council(session.council), plan: try desk.plan(session.plan), desk: desk,
      candidatesPage: page)
  }

  func page() throws -> Page {
    let lines = try Dossiers.lines(session.dossiers, on: desk.connection)
    return Page(
      title: session.name, place: .councils, crumbs: [("Hội đồng", .councils)],
      lead:
        """
        <p class="small"><a href="\(Link.council(council.id))">\(council.name)</a> · \(session.day.short) · \
        <span class="chip plain">\(words.name(of: session.state))</span></p>
        """,
      body: """
        <div class="grid two"><div>\(try worklist(lines))\(try candidates())</div>
        <aside>\(try steps())\(preparation)\(papers)\(try signed)\(try orders)\(try board())\(reopenings)</aside></div>
        """)
  }

  /// The one who scores sees no names while a plan that scores blind is scored.
  private var isBlind: Bool { plan.scoring.blind && session.isOpen && allows(.scoreDossier) }

  /// The plan as this body judges under it, for the words.
  private var words: Plan { plan.judging(in: session) }

  private func may(_ step: Session.Step) -> Bool { session.may(step, desk.viewer, at: desk.place(of: session)) }

  private func allows(_ action: Action) -> Bool { desk.allows(action, at: desk.place(of: session)) }

  // MARK: Dossiers

  private func worklist(_ lines: [DossierLine]) throws -> HTML {
    guard !lines.isEmpty else {
      return Parts.card("Hồ sơ của phiên họp", Parts.empty("Chưa có hồ sơ nào. Thư ký đưa hồ sơ hợp lệ vào phiên họp."))
    }
    let isMember = allows(.scoreDossier)
    let progress =
      try desk.viewer.map { try Councils.progress(of: $0.person.id, in: session.id, on: desk.connection) } ?? [:]
    let hides = isBlind
    let own = try desk.viewer.map { try WorkList(of: $0.person, in: session, desk) }
    let work: HTML =
      isMember && session.allows(.score)
      ? """
      \(own?.headline ?? .empty)<p class="small"><a href="\(Link.session(session, "phieu-excel"))">\
      \(words.judgingVerb.capitalisedFirst) bằng Excel</a></p>
      """
      : .empty
    let panel =
      try isMember
      ? desk.viewer.map {
        try desk.panelRefusals(of: $0.person.id, in: session, on: session.dossiers.map { try desk.dossier($0) })
      } ?? [:] : [:]
    let rows = try lines.enumerated().map { index, line -> HTML in
      """
      <tr><td class="num">\(index + 1)</td>\
      <td class="main">\(try title(line, isMember, hides))\
      \(if: !hides, "<br><small>\(line.byline) · \(line.unitName ?? "cá nhân")</small>")</td>
      <td>\(try isMember ? mark(line, progress, panel) : Parts.chip(line.state, of: plan))</td>\
      <td>\(try removal(line))</td></tr>
      """
    }
    return Parts.card(
      "Hồ sơ của phiên họp",
      """
      \(work)<div class="scroll"><table class="list"><thead><tr><th>TT</th><th>Sáng kiến</th>\
      <th>\(isMember ? "Phiếu của bạn" : "Trạng thái")</th><th><span class="hidden">Việc</span></th></tr></thead>\
      <tbody>\(rows)</tbody></table></div>
      """
    )
  }

  private func title(_ line: DossierLine, _ isMember: Bool, _ hides: Bool) throws -> HTML {
    let title = hides ? Blinding(of: try desk.dossier(line.id)).masked(line.title) : line.title
    return isMember && session.hasBegun
      ? #"<a href="\#(Link.score(session, line.id))"><b>\#(title)</b></a>"# : "<b>\(title)</b>"
  }

  private func mark(
    _ line: DossierLine, _ progress: [Dossier.ID: Bool], _ panel: [Dossier.ID: Refusal]
  ) throws -> HTML {
    if let viewer = desk.viewer,
      let conflict = session.conflict(of: viewer.person, with: try desk.dossier(line.id), under: plan)
    {
      return #"<span class="chip stop" title="\#(conflict)">xung đột lợi ích</span><br><small>\#(conflict)</small>"#
    }
    if let viewer = desk.viewer, try desk.dossier(line.id).standing(of: viewer.person) == .invited {
      return #"<span class="chip wait">lời mời chưa trả lời</span>"#
    }
    if progress[line.id] != true, let refusal = panel[line.id] { return "<small>\(refusal.reason)</small>" }
    switch progress[line.id] {
    case true: return #"<span class="chip ok">đã nộp phiếu</span>"#
    case false: return #"<span class="chip wait">đang \#(words.judgingVerb) dở</span>"#
    case nil: return #"<span class="chip plain">chưa \#(words.judgingVerb)</span>"#
    }
  }

  private func removal(_ line: DossierLine) throws -> HTML {
    guard may(.removeDossier) else { return .empty }
    let title = isBlind ? Blinding(of: try desk.dossier(line.id)).masked(line.title) : line.title
    return Parts.form(
      .session(session, "rut"), class: "inline",
      """
      <input type="hidden" name="dossier" value="\(line.id.description)">\
      <button class="link" aria-label="Đưa «\(title)» ra khỏi phiên">Đưa ra khỏi phiên</button>
      """
    )
  }

  private func candidates() throws -> HTML {
    guard may(.addDossiers) else { return .empty }
    let (ready, hasNext) = try ready()
    guard !ready.isEmpty || candidatesPage > 1 else {
      return Parts.card("Hồ sơ sẵn sàng", "<p>Không có hồ sơ hợp lệ nào đang chờ ra \(council.kind.name).</p>")
    }
    let boxes = ready.map { dossier in
      """
      <div class="check"><input type="checkbox" id="d-\(dossier.id.description)" name="dossier" \
      value="\(dossier.id.description)" checked>
      <label for="d-\(dossier.id.description)">\(Blinding(of: dossier, isBlind: isBlind).masked(dossier.writing.title))\
      \(if: !isBlind, " <small>\(dossier.byline)</small>")</label></div>
      """ as HTML
    }
    let put = Parts.form(.session(session, "them"), "\(boxes)\(Parts.quietButton("Đưa vào phiên họp"))")
    return Parts.card(
      "Hồ sơ sẵn sàng",
      """
      \(ready.isEmpty ? Parts.empty("Không còn hồ sơ nào ở trang này.") : put)\
      \(Parts.pager(.session(session), page: candidatesPage, hasNext: hasNext))
      """
    )
  }

  /// A page of the dossiers that are ready for the council, and whether there is another one.
  private func ready() throws -> (dossiers: [Dossier], hasNext: Bool) {
    let portion = 2 * SessionPage.size
    var (ready, read, skipped) = ([Dossier](), 0, (candidatesPage - 1) * SessionPage.size)
    while ready.count <= SessionPage.size {
      let some = try Dossiers.awaitingJudgement(under: plan.id, limit: portion, offset: read, on: desk.connection)
      for dossier in some {
        let plan = try desk.plan(of: dossier)
        guard dossier.isReady(for: council.kind, under: plan), council.judges(plan.ancestry(of: dossier)) else {
          continue
        }
        if skipped > 0 { skipped -= 1 } else { ready.append(dossier) }
      }
      read += some.count
      if some.count < portion { break }
    }
    return (Array(ready.prefix(SessionPage.size)), ready.count > SessionPage.size)
  }

  // MARK: Steps

  private func steps() throws -> HTML {
    var pieces: [HTML] = []
    if may(.open), !session.dossiers.isEmpty {
      pieces.append(
        Parts.form(
          .session(session, "mo-cham"),
          """
          <p>\(plan.isVote ? "Mở bỏ phiếu để các thành viên bỏ phiếu." : "Mở chấm để các thành viên chấm điểm.")</p>\
          \(Parts.button(plan.isVote ? "Mở bỏ phiếu" : "Mở chấm"))
          """
        ))
    }
    if may(.close) { pieces.append(try closing()) }
    if session.purpose == .appraisalTeam, session.hasResult {
      pieces.append("<p>Tổ thẩm định đã xét xong. Hồ sơ qua thẩm định chờ ra Hội đồng.</p>")
    }
    if session.hasResult, allows(.viewRanking) {
      pieces.append(
        """
        <p>\
        \(Parts.link(plan.isVote ? "Xem kết quả bỏ phiếu" : "Xem xếp hạng và xếp loại", .session(session, "xep-hang")))\
        </p>
        """
      )
    }
    if may(.reopen),
      try desk.presides(over: session.dossiers, of: session)
    {
      pieces.append(
        """
        <details class="deed"><summary>Mở lại kết quả</summary>\(Parts.form(.session(session, "mo-lai"), """
        \(Field("reason", "Lý do mở lại", required: true).area(""))
        \(Field("document", "Số văn bản cho phép mở lại", required: true).text(""))
        \(Field("day", "Ngày văn bản", required: true).day(desk.now.day))\(Parts.quietButton("Mở lại"))
        """))</details>
        """)
    }
    if session.awaitsDecision, allows(.viewDecision) {
      pieces.append("<p>\(Parts.link("Dự thảo quyết định", .decisionDraft(session.id)))</p>")
    }
    return pieces.isEmpty ? .empty : Parts.card("Bước tiếp theo", pieces.joined())
  }

  /// Locking the result: by the chair, or by the deputy where the chair is an author of one of the dossiers.
  private func closing() throws -> HTML {
    let person = try desk.person
    let dossiers = try desk.dossiers(session.dossiers)
    if dossiers.contains(where: { [.author, .declined].contains($0.standing(of: person)) }) {
      return
        """
        <p>Bạn là tác giả của một hồ sơ trong phiên nên không khóa kết quả. Phó Chủ tịch (Tổ phó) làm thay; nếu chưa \
        có, bổ sung ở trang Hội đồng.</p>
        """
    }
    guard try desk.presides(over: session.dossiers, of: session) else { return .empty }
    let asks = plan.scoring.blind || dossiers.contains { $0.standing(of: person) == .namesake }
    let about = "các hồ sơ của phiên (trừ hồ sơ tôi đã khai)"
    return Parts.form(
      .session(session, "khoa"),
      """
      <p>Khóa kết quả khi các thành viên đã \(plan.isVote ? "bỏ phiếu" : "chấm") xong. Trang sau cho biết còn thiếu \
      phiếu nào.</p>
      \(if: asks, ApartField(isTicked: false, about: about).html)\
      \(Parts.button(plan.isVote ? "Khóa kết quả bỏ phiếu" : "Khóa kết quả chấm"))
      """)
  }

  /// What goes with the session: who reads what, the meeting, its papers.
  private var preparation: HTML {
    var items: [HTML] = []
    let isSecretary = allows(.prepareSession)
    if isSecretary, !session.dossiers.isEmpty {
      items.append(#"<a href="\#(Link.session(session, "phan-cong"))">Phân công đọc hồ sơ</a>"#)
    }
    if isSecretary, !session.dossiers.isEmpty {
      items.append(#"<a href="\#(Link.session(session, "xung-dot"))">Rà soát xung đột lợi ích</a>"#)
    }
    if isSecretary || allows(.closeSession) {
      items.append(#"<a href="\#(Link.session(session, "cuoc-hop"))">Cuộc họp: chương trình, điểm danh, thảo luận</a>"#)
    }
    if allows(.scoreDossier), !session.dossiers.isEmpty {
      items.append(#"<a href="\#(Link.session(session, "ho-so.zip"))">Tải hồ sơ để đọc (ZIP)</a>"#)
    }
    return items.isEmpty
      ? .empty
      : Parts.card("Chuẩn bị và họp", #"<ul class="plain-list">\#(items.map { "<li>\($0)</li>" as HTML })</ul>"#)
  }

  private var papers: HTML {
    let canRank = allows(.viewRanking)
    let all: [(String, String, isThere: Bool)] = [
      ("giay-moi", "Giấy mời họp", true), ("bien-ban", "Biên bản họp", canRank),
      (
        "bang-tong-hop", plan.isVote ? "Bảng tổng hợp kết quả bỏ phiếu" : "Bảng tổng hợp điểm",
        canRank && !session.isOpen
      ),
    ]
    let items = all.filter(\.isThere).map {
      #"""
      <li><a href="\#(Link.session(session, $0.0))">\#($0.1)</a></li>
      """# as HTML
    }
    return Parts.card("Văn bản", #"<ul class="small">\#(items)</ul>"#)
  }

  private var signed: HTML {
    get throws {
      SignedCopyState.card(try SignedCopyState.of([.invitation, .minutes], of: session.id.description, at: desk))
    }
  }

  private var orders: HTML {
    get throws {
      try PaperOrdersCard.load(.session(session.id), on: .session(session), desk)?.card ?? .empty
    }
  }

  private var reopenings: HTML {
    guard !session.reopenings.isEmpty else { return .empty }
    let items = session.reopenings.map {
      "<li>\($0.at.short): \($0.reason) <small>(văn bản số \($0.document) ngày \($0.day.short))</small></li>" as HTML
    }
    return Parts.card("Đã mở lại kết quả", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  /// Who has handed in how many ballots; never points before the closing.
  private func board() throws -> HTML {
    guard session.hasBegun, allows(.followScoring) else { return .empty }
    let board = SessionBoard(progress: try desk.progress(of: session), session: session)
    return Parts.card("Phiếu đã nộp", board.live(at: desk.now))
  }
}

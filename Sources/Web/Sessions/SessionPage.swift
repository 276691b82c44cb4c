import Domain
import Markup
import Office
import Store

/// A session: for the secretary what is before it, for a member what to score, for the chair the closing.
extension SessionLook.Found {
  var page: Page {
    Page(
      title: session.name, place: .councils, crumbs: [("Hội đồng", .councils)],
      lead:
        """
        <p class="small"><a href="\(Link.council(council.id))">\(council.name)</a> · \(session.day.short) \
        \(Parts.calendarLink(.session(session, "lich"), of: "ngày họp")) · \
        <span class="chip plain">\(judgement.name(of: session.state))</span></p>\(days)
        """,
      body: """
        <div class="grid two"><div>\(worklist)\(ready)</div>
        <aside>\(tied)\(next)\(preparation)\(board)\(papers)\(SignedCopyState.card(signed))\(ordered)\(losses)\
        \(reopenings)</aside></div>
        """)
  }

  // MARK: Dossiers

  private var worklist: HTML {
    guard !lines.isEmpty else {
      return Parts.card("Hồ sơ của phiên họp", Parts.empty("Chưa có hồ sơ nào. Thư ký đưa hồ sơ hợp lệ vào phiên họp."))
    }
    let work: HTML =
      session.allows(.score)
      ? own.map { own in
        """
        \(own.work.headline)<p class="small"><a href="\(Link.session(session, "phieu-excel"))">\
        \(judgement.verb.capitalisedFirst) bằng Excel</a></p>
        """
      } ?? .empty : .empty
    return Parts.card("Hồ sơ của phiên họp", "\(work)\(table.html(lines))")
  }

  private var table: ListTable<DossierLine> {
    var table = ListTable<DossierLine>(
      Listing(
        .place(page: .number()),
        .column(
          plan.workNames.capitalisedFirst, page: .main(),
          to: { own != nil && session.hasBegun ? .ballot($0.id, in: session.id, of: session.council) : nil }
        ) {
          .text($0.title)
        },
        .column(page: .below) { .text(isBlind ? nil : $0.byline) },
        .column(page: .below) { .text(isBlind ? nil : $0.unitName ?? "cá nhân") },
        .state(own == nil ? "Trạng thái" : "Phiếu của bạn", page: .cell()) { line in
          own.map { mark($0.states[line.id] ?? .open) } ?? Chip(line.state, of: plan)
        },
        .column(page: .under()) { .text(own?.states[$0.id]?.reason) }))
    table.last = (heading: #"<span class="hidden">Việc</span>"#, cell: removal)
    return table
  }

  /// How far the member's ballot is; nil where there is only a reason to tell.
  private func mark(_ ballot: OwnBallot) -> Chip? {
    switch ballot {
    case .conflict: Chip("xung đột lợi ích", .stop)
    case .invitation: Chip("lời mời chưa trả lời", .wait)
    case .notNeeded: nil
    case .handedIn: Chip("đã nộp phiếu", .ok)
    case .begun: Chip("đang \(judgement.verb) dở", .wait)
    case .open: Chip("chưa \(judgement.verb)", .plain)
    }
  }

  private func removal(_ line: DossierLine) -> HTML {
    guard steps.contains(.removeDossier) else { return .empty }
    return Parts.form(
      .session(session, "rut"), class: "inline",
      """
      \(Parts.hidden("dossier", line.id.description))\
      <button class="link" aria-label="Đưa «\(line.title)» ra khỏi phiên">Đưa ra khỏi phiên</button>
      """
    )
  }

  private var ready: HTML {
    guard let candidates else { return .empty }
    guard !candidates.lines.isEmpty || candidates.page > 1 else {
      return Parts.card("Hồ sơ sẵn sàng", "<p>Không có hồ sơ nào đang chờ «\(judgement.name)».</p>")
    }
    let boxes = candidates.lines.map { line in
      """
      <div class="check pick"><input type="checkbox" id="d-\(line.dossier.description)" name="dossier" \
      value="\(line.dossier.description)" checked>
      <label for="d-\(line.dossier.description)">\(line.title)\
      \(line.byline.map { " <small>\($0)</small>" as HTML })</label></div>
      """ as HTML
    }
    let put = Parts.form(
      .session(session, "them"),
      """
      <div class="bulk"><label><input type="checkbox" data-all checked> Chọn tất cả</label></div>\
      \(boxes)\(isToBeFilled ? Parts.button("Đưa vào phiên họp") : Parts.quietButton("Đưa vào phiên họp"))
      """)
    return Parts.card(
      "Hồ sơ sẵn sàng",
      """
      \(candidates.lines.isEmpty ? Parts.empty("Không còn hồ sơ nào ở trang này.") : put)\
      \(Parts.pager(.session(session), page: candidates.page, hasNext: candidates.hasNext))
      """
    )
  }

  // MARK: Steps

  /// Whether the next step is to put the first dossiers before the session.
  private var isToBeFilled: Bool { session.dossiers.isEmpty && candidates?.lines.isEmpty == false }

  private var next: HTML {
    var pieces: [HTML] = []
    let isVote = judgement.isVote
    if steps.contains(.open), !session.dossiers.isEmpty {
      pieces.append(
        Parts.form(
          .session(session, "mo-cham"),
          """
          <p>\(isVote ? "Mở bỏ phiếu để các thành viên bỏ phiếu." : "Mở chấm để các thành viên chấm điểm.")</p>\
          \(Parts.button(isVote ? "Mở bỏ phiếu" : "Mở chấm"))
          """
        ))
    }
    if canGrade {
      let grade = "Mở phiên xếp loại"
      pieces.append(
        Parts.form(
          .session(session, "mo-cham"),
          """
          <p>Các \(plan.workNames) đã công nhận trong đợt còn chờ xếp loại. Phiên họp này xếp loại từ danh sách chung, \
          không cần hồ sơ mới.</p>\(isToBeFilled ? Parts.quietButton(grade) : Parts.button(grade))
          """))
    }
    if steps.contains(.close), let chairing { pieces.append(closing(chairing)) }
    if steps.contains(.admit), judgement.days != nil, session.admission == nil { pieces.append(admitting) }
    if session.role == .selects, session.hasResult {
      pieces.append("<p>\(council.name) đã xét xong. Hồ sơ đạt chờ ra Hội đồng.</p>")
    }
    if session.hasResult, allowed.contains(.viewRanking) {
      let name = isVote ? "Xem kết quả bỏ phiếu" : "Xem xếp hạng và xếp loại"
      let link = Link.session(session, "xep-hang")
      // Where a tie holds the decision up, the list is where it is settled.
      let leadsOn = isHeldUp ? ties?.canOrder == true : decision?.isVisible == true
      pieces.append("<p>\(leadsOn ? Parts.quietLink(name, link) : Parts.link(name, link))</p>")
    }
    if steps.contains(.reopen), chairing?.presides == true {
      pieces.append(
        """
        <details class="deed"><summary>Mở lại kết quả</summary>\(Parts.form(.session(session, "mo-lai"), """
        \(Field("reason", "Lý do mở lại", required: true).area(""))
        \(Field("document", "Số văn bản cho phép mở lại", required: true).text(""))
        \(Field("day", "Ngày văn bản", required: true).day(now.day))\(Parts.quietButton("Mở lại"))
        """))</details>
        """)
    }
    if let decision { pieces.append(decision.told(of: session, under: plan, afterTies: isHeldUp)) }
    return pieces.isEmpty ? .empty : Parts.card("Bước tiếp theo", pieces.joined())
  }

  /// The ties that the locked result leaves to the council.
  private var tied: HTML { ties?.card(of: session, by: judgement, under: plan) ?? .empty }

  private var isHeldUp: Bool { ties?.holdsDecision == true }

  /// What is held, on which days, and by what it may be held on others.
  private var days: HTML {
    guard let days = judgement.days else { return "<p class=\"small\">\(judgement.name)</p>" }
    let isOutside = session.isOpen && session.admission == nil && !judgement.keepsDays(at: now)
    let admission: HTML =
      session.admission.map {
        #"""
        <p class="note">Được phép làm ngoài thời gian của kế hoạch. \#($0.text)</p>
        """#
      } ?? .empty
    return """
      <div class="para small">\(judgement.name): \(days.window.phrase) \(Parts.clause(days.source, of: plan))\
      \(if: isOutside, #" <span class="chip stop">ngoài thời gian</span>"#)</div>\(admission)
      """
  }

  private var admitting: HTML {
    let form = Parts.form(
      .session(session, "ngoai-thoi-gian"),
      """
      \(Field("reason", "Lý do cho phép", id: "admission-reason", required: true).area(""))
      \(Field("document", "Số văn bản cho phép", id: "admission-document", required: true).text(""))
      \(Field("day", "Ngày văn bản", id: "admission-day", required: true).day(now.day))\(Parts.quietButton("Cho phép"))
      """)
    return #"<details class="deed"><summary>Cho làm ngoài thời gian</summary>\#(form)</details>"#
  }

  /// Locking the result: by the chair, or by the deputy where the chair is an author of one of the dossiers.
  private func closing(_ chairing: SessionLook.Chairing) -> HTML {
    if chairing.isAuthor {
      return
        """
        <p>Bạn là tác giả của một hồ sơ trong phiên nên không khóa kết quả. Phó Chủ tịch (Tổ phó) làm thay; nếu chưa \
        có, bổ sung ở trang Hội đồng.</p>
        """
    }
    guard chairing.presides else { return .empty }
    let about = "các hồ sơ của phiên (trừ hồ sơ tôi đã khai)"
    let name = judgement.isVote ? "Khóa kết quả bỏ phiếu" : "Khóa kết quả chấm"
    let shortfall =
      progress.map { $0.shortfall.map { "Hiện \($0)." } ?? "Các phiếu đã nộp đủ." }
      ?? "Khóa kết quả khi các thành viên đã \(judgement.verb) xong."
    // What the chair has to score comes first.
    let comesNext = own?.work.next == nil
    return Parts.form(
      .session(session, "khoa"),
      """
      <p>\(shortfall) Trang sau cho biết thiếu phiếu nào, của ai, trước khi khóa.</p>
      \(if: chairing.asksApart, ApartField(isTicked: false, about: about).html)\
      \(comesNext ? Parts.button(name) : Parts.quietButton(name))
      """)
  }

  /// What goes with the session: who reads what, the meeting, its papers.
  private var preparation: HTML {
    var items: [HTML] = []
    let isSecretary = allowed.contains(.prepareSession)
    if isSecretary, !session.dossiers.isEmpty {
      let name = judgement.scoring.markers == nil ? "Phân công đọc hồ sơ" : "Phân công chấm hồ sơ"
      items.append(#"<a href="\#(Link.session(session, "phan-cong"))">\#(name)</a>"#)
    }
    if isSecretary, !session.dossiers.isEmpty {
      items.append(#"<a href="\#(Link.session(session, "xung-dot"))">Rà soát xung đột lợi ích</a>"#)
    }
    if isSecretary || allowed.contains(.closeSession) {
      items.append(#"<a href="\#(Link.session(session, "cuoc-hop"))">Cuộc họp: chương trình, điểm danh, thảo luận</a>"#)
    }
    if own != nil, !session.dossiers.isEmpty {
      items.append(#"<a href="\#(Link.session(session, "ho-so.zip"))">Tải hồ sơ để đọc (ZIP)</a>"#)
    }
    return items.isEmpty
      ? .empty
      : Parts.card("Chuẩn bị và họp", #"<ul class="plain-list">\#(items.map { "<li>\($0)</li>" as HTML })</ul>"#)
  }

  private var papers: HTML {
    let canRank = allowed.contains(.viewRanking)
    let all: [(String, String, isThere: Bool)] = [
      ("giay-moi", "Giấy mời họp", true), ("bien-ban", "Biên bản họp", canRank),
      (
        "bang-tong-hop", judgement.isVote ? "Bảng tổng hợp kết quả bỏ phiếu" : "Bảng tổng hợp điểm",
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

  private var ordered: HTML {
    orders.map { PaperOrdersCard(page: .session(session), state: $0).card } ?? .empty
  }

  /// What was refused while it was before the session.
  private var losses: HTML {
    guard !lost.isEmpty else { return .empty }
    let items = lost.map { title, loss in "<li>«\(title)» <small>\(loss.at.short)</small></li>" as HTML }
    return Parts.card("Bị từ chối, không xét ở phiên này", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  private var reopenings: HTML {
    guard !session.reopenings.isEmpty else { return .empty }
    let items = session.reopenings.map {
      "<li>\($0.at.short): \($0.reason) <small>(văn bản số \($0.document) ngày \($0.day.short))</small></li>" as HTML
    }
    return Parts.card("Đã mở lại kết quả", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  /// Who has handed in how many ballots; never points before the closing.
  private var board: HTML {
    guard let progress else { return .empty }
    return Parts.card("Phiếu đã nộp", SessionBoard(progress: progress, session: session).live(at: now))
  }
}

extension OwnBallot {
  /// Why the member does not score it.
  fileprivate var reason: String? {
    switch self {
    case .conflict(let reason): reason
    case .notNeeded(let refusal): refusal.reason
    case .invitation, .handedIn, .begun, .open: nil
    }
  }
}

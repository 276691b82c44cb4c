import Domain
import Markup
import Office

/// What goes to higher levels and what came from lower ones, plan by plan.
extension ForwardingsLook.Found {
  var page: Page {
    let cards = plans.map { found in
      found.ways.map { card($0, of: found) }.joined() + arrivals(found) + packages(of: found.plan)
    }.joined()
    return Page(
      title: "Chuyển cấp trên", place: .forwarding,
      lead:
        """
        <p class="lead">Danh mục sáng kiến gửi cấp trên kèm kết quả và hồ sơ; kết quả cấp trên trả về hiện ở đây.</p>
        """,
      body: cards.isEmpty
        ? Parts.empty("Các kế hoạch của bạn không chuyển sáng kiến lên cấp trên và chưa nhận sáng kiến từ cấp dưới.")
        : cards)
  }

  private func packages(of plan: Plan) -> HTML {
    #"<p><a href="\#(Link.packages(plan.id))">Gói hồ sơ của \#(plan.shortTitle): nhận, nhập, trả kết quả</a></p>"#
  }

  private func card(_ way: ForwardingsLook.Way, of found: ForwardingsLook.PlanForwarding) -> HTML {
    let (plan, forwarding, candidates) = (found.plan, way.forwarding, way.candidates)
    let ready = forwarding.onAuthorsWish ? candidates.asked : candidates.all
    let waiting: HTML =
      forwarding.onAuthorsWish
      ? "\(ready) sáng kiến có tác giả đề nghị, \(candidates.all - ready) chưa hoặc không đề nghị."
      : "\(ready) sáng kiến chưa vào danh mục nào."
    let begin: HTML =
      ready > 0 && found.canForward
      ? Parts.link("Lập danh mục", .newForwardingList(plan.id, forwarding.id)) : .empty
    return Parts.card(
      "\(plan.shortTitle) → \(plan.receiver(of: forwarding).name)",
      """
      <div class="para">\(forwarding.what) \(Parts.clause(forwarding.source, of: plan))</div>
      <dl><dt>Lập danh mục</dt>\
      <dd>\(plan.sender(of: forwarding).name)\(forwarding.cap.map { ", tối đa \($0) sáng kiến" } ?? "")</dd>
      \(if: forwarding.due != nil, "<dt>Gửi trong</dt><dd>\(forwarding.due?.phrase) \(daysLeft(forwarding.due))</dd>")
      \(if: forwarding.resultsDue != nil, "<dt>Nhận kết quả</dt><dd>\(forwarding.resultsDue?.phrase)</dd>")
      <dt>Đang chờ</dt><dd>\(waiting)</dd></dl>\(begin)\(table(way.lists))
      """)
  }

  private func daysLeft(_ due: Due?) -> HTML {
    let day = due?.lastDay(in: today.year)
    return day.map { "(\(Parts.daysLeft($0, today: today)))" } ?? .empty
  }

  private func table(_ lists: [(list: ForwardingList, verdicts: [Finding.Verdict?])]) -> HTML {
    guard !lists.isEmpty else { return .empty }
    let table = ListTable<(list: ForwardingList, verdicts: [Finding.Verdict?])>(
      Listing(
        .column("Danh mục", page: .main(), to: { .forwardingList($0.list.id) }) { .text($0.list.title) },
        .column(page: .below) { .text($0.list.unitName ?? "Toàn cơ quan") },
        .column("Số lượng", page: .figure()) { .text("\($0.list.items.count) sáng kiến") },
        .column("Kết quả cấp trên", page: .cell()) { .text($0.list.isSent ? told($0.verdicts) : "chưa gửi") }))
    return table.html(lists.reversed())
  }

  private func told(_ verdicts: [Finding.Verdict?]) -> String {
    let recognised = verdicts.count { $0 == .recognised }
    let open = verdicts.count { $0 == nil }
    return "\(recognised) được công nhận, \(verdicts.count - recognised - open) không, \(open) đang chờ"
  }

  /// What came from below, by the list with which it came.
  private func arrivals(_ found: ForwardingsLook.PlanForwarding) -> HTML {
    let plan = found.plan
    guard !found.arrivals.isEmpty else { return .empty }
    let rows = found.arrivals.map { arrival -> HTML in
      let (origin, count, settled) = (arrival.origin, arrival.count, arrival.settled)
      let waiting = arrival.states[.endorsed] ?? 0
      return """
        <tr><td class="main"><b>\(origin.from)</b><br>\
        <small>Công văn số \(origin.letterNumber) ngày \(origin.letterDay.short) · \(origin.planTitle)</small></td>
        <td class="n">\(count) sáng kiến</td><td>\(waiting) chờ tiếp nhận, \(count - settled - waiting) đang \
        xét, \(settled) có kết quả</td></tr>
        """
    }
    return Parts.card(
      "\(plan.shortTitle): cấp dưới chuyển lên",
      """
      <div class="scroll"><table class="list"><thead><tr><th>Nơi gửi</th><th class="n">Số lượng</th>\
      <th>Đang ở bước</th></tr></thead><tbody>\(rows)</tbody></table></div>
      <p>\(Parts.quietLink("Đến hàng chờ tiếp nhận", Link.intake.with([("ke-hoach", plan.id.description)])))</p>
      """)
  }
}

extension ForwardingList {
  /// `Công văn số 18/CV ngày 1/10/2022`, or the day of preparing.
  var title: String {
    letter.map { "Công văn số \($0.number) ngày \($0.day.short)" } ?? "Danh mục lập ngày \(prepared.day.short)"
  }
}

/// Choosing what goes on a list.
extension NewForwardingListLook.Found {
  var page: Page {
    Page(
      title: "Lập danh mục chuyển cấp trên", place: .forwarding, crumbs: [("Chuyển cấp trên", .forwarding)],
      lead:
        """
        <div class="para">\(plan.shortTitle) gửi \(plan.receiver(of: forwarding).name). \(forwarding.what)\
         \(Parts.clause(forwarding.source, of: plan))</div>
        """,
      body: """
        <form class="filter" action="\(Link.newForwardingList(plan.id, forwarding.id))">\
        <label for="don-vi">Danh mục của</label>
        <select id="don-vi" name="don-vi"><option value="">Toàn cơ quan</option>\
        \(Parts.options(units.map { ($0.id.description, $0.name) }, chosen: unit?.description ?? ""))</select>
        <button class="btn quiet small">Xem</button></form>
        <div class="card">\(candidates.isEmpty ? Parts.empty("Không có sáng kiến nào chờ chuyển.") : list)</div>
        """)
  }

  private var list: HTML {
    let rows = candidates.map { dossier -> HTML in
      let isAsked = !forwarding.onAuthorsWish || dossier.wish?.isYes == true
      let box: HTML =
        isAsked
        ? """
        <input type="checkbox" name="dossier" value="\(dossier.id.description)" checked \
        aria-label="Chọn «\(dossier.writing.title)»">
        """
        : .empty
      return """
        <tr><td class="pick">\(box)</td><td class="main"><a href="\(Link.dossier(dossier.id))">\
        <b>\(dossier.writing.title)</b></a><br><small>\(dossier.byline) · \(dossier.unitName ?? "cá nhân")</small></td>
        <td>\(findings[dossier.id]?.text ?? "chưa xét")</td><td>\(wish(of: dossier))</td></tr>
        """
    }
    return Parts.form(
      .newForwardingList(plan.id, forwarding.id),
      """
      <input type="hidden" name="key" value="\(ForwardingList.ID(at: now).description)">\
      <input type="hidden" name="don-vi" value="\(unit?.description ?? "")">
      <div class="bulk"><label><input type="checkbox" data-all checked> Chọn tất cả</label> \
      <button class="btn small" data-bulk="Lập danh mục {n} sáng kiến">Lập danh mục</button></div>
      <div class="scroll"><table class="list queue"><thead><tr><th><span class="hidden">Chọn</span></th>\
      <th>Sáng kiến</th><th>Kết quả</th><th>Nguyện vọng</th></tr></thead><tbody>\(rows)</tbody></table></div>
      \(if: waiting > candidates.count, #"<p class="small">\#(rest)</p>"#)
      <p class="small">Lập xong, in công văn và danh mục để trình ký; có số và ngày công văn thì chuyển.</p>
      """)
  }

  private var rest: String {
    """
    Có \(waiting.grouped) sáng kiến chờ chuyển; mỗi danh mục tối đa \(ForwardingList.limit). Lập xong danh mục này, \
    các \
    sáng kiến còn lại hiện ở danh mục sau.
    """
  }

  private func wish(of dossier: Dossier) -> HTML {
    switch dossier.wish?.isYes {
    case true: #"<span class="chip ok">đề nghị</span>"#
    case false: #"<span class="chip stop">không đề nghị</span>"#
    case nil: #"<span class="chip plain">chưa nói</span>"#
    }
  }
}

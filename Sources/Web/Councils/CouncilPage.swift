import Domain
import Markup
import Office

/// One council: its members and their terms, the decisions that changed them, its sessions.
extension CouncilLook.Found {
  var page: Page {
    Page(
      title: council.name, place: .councils, crumbs: [("Hội đồng", .councils)],
      lead: """
        <p class="small">Kế hoạch \(plan.shortTitle) · Quyết định số \(council.mandate.number) \
        ngày \(council.mandate.day.short)\(if: !council.mandate.authority.isEmpty, " của \(council.mandate.authority)")\
        \(council.through.map { " · nhiệm kỳ đến hết \($0.short)" }) · \
        <a href="\(Link.council(council.id, "quyet-dinh"))">Văn bản</a> · \
        <a href="\(Link.council(council.id).with([("dang", "xlsx")]))">Tải thành viên (Excel)</a></p>
        """,
      body: """
        <div class="grid two"><div>\(members)\(changes)\(change)</div>\
        <aside>\(scope)\(signed.card)\(Parts.card("Phiên họp", sessions.list(under: plan)))\(newSession)</aside></div>
        """)
  }

  private var members: HTML {
    let seated = Set(council.members(on: now.day))
    var table = ListTable(list)
    table.isPast = { !seated.contains($0) }
    return Parts.card("Thành viên", table.html(council.members))
  }

  private var changes: HTML {
    guard !council.changes.isEmpty else { return .empty }
    let items = council.changes.map { "<li>Quyết định số \($0.number) ngày \($0.day.short)</li>" as HTML }
    return Parts.card("Đã thay đổi thành viên", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  private var change: HTML {
    guard canChange else { return .empty }
    let leaving = council.members(on: now.day).map { member in
      """
      <div class="check"><input type="checkbox" id="leave-\(member.person.description)" name="leaving" \
      value="\(member.person.description)">
      <label for="leave-\(member.person.description)">\(people[member.person]?.name) \
      <small>\(member.seat.name(in: council.kind))</small></label></div>
      """ as HTML
    }
    return Parts.card(
      nil,
      """
      <details class="deed"><summary>Thay đổi thành viên</summary>\(Parts.form(.council(council.id, "thay-doi"), """
      <p class="small">Phiên họp đã mở lấy phiếu giữ nguyên thành viên của ngày họp.</p>
      <div class="grid half">\(Field("decision-number", "Số quyết định", required: true).text(""))\
      \(Field("decision-day", "Ngày quyết định", required: true).day(now.day))</div>
      <fieldset><legend>Thôi tham gia</legend>\(leaving)</fieldset><h3>Tham gia mới</h3>
      \(SeatFields(plan: plan, kind: council.kind, rows: SeatFields.ofChange, meant: joining).html)
      <div class="actions">\(Parts.quietButton("Ghi thay đổi"))\
      \(SeatFields.finding(.council(council.id, "thay-doi")))</div>
      """))</details>
      """)
  }

  private var scope: HTML {
    let fields = council.fields.compactMap { plan.fields.category($0)?.name }
    return """
      \(given)\(if: !fields.isEmpty, Parts.card("Lĩnh vực xét", "<p>\(fields.joined(separator: ", "))</p>"))
      """
  }

  /// What the plan gives to the body that it is, where that is one of several.
  private var given: HTML {
    guard let body = council.body, plan.bodies(judgingAs: council.kind).count > 1 else { return .empty }
    let items = council.judgements(under: plan).map { judgement in
      "<li>\(judgement.name) \(Parts.clause(judgement.source, of: plan))</li>" as HTML
    }
    return Parts.card(
      "Theo kế hoạch",
      #"<p>\#(plan.body(body).name)</p>\#(if: !items.isEmpty, #"<ul class="plain-list">\#(items)</ul>"#)"#)
  }

  /// What the session holds, where the council holds several judgements of the plan.
  private var held: HTML {
    let own = council.judgements(under: plan)
    guard own.count > 1 else { return .empty }
    return Field("judgement", "Phiên này tổ chức", required: true).select(
      own.map { judgement in
        (judgement.id.description, judgement.name + (judgement.days.map { " (\($0.window.phrase))" } ?? ""))
      }, "", blank: "Chọn")
  }

  private var newSession: HTML {
    guard canPrepareSession, !council.judgements(under: plan).isEmpty else { return .empty }
    return Parts.card(
      "Mở phiên họp mới",
      Parts.form(
        .newSession(council.id),
        """
        \(Parts.key(Session.ID(at: now)))
        \(held)\(Field("name", "Tên phiên họp", required: true).text("Phiên ngày \(now.day.short)"))
        \(Field("day", "Ngày họp", required: true).day(now.day))\(Parts.quietButton("Mở phiên họp"))
        """))
  }
}

import Domain
import Markup
import Office
import Store

/// One council: its members and their terms, the decisions that changed them, its sessions.
struct CouncilPage {
  var council: Council
  var plan: Plan
  var desk: Desk
  /// The form as it was sent, when it comes back.
  var sent: Form

  static func load(_ id: Council.ID, _ desk: Desk, sent: Form) throws -> CouncilPage {
    let council = try desk.council(id)
    try desk.require(.viewCouncil, at: Place(plan: council.plan, council: id))
    return CouncilPage(council: council, plan: try desk.plan(council.plan), desk: desk, sent: sent)
  }

  func page() throws -> Page {
    let people = try People.all(council.members.map(\.person), on: desk.connection)
    return Page(
      title: council.name, place: .councils, crumbs: [("Hội đồng", .councils)],
      lead: """
        <p class="small">Kế hoạch \(plan.shortTitle) · Quyết định số \(council.mandate.number) \
        ngày \(council.mandate.day.short)\(if: !council.mandate.authority.isEmpty, " của \(council.mandate.authority)")\
        \(council.through.map { " · nhiệm kỳ đến hết \($0.short)" }) · \
        <a href="\(Link.council(council.id, "quyet-dinh"))">Văn bản</a> · \
        <a href="\(Link.council(council.id).with([("dang", "xlsx")]))">Tải thành viên (Excel)</a></p>
        """,
      body: """
        <div class="grid two"><div>\(members(people))\(changes)\(try change(people))</div>\
        <aside>\(scope)\(try SignedCopyState(.init(.council, council.id.description), at: desk).card)\(try sessions())\
        \(newSession)</aside></div>
        """)
  }

  private func members(_ people: [Person.ID: Person]) -> HTML {
    let today = desk.now.day
    let seated = Set(council.members(on: today))
    let rows = council.members.map { member -> HTML in
      let fields = member.fields.compactMap { plan.fields.category($0)?.name }
      let term = [member.from.map { "từ \($0.short)" }, member.through.map { "đến \($0.short)" }].compactMap { $0 }
      return """
        <tr\(if: !seated.contains(member), #" class="past""#)><td class="main">\(people[member.person]?.name)<br>\
        <small>\(people[member.person]?.position)</small></td>
        <td>\(member.seat.name(in: council.kind))\
        \(if: !term.isEmpty, "<br><small>\(term.joined(separator: " "))</small>")</td>
        <td class="wide">\
        \(member.body)\(if: !fields.isEmpty, "<br><small>chuyên gia \(fields.joined(separator: ", "))</small>")</td>\
        </tr>
        """
    }
    return Parts.card(
      "Thành viên",
      """
      <div class="scroll"><table class="list"><thead><tr><th>Họ tên</th><th>Chức danh</th>\
      <th class="wide">Đại diện</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
    )
  }

  private var changes: HTML {
    guard !council.changes.isEmpty else { return .empty }
    let items = council.changes.map { "<li>Quyết định số \($0.number) ngày \($0.day.short)</li>" as HTML }
    return Parts.card("Đã thay đổi thành viên", #"<ul class="plain-list">\#(items)</ul>"#)
  }

  private func change(_ people: [Person.ID: Person]) throws -> HTML {
    guard desk.allows(.establishCouncil, at: Place(plan: council.plan, council: council.id)) else { return .empty }
    let leaving = council.members(on: desk.now.day).map { member in
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
      <p class="small">Phiên họp đã mở \(plan.judgingVerb) giữ nguyên thành viên của ngày họp.</p>
      <div class="grid half">\(Field("decision-number", "Số quyết định", required: true).text(""))\
      \(Field("decision-day", "Ngày quyết định", required: true).day(desk.now.day))</div>
      <fieldset><legend>Thôi tham gia</legend>\(leaving)</fieldset><h3>Tham gia mới</h3>
      \(try SeatFields(plan: plan, kind: council.kind, rows: 5, sent: sent, desk: desk).html())
      <div class="actions">\(Parts.quietButton("Ghi thay đổi"))\
      \(SeatFields.finding(.council(council.id, "thay-doi")))</div>
      """))</details>
      """)
  }

  private var scope: HTML {
    let fields = council.fields.compactMap { plan.fields.category($0)?.name }
    return fields.isEmpty ? .empty : Parts.card("Lĩnh vực xét", "<p>\(fields.joined(separator: ", "))</p>")
  }

  private func sessions() throws -> HTML {
    let items = try Councils.sessions(of: council.id, on: desk.connection).map { session in
      """
      <li><a href="\(Link.session(session))">\(session.name)</a> \
      <small>\(session.day.short) · \(session.dossiers.count) hồ sơ</small>
      <span class="chip plain">\(plan.judging(in: session).name(of: session.state))</span></li>
      """ as HTML
    }
    return Parts.card(
      "Phiên họp", items.isEmpty ? "<p>Chưa có phiên họp nào.</p>" : #"<ul class="plain-list">\#(items)</ul>"#)
  }

  private var newSession: HTML {
    guard desk.allows(.prepareSession, at: Place(plan: council.plan, council: council.id)) else { return .empty }
    return Parts.card(
      "Mở phiên họp mới",
      Parts.form(
        .newSession(council.id),
        """
        <input type="hidden" name="key" value="\(Session.ID(at: desk.now).description)">
        \(Field("name", "Tên phiên họp", required: true).text("Phiên ngày \(desk.now.day.short)"))
        \(Field("day", "Ngày họp", required: true).day(desk.now.day))\(Parts.quietButton("Mở phiên họp"))
        """))
  }
}

import Domain
import Markup
import Office
import Store

/// Who reads which dossier before the session: shared out by the program, corrected by hand.
struct ReadingPage {
  var session: Session
  var council: Council
  var desk: Desk

  static func load(_ id: Session.ID, _ desk: Desk) throws -> ReadingPage {
    let session = try desk.session(id)
    try desk.require(.prepareSession, at: desk.place(of: session))
    return ReadingPage(session: session, council: try desk.council(session.council), desk: desk)
  }

  func page() throws -> Page {
    let members = session.members(of: council)
    let people = try People.all(members.map(\.person), on: desk.connection)
    return Page(
      title: "Phân công đọc hồ sơ", place: .councils,
      crumbs: [("Hội đồng", .councils), (session.name, .session(session))],
      lead: #"<p class="small">\#(session.dossiers.count) hồ sơ · \#(members.count) thành viên</p>"#,
      body: """
        <div class="grid two"><div>\(try dossiers(members, people))</div>\
        <aside>\(sharing(members))\(loads(members, people))</aside></div>
        """)
  }

  /// The one who scores sees no names while a plan that scores blind is scored.
  private func isBlind(_ plan: Plan) -> Bool { plan.scoring.blind && session.isOpen }

  private func dossiers(_ members: [Council.Member], _ people: [Person.ID: Person]) throws -> HTML {
    let lines = try Dossiers.lines(session.dossiers, on: desk.connection)
    let byID = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0) })
    return try session.dossiers.compactMap { byID[$0] }.map { try dossier($0, members, people) }.joined()
  }

  private func dossier(_ line: DossierLine, _ members: [Council.Member], _ people: [Person.ID: Person]) throws -> HTML {
    let dossier = try desk.dossier(line.id)
    let plan = try desk.plan(of: dossier)
    let ancestry = Set(plan.ancestry(of: dossier))
    let readers = session.readers(of: line.id)
    let names = readers.compactMap { people[$0]?.name }
    let assigned: HTML =
      names.isEmpty
      ? #"<span class="chip wait">chưa phân công</span>"# : "Người đọc: <b>\(names.joined(separator: ", "))</b>"
    let boxes = members.compactMap { member -> HTML? in
      guard let person = people[member.person] else { return nil }
      let conflict = session.conflict(of: person, with: dossier, under: plan)
      let id = "\(line.id)-\(member.person)"
      let isExpert = !ancestry.isDisjoint(with: member.fields)
      return """
        <div class="check"><input type="checkbox" id="\(id)" name="reader" value="\(member.person.description)\
        "\(if: readers.contains(member.person), " checked")\(if: conflict != nil, " disabled")>
        <label for="\(id)">\(person.name)\(if: isExpert, " <small>chuyên gia lĩnh vực</small>")\
        \(conflict.map { " <small>không đọc: \(isBlind(plan) ? "có xung đột lợi ích" : $0.lowercasedFirst)</small>" })\
        </label></div>
        """
    }
    let hand: HTML =
      session.isOpen
      ? """
      <details class="deed"><summary>Chọn người đọc</summary>\
      \(Parts.form(.session(session, "phan-cong/\(line.id)"), "\(boxes)\(Parts.quietButton("Ghi phân công"))"))\
      </details>
      """ : .empty
    return Parts.card(
      nil,
      """
      <h2>\(Blinding(of: dossier, isBlind: isBlind(plan)).masked(line.title))</h2>
      \(if: !isBlind(plan), #"<p class="small">\#(line.byline) · \#(line.unitName ?? "cá nhân")</p>"#)
      <p>\(assigned)</p>\(hand)
      """)
  }

  private func sharing(_ members: [Council.Member]) -> HTML {
    guard session.isOpen, !members.isEmpty else { return .empty }
    let choices = (1...min(members.count, 9)).map { ("\($0)", "\($0) người") }
    return Parts.card(
      "Chia đều",
      Parts.form(
        .session(session, "phan-cong"),
        """
        <p class="small">Chia đều cho các thành viên, tránh xung đột lợi ích, ưu tiên chuyên gia lĩnh vực.</p>
        \(Field("readers", "Mỗi hồ sơ").select(choices, "2"))
        <div class="check"><input type="checkbox" id="keeping" name="keeping" value="1" checked>\
        <label for="keeping">Giữ người đã chọn, chỉ bổ sung</label></div>
        \(Parts.button("Chia hồ sơ"))
        """))
  }

  private func loads(_ members: [Council.Member], _ people: [Person.ID: Person]) -> HTML {
    let rows = members.map { member in
      """
      <tr><td>\(people[member.person]?.name)</td><td class="n">\(session.dossiers(readBy: member.person).count)</td>\
      </tr>
      """
        as HTML
    }
    return Parts.card(
      "Số hồ sơ mỗi người đọc",
      #"<table><thead><tr><th>Thành viên</th><th class="n">Hồ sơ</th></tr></thead><tbody>\#(rows)</tbody></table>"#)
  }
}

import Domain
import Markup
import Office

/// Who reads which dossier before the session: shared out by the program, corrected by hand.
extension ReadingLook.Found {
  var page: Page {
    Page(
      title: markers == nil ? "Phân công đọc hồ sơ" : "Phân công chấm hồ sơ", place: .councils,
      crumbs: [("Hội đồng", .councils), (session.name, .session(session))],
      lead: #"<p class="small">\#(session.dossiers.count) hồ sơ · \#(members.count) thành viên</p>"#,
      body: """
        <div class="grid two"><div>\(dossiers.map(card).joined())</div><aside>\(sharing)\(loads)</aside></div>
        """)
  }

  private var markers: Scoring.Markers? { judgement.scoring.markers }
  /// What those who are named do.
  private var readerName: String { "Người \(verb)" }
  private var verb: String { markers == nil ? "đọc" : "chấm" }

  private func card(_ line: ReadingLook.Line) -> HTML {
    let names = line.readers.compactMap { people[$0]?.name }
    let assigned: HTML =
      names.isEmpty
      ? #"<span class="chip wait">chưa phân công</span>"# : "\(readerName): <b>\(names.joined(separator: ", "))</b>"
    let boxes = members.compactMap { member -> HTML? in
      guard let person = people[member.person] else { return nil }
      let conflict = line.conflicts[person.id]
      let id = "\(line.dossier)-\(member.person)"
      return """
        <div class="check"><input type="checkbox" id="\(id)" name="reader" \
        value="\(member.person.description)"\(if: line.readers.contains(member.person), " checked")\
        \(if: conflict != nil, " disabled")>
        <label for="\(id)">\(person.name)\
        \(if: line.experts.contains(person.id), " <small>chuyên gia lĩnh vực</small>")\
        \(conflict.map { " <small>không \(verb): \($0.lowercasedFirst)</small>" })</label></div>
        """
    }
    let hand: HTML =
      session.isOpen
      ? """
      <details class="deed"><summary>Chọn \(readerName.lowercasedFirst)</summary>\
      \(Parts.form(.session(session, "phan-cong/\(line.dossier)"), "\(boxes)\(Parts.quietButton("Ghi phân công"))"))\
      </details>
      """ : .empty
    return Parts.card(
      nil,
      """
      <h2>\(line.title)</h2>
      \(line.writers.map { #"<p class="small">\#($0)</p>"# as HTML })
      <p>\(assigned)\(line.third.flatMap { people[$0] }.map { "; người chấm thêm: <b>\($0.name)</b>" as HTML })</p>\
      \(asking(line))\(hand)
      """)
  }

  /// One more who marks, where the others differ.
  private func asking(_ line: ReadingLook.Line) -> HTML {
    guard line.asksForThird, session.allows(.assignReaders), let markers else { return .empty }
    let free = members.compactMap { people[$0.person] }.filter {
      line.conflicts[$0.id] == nil && !line.readers.contains($0.id)
    }
    let options = free.map { ($0.id.description, line.experts.contains($0.id) ? "\($0.name) (chuyên gia)" : $0.name) }
    return """
      <div class="para"><span class="chip wait">các phiếu chấm khác nhau</span> Mời thêm một người chấm. \
      \(Parts.clause(markers.source, of: plan))</div>
      \(Parts.form(.session(session, "phan-cong/\(line.dossier)/them"), """
        \(Field("third", "Người chấm thêm", id: "third-\(line.dossier)").select(options, ""))\
        \(Parts.quietButton("Mời chấm thêm"))
        """))
      """
  }

  private var sharing: HTML {
    guard session.isOpen, !members.isEmpty else { return .empty }
    let counts = markers.map { $0.count...$0.count } ?? 1...min(members.count, 9)
    let choices = counts.map { ("\($0)", "\($0) người") }
    return Parts.card(
      "Chia đều",
      Parts.form(
        .session(session, "phan-cong"),
        """
        <p class="small">Chia đều cho các thành viên, tránh xung đột lợi ích, ưu tiên chuyên gia lĩnh vực.</p>
        \(Field("readers", "Mỗi hồ sơ").select(choices, "\(markers?.count ?? 2)"))
        <div class="check"><input type="checkbox" id="keeping" name="keeping" value="1" checked>\
        <label for="keeping">Giữ người đã chọn, chỉ bổ sung</label></div>
        \(Parts.button("Chia hồ sơ"))
        """))
  }

  private var loads: HTML {
    let rows = members.map { member in
      """
      <tr><td>\(people[member.person]?.name)</td><td class="n">\(session.dossiers(readBy: member.person).count)</td>\
      </tr>
      """
        as HTML
    }
    return Parts.card(
      "Số hồ sơ mỗi \(readerName.lowercasedFirst)",
      #"<table><thead><tr><th>Thành viên</th><th class="n">Hồ sơ</th></tr></thead><tbody>\#(rows)</tbody></table>"#)
  }
}

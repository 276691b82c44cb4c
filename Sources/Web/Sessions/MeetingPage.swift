import Domain
import Markup
import Office
import Papers

/// The meeting of a session on one page: its agenda, the roll, what is said, the conclusion, and the minutes that come
/// of it.
extension MeetingLook.Found {
  var page: Page {
    Page(
      title: "Cuộc họp", place: .councils, crumbs: [("Hội đồng", .councils), (session.name, .session(session))],
      lead: #"<p class="small">\#(council.name) · \#(session.day.short)</p>"#,
      body: """
        <div class="grid two"><div>\(chairing)\(tied)\(agenda)\(roll)\(notes)\(completing)\(voting)\(conclusion)</div>\
        <aside>\(announcement)</aside></div>\(record)
        """)
  }

  private var verb: String { judgement.verb }

  // MARK: The roll

  private var roll: HTML {
    let needed = judgement.scoring.quorum(of: members.count)
    let present = session.meeting.present.map(Set.init)
    let count: HTML =
      present.map { present in
        let isEnough = present.count >= needed
        return
          """
          <p><span class="chip \(isEnough ? "ok" : "stop")">có mặt \(present.count)/\(members.count)\
          , \(isEnough ? "đủ" : "thiếu") thành phần</span></p>
          """
      } ?? "<p>Chưa điểm danh; thành viên đã nộp phiếu được tính là dự họp.</p>"
    let reasons = Dictionary(session.meeting.absences.map { ($0.member, $0.reason) }, uniquingKeysWith: { $1 })
    let rows = members.map { member -> HTML in
      let id = member.person.description
      let name = people[member.person]?.name ?? ""
      let isAbsent = present.map { !$0.contains(member.person) } ?? false
      guard canWrite, session.isOpen else {
        return
          """
          <tr><td class="main">\(name)</td><td>\(present == nil ? "—" : isAbsent ? "vắng" : "có mặt")</td>\
          <td>\(reasons[member.person])</td></tr>
          """
      }
      return """
        <tr><td class="main"><label for="absent-\(id)">\(name) <small>\(member.seat.name(in: council.kind))</small>\
        </label></td>
        <td data-label="Vắng"><input type="checkbox" id="absent-\(id)" name="absent" \
        value="\(id)"\(if: isAbsent, " checked")></td>
        <td data-label="Lý do"><input type="text" name="absence-\(id)" value="\(reasons[member.person])" \
        aria-label="Lý do vắng của \(name)"></td></tr>
        """
    }
    let asked: String =
      judgement.scoring.validity.of == .members
      ? "Cần ít nhất \(needed) trên \(members.count) thành viên" : "Kết quả tính trên số thành viên có mặt"
    let table: HTML =
      """
      <div class="scroll"><table class="list seats entries"><thead><tr><th>Thành viên</th>\
      <th>\(canWrite && session.isOpen ? "Vắng" : "Dự họp")</th><th>Lý do</th></tr>\
      </thead><tbody>\(rows)</tbody></table></div>
      """
    return Parts.card(
      "Điểm danh",
      """
      \(count)<div class="para small">\(asked) \(Parts.clause(judgement.scoring.validity.source, of: plan))</div>
      \(canWrite && session.isOpen ? Parts.form(.session(session, "diem-danh"),
        "\(table)\(present == nil ? Parts.button("Ghi điểm danh") : Parts.quietButton("Ghi điểm danh"))") : table)
      """)
  }

  // MARK: What was said

  private var notes: HTML {
    let canNote = canWrite && session.allows(.note)
    let known = Set(lines.map(\.id))
    let said = Dictionary(grouping: session.meeting.notes) { note in
      note.dossier.flatMap { known.contains($0) ? $0 : nil }
    }
    let items = lines.map { line -> HTML in
      let link = Link.session(session, "cuoc-hop").with([("ho-so", line.id.description)])
      let way: HTML =
        canNote
        ? #" <a class="small" href="\#(link)#note-text" aria-label="Ghi ý kiến về «\#(line.title)»">Ghi ý kiến</a>"#
        : .empty
      return "<li><b>\(line.title)</b>\(way)\(list(said[line.id] ?? []))</li>"
    }
    let form: HTML =
      canNote
      ? Parts.form(
        .session(session, "y-kien"),
        """
        \(Field("dossier", "Về hồ sơ", id: "note-dossier")
          .select(lines.map { ($0.id.description, $0.title) }, current?.description ?? "", blank: "Ý kiến chung"))
        \(Field("text", "Ý kiến thảo luận", id: "note-text", required: true).area(""))\(Parts.quietButton("Ghi ý kiến"))
        """) : .empty
    let general = said[nil] ?? []
    return Parts.card(
      "Thảo luận",
      """
      \(if: !general.isEmpty, "<h3>Ý kiến chung</h3>\(list(general))")\
      \(if: session.meeting.notes.isEmpty, "<p>Chưa ghi ý kiến nào.</p>")\
      \(if: !items.isEmpty, #"<ol class="plain-list">\#(items)</ol>"#)\(form)
      """)
  }

  private func list(_ notes: [Meeting.Note]) -> HTML {
    guard !notes.isEmpty else { return .empty }
    return "<ul>\(notes.map { "<li>\($0.text) <small>\($0.at.short)</small></li>" as HTML })</ul>"
  }

  /// What the council asks an author to complete, and what it scores once more.
  private var completing: HTML {
    guard canScoreAgain else { return .empty }
    let options = lines.map {
      (value: $0.id.description, label: $0.state.allows(.complete) ? "\($0.title) (đang chờ bổ sung)" : $0.title)
    }
    return Parts.card(
      "Bổ sung và \(verb) lại",
      Parts.form(
        .session(session, "cham-lai"),
        """
        \(Field("dossier", "Hồ sơ").select(options, ""))
        \(Field("text", "Cần bổ sung những gì, hoặc lý do \(verb) lại", required: true).area(""))
        \(Field("due", "Hạn bổ sung").day(today.adding(days: 7)))
        <div class="actions"><button class="btn quiet" name="go" value="ask">Yêu cầu tác giả bổ sung</button>
        <button class="btn quiet" name="go" value="again">\(verb.capitalisedFirst) lại hồ sơ này</button>
        <button class="btn quiet" name="go" value="resume">\(verb.capitalisedFirst) tiếp, không chờ bổ sung</button>\
        </div>
        <p class="small">Khi \(verb) lại, phiếu đã nộp của lần trước được lưu riêng và không tính nữa.</p>
        """))
  }

  /// The vote of the meeting after the points, as it was counted there.
  private var voting: HTML {
    guard let then = judgement.then else { return .empty }
    let canCount = canWrite && session.allows(.countVotes)
    let rows = lines.map { line -> HTML in
      let (vote, key) = (session.vote(on: line.id), line.id.description)
      guard canCount else {
        return """
          <tr><td class="main">\(line.title)</td><td class="n">\(vote.map { "\($0.yes)" })</td>\
          <td class="n">\(vote.map { "\($0.no)" })</td><td class="n">\(vote.map { "\($0.blank)" })</td></tr>
          """
      }
      let boxes = [
        ("yes", "tán thành", vote?.yes), ("no", "không tán thành", vote?.no), ("blank", "trắng", vote?.blank),
      ]
      .map { name, label, count in
        """
        <td data-label="\(label.capitalisedFirst)"><input type="text" inputmode="numeric" id="\(name)-\(key)" \
        name="\(name)-\(key)" \
        value="\(count.map { "\($0)" })" aria-label="Số phiếu \(label) về «\(line.title)»"></td>
        """ as HTML
      }
      return #"<tr><td class="main">\#(line.title)</td>\#(boxes)</tr>"#
    }
    let table: HTML = """
      <div class="scroll"><table class="list"><thead><tr><th>\(plan.workNames.capitalisedFirst)</th>\
      <th>Tán thành</th>\
      <th>Không tán thành</th><th>Trắng</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
    return Parts.card(
      "Bỏ phiếu sau khi chấm",
      """
      <div class="para small">Đạt khi có ít nhất \(then.yes.text) \(then.of.words) tán thành. \
      \(Parts.clause(then.source, of: plan))</div>
      \(canCount ? Parts.form(.session(session, "bieu-quyet"), "\(table)\(Parts.quietButton("Ghi số phiếu"))") : table)
      """)
  }

  /// What the chair decides where markers differ, and answers to members who recommend otherwise than the result.
  private var chairing: HTML {
    guard let matters, !matters.isEmpty else { return .empty }
    let titles = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.title) })
    let items = matters.map { matter -> HTML in
      let forms = [settling(matter), answering(matter)]
      return #"<h3><a href="\#(Link.score(session, matter.dossier))">\#(titles[matter.dossier])</a></h3>\#(forms)"#
    }
    return Parts.card("Chủ tịch Hội đồng quyết", items.joined())
  }

  /// The ties that the locked result leaves to the council.
  private var tied: HTML { ties?.card(of: session, by: judgement, under: plan) ?? .empty }

  private func settling(_ matter: ChairMatter) -> HTML {
    guard !matter.given.isEmpty else { return .empty }
    let (key, kept) = (matter.dossier.description, session.settlement(on: matter.dossier))
    let markers = session.markers(of: matter.dossier).map { people[$0]?.name ?? "" }
    let given = zip(markers, matter.given).map { "\($0) \($1.shortText)" }.joined(separator: "; ")
    return """
      <div class="para">Các phiếu chấm khác nhau: \(given). \
      \(Parts.clause(judgement.scoring.markers?.source, of: plan))</div>
      \(Parts.form(.session(session, "quyet-diem/\(key)"), """
        \(Field("points-\(key)", "Điểm Chủ tịch quyết", required: true).text(kept?.points.text ?? ""))\
        \(Field("reason-\(key)", "Lý do quyết điểm", required: true).area(kept?.reason ?? ""))\
        \(Parts.quietButton("Quyết điểm"))
        """))
      """
  }

  private func answering(_ matter: ChairMatter) -> HTML {
    guard let contradiction = matter.contradiction else { return .empty }
    let key = matter.dossier.description
    return """
      <div class="para">\(contradiction.capitalisedFirst). \(Parts.clause(judgement.scoring.source, of: plan))</div>
      \(Parts.form(.session(session, "tra-loi/\(key)"), """
        \(Field("answer-\(key)", "Chủ tịch trả lời", required: true)
          .area(session.answer(on: matter.dossier)?.text ?? ""))\
        \(Parts.quietButton("Ghi câu trả lời"))
        """))
      """
  }

  private var conclusion: HTML {
    guard canWrite, session.allows(.conclude) else {
      return session.meeting.conclusion.isEmpty
        ? .empty : Parts.card("Kết luận", Parts.paragraphs(session.meeting.conclusion))
    }
    // What is left to write once the roll was called.
    let isLast = session.meeting.present != nil && session.meeting.conclusion.isEmpty
    return Parts.card(
      "Kết luận",
      Parts.form(
        .session(session, "ket-luan"),
        """
        \(Field("conclusion", "Kết luận của Chủ tịch").area(session.meeting.conclusion))
        \(Field("recipients", "Nơi nhận biên bản", hint: "Mỗi dòng một nơi nhận.")
          .area((session.meeting.recipients ?? plan.minutesRecipients).joined(separator: "\n")))
        \(isLast ? Parts.button("Ghi kết luận") : Parts.quietButton("Ghi kết luận"))
        """
      ))
  }

  // MARK: The minutes

  /// The minutes as what is on record makes them.
  private var record: HTML {
    guard let minutes else { return .empty }
    let link = Link.session(session, "bien-ban")
    return """
      <section id="bien-ban"><h2>\(if: session.isOpen, "Biên bản đang lập")\(if: !session.isOpen, "Biên bản")</h2>\
      <p class="small">Chương trình lập từ những gì đã ghi ở trên; kết quả vào biên bản khi đã khóa.</p>\
      <p>\(Parts.quietLink("Mở biên bản", link)) \(Parts.quietLink("Tải Word", link.with([("dang", "docx")])))</p>\
      <details\(if: session.isOpen, " open")><summary>Nội dung biên bản</summary>\(minutes.html)</details></section>
      """
  }

  // MARK: The announcement

  /// What the meeting goes through, for everyone who looks.
  private var agenda: HTML {
    let meeting = session.meeting
    let place = [meeting.time, meeting.place].filter { !$0.isEmpty }.joined(separator: ", ")
    guard !(meeting.agenda.isEmpty && place.isEmpty) else { return .empty }
    let items = meeting.agenda.map { "<li>\($0)</li>" as HTML }
    return Parts.card(
      "Chương trình", "\(if: !place.isEmpty, "<p>\(place)</p>")\(if: !items.isEmpty, "<ol>\(items)</ol>")")
  }

  private var invitation: HTML {
    OutgoingFields(
      kept: session.meeting.invitation, proposed: plan.invitationRecipients, symbol: "GM", prefix: "invitation-"
    ).html
  }

  private var announcement: HTML {
    let meeting = session.meeting
    guard canWrite, session.isOpen else { return .empty }
    let form = Parts.form(
      .session(session, "cuoc-hop"),
      """
      \(Field("time", "Giờ họp", hint: "Giờ và phút, ví dụ 08:30.").text(meeting.time))\
      \(Field("place", "Địa điểm").text(meeting.place))
      \(Field("agenda", "Chương trình", hint: "Mỗi dòng một mục.").area(meeting.agenda.joined(separator: "\n")))
      \(Field("guests", "Khách mời", hint: "Mỗi dòng một người: họ tên; cơ quan.")
        .area(meeting.guests.map { $0.body.isEmpty ? $0.name : "\($0.name); \($0.body)" }.joined(separator: "\n")))
      <h3>Giấy mời</h3>\(invitation)\(Parts.quietButton("Lưu"))
      """)
    let isSet = !meeting.agenda.isEmpty
    return Parts.card(
      "Thời gian, địa điểm, chương trình",
      isSet ? #"<details class="deed"><summary>Sửa, ghi số giấy mời</summary>\#(form)</details>"# : form)
  }
}

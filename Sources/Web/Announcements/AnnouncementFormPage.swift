import Domain
import Markup
import Office

/// The form of an announcement: whose it is, what it says, to whom it goes.
extension AnnouncementFormLook.Found {
  var page: Page {
    let title =
      draft != nil ? "Sửa dự thảo văn bản" : corrects != nil ? "Soạn văn bản đính chính" : "Soạn văn bản"
    return Page(
      title: title, place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Văn bản", .announcements(plan.id))],
      lead: corrects.map { before in
        """
        <p>Đính chính văn bản <a href="\(Link.announcement(before.id))">\(before.cited)</a>. Khi ban hành, văn bản này \
        thay văn bản trước.</p>
        """
      } ?? .empty,
      body: """
        <div class="narrow">\(Parts.form(
          draft.map { .announcement($0.id, "sua") } ?? .announcements(plan.id), class: "card",
          "\(hidden)\(senderField)\(words)\(addressees)\(dutyFields)\(Parts.button("Lưu dự thảo"))"))</div>
        """)
  }

  private var hidden: HTML {
    if let version { return Parts.shown(version) }
    return """
      \(Parts.key(Announcement.ID(at: now)))\
      \(if: corrects != nil, Parts.hidden("corrects", corrects?.id.description))
      """
  }

  private var senderField: HTML {
    guard draft == nil else { return .empty }
    let options = senders.map { ($0.holder.description, $0.name) }
    return Field("sender", "Nơi ban hành", required: true).select(options, options.first?.0 ?? "")
  }

  private var words: HTML {
    let kinds = Announcement.Kind.allCases.map { ($0.rawValue, $0.name) }
    return """
      \(Field("kind", "Loại văn bản", required: true).select(kinds, content.kind.rawValue))
      \(Field("title", "Trích yếu", required: true).area(content.title))
      \(Field("text", "Nội dung chính", hint: "Việc cần làm, thời hạn. Bản đầy đủ gửi kèm thành tệp.", required: true)
        .area(content.text, tall: true))
      """
  }

  // MARK: To whom

  private var addressees: HTML {
    let rows = bodies.map { body, units, canPassOn -> HTML in
      let (id, isChosen) = (body.id.description, content.bodies.contains(body.id))
      let passing: HTML =
        canPassOn
        ? box(
          "passing", id, "Đề nghị chuyển tiếp đến đơn vị trực thuộc", content.passingOn.contains(body.id), body.name)
        : .empty
      let name = body.isGroup ? "\(body.name) (\(units.grouped) đơn vị)" : body.name
      return "<li>\(box("body", id, name, isChosen))\(passing)</li>"
    }
    return """
      <fieldset><legend>Nơi nhận trong hệ thống</legend>\
      \(if: rows.isEmpty && !hasBelow, #"<p class="hint">Chưa cơ quan nào trong kế hoạch là đơn vị của hệ thống.</p>"#)\
      <ul class="plain-list">\(rows)\
      \(if: hasBelow, "<li>\(box("own", "1", "Đơn vị trực thuộc của nơi ban hành", content.includesBelow))</li>")\
      </ul></fieldset>
      \(Field("outside", "Nơi nhận ngoài hệ thống", hint: """
        Mỗi nơi một dòng. Gửi bằng thư điện tử hoặc bản giấy, rồi ghi lại ngày gửi ở trang văn bản.
        """).area(content.outside.joined(separator: "\n")))
      \(Field("confirm-by", "Xác nhận, chuyển tiếp trước hết ngày", hint: "Để trống nếu không hẹn ngày.")
        .day(content.confirmBy))
      """
  }

  private func box(
    _ name: StaticString, _ value: String, _ label: String, _ isTicked: Bool, _ about: String? = nil
  ) -> HTML {
    let (name, id) = (HTML(stringLiteral: name), "\(name)-\(value)")
    return """
      <div class="check"><input type="checkbox" id="\(id)" name="\(name)" value="\(value)"\
      \(if: isTicked, " checked")><label for="\(id)">\(label)\
      \(about.map { #"<span class="hidden">: \#($0)</span>"# as HTML })</label></div>
      """
  }

  /// The duties that it can do.
  private var dutyFields: HTML {
    guard !duties.isEmpty else { return .empty }
    let rows = duties.map { duty, names, to -> HTML in
      let due = duty.due.map { ", hạn \($0.short)" } ?? ""
      let receivers = to.isEmpty ? "" : "; gửi \(to)"
      return """
        <li>\(box("duty", duty.id, "\(duty.before)\(due)\(receivers)", content.duties.contains(duty.id)))\
        <small>\(names)</small></li>
        """
    }
    return """
      <fieldset><legend>Việc được giao mà văn bản này hoàn thành</legend><ul class="plain-list">\(rows)</ul></fieldset>
      """
  }
}

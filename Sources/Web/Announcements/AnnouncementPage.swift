import Domain
import Markup
import Office

/// An announcement: what it says, who has it, and what the viewer can do with it now.
extension AnnouncementLook.Found {
  var page: Page {
    Page(
      title: announcement.content.title, place: .plans,
      crumbs: [(plan.shortTitle, .plan(plan.id)), ("Văn bản", .announcements(plan.id, round: announcement.round))],
      lead: """
        <p class="small">\(Chip(announcement).html) · \(announcement.content.kind.name) · \(sender)\
        \(if: announcement.round > 0, " · đợt \(announcement.round)")\
        \(if: announcement.issue != nil, " · \(announcement.cited)")\
        \(announcement.content.confirmBy.map { " · xác nhận đến hết ngày \($0.short)" })</p>\
        \(succession)\(Parts.closed(closed))
        """,
      body: """
        <div class="grid two"><div>\(confirming)\(words)\(annexes)\(issuing)</div>\
        <aside>\(reached)\(outside)\(done)\(changing)</aside></div>
        """)
  }

  /// What it corrects, what corrects it, why it was withdrawn.
  private var succession: HTML {
    let before = corrects.map { before -> HTML in
      #"<p>Đính chính văn bản <a href="\#(Link.announcement(before.id))">\#(before.cited)</a>.</p>"#
    }
    let after = correctedBy.map { after -> HTML in
      """
      <p class="note">Văn bản này đã được thay bằng \
      <a href="\(Link.announcement(after.id))">văn bản \(after.cited)</a>.</p>
      """
    }
    let withdrawn = announcement.withdrawal.map { withdrawal -> HTML in
      """
      <p class="note">Đã thu hồi \(withdrawal.at.short): \(withdrawal.reason) (\(people[withdrawal.by]?.name)).</p>
      """
    }
    return "\(before)\(after)\(withdrawn)"
  }

  private var words: HTML {
    Parts.card(
      "Nội dung",
      """
      \(Parts.paragraphs(announcement.content.text))
      <p>\(Parts.quietLink("Văn bản trên giấy", .announcement(announcement.id, "ban-giay")))</p>
      """)
  }

  private var annexes: HTML {
    let isWritten = announcement.isDraft && mayWrite
    guard isWritten || !announcement.annexes.isEmpty else { return .empty }
    let items = announcement.annexes.map { annex -> HTML in
      let link = Link.announcement(announcement.id, "tep/\(annex.digest)")
      let drop: HTML =
        isWritten
        ? Parts.form(
          .announcement(announcement.id, "tep/\(annex.digest)/bo"), class: "inline",
          "<button class=\"btn quiet small\">Bỏ<span class=\"hidden\"> \(annex.name)</span></button>")
        : .empty
      return #"<li><a href="\#(link)">\#(annex.name)</a> <small>\#(annex.size.asFileSize)</small> \#(drop)</li>"#
    }
    let list: HTML = items.isEmpty ? "<p>Chưa có tệp nào.</p>" : #"<ul class="plain-list">\#(items)</ul>"#
    return Parts.card("Tệp kèm theo", "\(list)\(if: isWritten, adding)")
  }

  private var adding: HTML {
    Parts.fileForm(
      .announcement(announcement.id, "tep"),
      """
      <div class="field"><label for="file">Thêm tệp (tối đa 25 MB)</label>\
      <input type="file" id="file" name="file"></div>\(Parts.quietButton("Thêm tệp"))
      """)
  }

  // MARK: Issuing

  private var issuing: HTML {
    guard announcement.isDraft, closed == nil else { return .empty }
    let issue: HTML =
      mayIssue
      ? Parts.card(
        "Ban hành",
        Parts.form(
          .announcement(announcement.id, "ban-hanh"),
          """
          \(Field("number", "Số, ký hiệu", required: true).text(""))
          \(Field("day", "Ngày văn bản", required: true).day(now.day))
          \(AuthorityFields(signature: Plan.Signature(headOf: sender), isNamed: false).html)
          \(Parts.button("Ban hành"))
          """))
      : "<p>Thủ trưởng đơn vị ban hành dự thảo này.</p>"
    return issue
  }

  private var changing: HTML {
    if announcement.isDraft {
      guard mayWrite else { return .empty }
      return Parts.card(
        "Dự thảo",
        """
        <p class="small">\(people[announcement.writtenBy]?.name) soạn.</p>\
        <p>\(Parts.quietLink("Sửa dự thảo", .announcement(announcement.id, "sua")))</p>\
        \(Parts.form(.announcement(announcement.id, "bo"), Parts.quietButton("Bỏ dự thảo")))
        """)
    }
    guard announcement.isInForce, mayWrite else { return .empty }
    let withdraw: HTML =
      mayIssue
      ? Parts.reasoned(
        "Thu hồi văn bản", .announcement(announcement.id, "thu-hoi"), "Lý do thu hồi", button: "Thu hồi", isShort: true)
      : .empty
    return Parts.card(
      "Khi có sai sót",
      "<p>\(Parts.quietLink("Soạn văn bản đính chính", .announcement(announcement.id, "dinh-chinh")))</p>\(withdraw)")
  }

  // MARK: Who has it

  private var reached: HTML {
    let items = bodies.map { body -> HTML in
      let count = body.units.map { ": \($0.grouped) đơn vị" } ?? ""
      return "<li>\(body.name)\(count)\(if: body.passesOn, ", đề nghị chuyển tiếp")</li>"
    }
    let below: [HTML] = announcement.content.includesBelow ? ["<li>Đơn vị trực thuộc của \(sender)</li>"] : []
    let all = items + below
    let list: HTML = all.isEmpty ? .empty : #"<ul class="plain-list">\#(all)</ul>"#
    if announcement.isDraft {
      let count: HTML =
        reach > 0
        ? "<p>Khi ban hành, \(reach.grouped) đơn vị nhận ngay.</p>" : "<p>Chưa chọn nơi nhận trong hệ thống.</p>"
      return Parts.card("Nơi nhận trong hệ thống", "\(count)\(list)")
    }
    guard follows else { return .empty }
    let count: HTML =
      reach > 0
      ? """
      <p><b>\(confirmed.grouped)</b> trên <b>\(reach.grouped)</b> đơn vị đã xác nhận.</p>\
      <p>\(Parts.quietLink("Xem nơi nhận", .addressees(announcement.id)))</p>
      """ : "<p>Không gửi đơn vị nào trong hệ thống.</p>"
    return Parts.card("Nơi nhận trong hệ thống", "\(count)\(list)")
  }

  private var outside: HTML {
    guard mayWrite || follows, !announcement.content.outside.isEmpty else { return .empty }
    let sent = announcement.sendings.map { sending -> HTML in
      """
      <li>\(sending.name): gửi \(sending.day.short) bằng \(sending.way.name)\
      <p class="small">\(people[sending.by]?.name) ghi \(sending.at.short)</p></li>
      """
    }
    let unsent = announcement.unsent.map { "<li>\($0): chưa gửi</li>" as HTML }
    return Parts.card(
      "Nơi nhận ngoài hệ thống", #"<ul class="plain-list">\#(sent + unsent)</ul>\#(sending)"#)
  }

  private var sending: HTML {
    guard mayWrite, announcement.counts, !announcement.unsent.isEmpty else { return .empty }
    return """
      <details class="deed"><summary>Ghi đã gửi</summary>\(Parts.form(
        .announcement(announcement.id, "da-gui"),
        """
        \(Field("name", "Gửi đến", id: "sent-name", required: true).select(
          announcement.unsent.map { ($0, $0) }, announcement.unsent.first ?? ""))
        \(Field("way", "Cách gửi", required: true).select(
          Announcement.OutsideSending.Way.allCases.map { ($0.rawValue, $0.name.capitalisedFirst) }, "mail"))
        \(Field("day", "Ngày gửi", id: "sent-day", required: true).day(nil))\(Parts.quietButton("Ghi đã gửi"))
        """))</details>
      """
  }

  /// The duties that it does.
  private var done: HTML {
    guard mayWrite || follows, !duties.isEmpty else { return .empty }
    let items = duties.map { duty -> HTML in
      #"<li><a href="\#(Link.duty(duty.id, announcement.sender, of: plan.id))">\#(duty.before)</a></li>"#
    }
    let title = announcement.isDraft ? "Việc sẽ hoàn thành khi ban hành" : "Việc được giao đã hoàn thành"
    return Parts.card(title, #"<ul class="plain-list">\#(items)</ul>"#)
  }
}

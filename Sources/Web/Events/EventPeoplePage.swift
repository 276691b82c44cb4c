import Domain
import Markup
import Office
import Papers
import Store

/// Who is invited to an event and was there: inviting, and ticking the list.
extension EventPeopleLook.Found {
  private var canTick: Bool {
    closed == nil && event.takesPresence && now.day >= event.time.from
  }
  private var canInvite: Bool {
    closed == nil && event.isAhead && event.time.through >= now.day
  }

  var page: Page {
    Page(
      title: "Mời và điểm danh", place: .plans,
      crumbs: [("Sự kiện", .events), (event.details.title, .event(event.id))],
      lead: #"<p class="small">\#(unit) · \#(event.time.text)</p>\#(Parts.closed(closed))"#,
      body: """
        \(Parts.stats([
          ("Được mời", counts.invited, false), ("Đã trả lời", counts.answered, false),
          ("Có mặt", counts.present, false),
        ]))
        <div class="grid two"><div>\(declaring)\(table)</div><aside>\(inviting)\(coming)</aside></div>
        """)
  }

  private var filter: Filter { Filter(.event(event.id, "nguoi-du")) }

  private var table: HTML {
    guard !lines.isEmpty else { return Parts.empty("Chưa có ai trong danh sách.") }
    var table = ListTable(.participants)
    if canTick {
      table.pick = { participant in
        RowPick(
          name: "present", value: participant.id.description, label: "\(participant.name) có mặt",
          isTicked: participant.attendance != nil)
      }
    } else {
      table.last = (
        heading: "Bỏ",
        cell: { participant in
          guard canInvite else { return .empty }
          return Parts.form(
            .event(event.id, "nguoi-du/bo"), class: "inline no-print",
            """
            \(Parts.hidden("person", participant.id.description))\
            <button class="btn quiet small">Bỏ<span class="hidden"> \(participant.name)</span></button>
            """)
        }
      )
    }
    let rows = table.html(lines)
    let shown = lines.map { Parts.hidden("shown", $0.id.description) }
    let list: HTML =
      canTick
      ? Parts.form(
        Link.event(event.id, "diem-danh").with([("trang", "\(number)")]),
        "\(shown)\(rows)<p>\(Parts.button("Lưu điểm danh trang này"))</p>") : rows
    return Parts.card(
      nil,
      """
      <p>\(Parts.workbookLink(.event(event.id, "nguoi-du"))) \(if: canInvite, Parts.quietLink(
        "Giấy mời, trang này",
        Link.event(event.id, "giay-moi").with([("trang", number > 1 ? "\(number)" : "")])))</p>\(list)\
      \(filter.pager(number, size: EventPeopleLook.size, total: counts.all))
      """)
  }

  /// Guests who said by the code that they are there: each is confirmed or struck out.
  private var declaring: HTML {
    guard !declared.isEmpty, canTick else { return .empty }
    let items = declared.map { guest -> HTML in
      let from: HTML = guest.from.isEmpty ? .empty : " <small>\(guest.from)</small>"
      let known: HTML = guest.isInvited ? " \(Chip("có trong danh sách mời", .ok).html)" : .empty
      return """
        <li><label><input type="checkbox" name="guest" value="\(guest.id.description)"> \(guest.name)</label>\(from)\
        \(known) <small>\(guest.declared?.short ?? "")</small></li>
        """
    }
    let more = counts.waiting - declared.count
    return Parts.card(
      "Khách tự khai, chờ xác nhận: \(counts.waiting.grouped)",
      Parts.form(
        .event(event.id, "khach-tu-khai"),
        """
        <p class="small">Người không có tài khoản tự khai bằng mã điểm danh. Chưa tính là có mặt.</p>
        <ul class="plain-list">\(items)</ul>\
        \(if: more > 0, #"<p class="small">Và \#(more.grouped) khách nữa, hiện khi xong những người này.</p>"#)
        <p><button class="btn" name="go" value="present">Xác nhận người đã chọn</button>
        <button class="btn quiet" name="go" value="strike">Gạch người đã chọn</button></p>
        """))
  }

  private var inviting: HTML {
    guard canInvite else { return .empty }
    let options = bodies.map { ("\($0.plan.id)/\($0.body.id)", "\($0.body.name) (\($0.plan.shortTitle))") }
    return Parts.card(
      "Mời",
      Parts.form(
        .event(event.id, "moi"),
        """
        \(Field("body", "Cơ quan trong kế hoạch").select(options, "", blank: "Không chọn"))
        \(Field("units", "Đơn vị khác", hint: "Tên đơn vị, mỗi dòng một đơn vị.").area(""))
        \(Field("who", "Mời ai của các đơn vị").select(
          InvitationList.Who.allCases.map { ($0.rawValue, $0.name) }, InvitationList.Who.leaders.rawValue))
        \(Field("guests", "Khách mời ngoài hệ thống", hint: """
          Mỗi dòng một người: họ tên, đơn vị.
          """).area(""))
        \(Parts.button("Thêm vào danh sách mời"))
        """))
  }

  private var coming: HTML {
    guard canTick else {
      return event.takesPresence && closed == nil
        ? "<p>Điểm danh từ ngày tổ chức, \(event.time.from.short).</p>" : .empty
    }
    return Parts.card(
      "Người dự không có trong danh sách",
      Parts.form(
        .event(event.id, "khach"),
        """
        \(Parts.key(Participant.ID(at: now)))
        \(Field("guests", "Họ tên, đơn vị", id: "came", hint: "Mỗi dòng một người.", required: true).area(""))
        \(Parts.quietButton("Ghi có mặt"))
        """))
  }
}

/// What is shown where an event is held.
extension EventCodeLook.Found {
  func page(_ address: SiteAddress) -> Page {
    let link = Link.event(event.id, "co-mat/\(code)")
    let shown = address.full(link)
    return Page(
      title: "Mã điểm danh", place: .plans,
      crumbs: [("Sự kiện", .events), (event.details.title, .event(event.id))],
      lead: #"<p class="lead">\#(event.details.title)</p>"#,
      body: """
        <section class="card attending" data-reload="\(seconds / 2)">\(refusal.map { "<p>\($0.sentence)</p>" as HTML })
        \(QRCode(shown)?.picture(named: "Mã QR để điểm danh"))
        <p>Quét mã bằng máy ảnh của điện thoại, đăng nhập rồi bấm «Tôi có mặt»; ai không có tài khoản thì khai họ tên, \
        đơn vị.</p>
        <p class="small"><a href="\(link)">Mở trang điểm danh</a></p>
        <p>Đã điểm danh <b>\(present.grouped)</b> người.</p>
        <p class="small">Mã đổi sau mỗi \(seconds / 60) phút. \
        <a href="\(Link.event(event.id, "ma"))">Lấy mã mới</a></p></section>
        """)
  }
}

/// The page that a code leads to.
extension AttendingLook.Found {
  var page: Page {
    Page(
      title: "Điểm danh", lead: #"<p class="lead">\#(event.details.title)</p>"#,
      body: """
        <div class="narrow">\(Parts.card(nil, """
        <p>\(unit) · \(event.time.text)</p>\(state)
        """))</div>
        """)
  }

  private var state: HTML {
    if let refusal, !isPresent { return "<p>\(refusal.sentence)</p>" }
    guard let name else { return declaring }
    if isPresent { return "<p><b>\(name)</b> đã được điểm danh có mặt.</p>" }
    return """
      <p>Bạn đang đăng nhập với tên <b>\(name)</b>.</p>
      \(Parts.form(.event(event.id, "co-mat/\(code)"), Parts.button("Tôi có mặt")))
      """
  }

  /// What somebody without an account says; who has one signs in.
  private var declaring: HTML {
    let here = Link.event(event.id, "co-mat/\(code)")
    return """
      <p>\(Parts.quietLink("Tôi có tài khoản, đăng nhập", Link.signIn.with([("then", here.description)])))</p>
      <p>Không có tài khoản thì khai ở đây. Đơn vị tổ chức xác nhận; họ tên không công khai.</p>
      \(Parts.form(
        .event(event.id, "co-mat/\(code)/khach"),
        """
        \(Field("guest-name", "Họ và tên", required: true).text(""))
        \(Field("guest-from", "Đơn vị").text(""))
        \(Parts.button("Khai có mặt"))
        """))
      """
  }
}

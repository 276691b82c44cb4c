import Domain
import Markup
import Office

/// What a unit does with an announcement that came to it: confirms, and passes it on.
extension AnnouncementLook.Found {
  /// More units than that are not ticked one by one.
  private static let mostTicked = 60

  var confirming: HTML { arrivals.map(card).joined() }

  private func card(_ arrived: AnnouncementLook.Arrived) -> HTML {
    let unit = arrived.unit
    let state: HTML
    if let confirmed = arrived.confirmed {
      state = "<p>\(Chip("đã nhận", .ok).html) Đơn vị xác nhận \(confirmed.short).</p>"
    } else if arrived.isExcused {
      state = "<p>\(Chip("được miễn", .plain).html) Đơn vị được miễn xác nhận văn bản này.</p>"
    } else if closed != nil {
      state = "<p>Đơn vị chưa xác nhận.</p>"
    } else if announcement.isInForce {
      state = Parts.form(
        .announcement(announcement.id, "xac-nhan"),
        """
        \(Parts.hidden("unit", unit.id.description))\
        \(Parts.button("Xác nhận đã nhận"))
        """)
    } else {
      state = "<p>Đơn vị chưa xác nhận; văn bản không còn hiệu lực nên không cần xác nhận.</p>"
    }
    return Parts.card("Văn bản đến: \(unit.name)", "\(state)\(passing(arrived))")
  }

  private func passing(_ arrived: AnnouncementLook.Arrived) -> HTML {
    let unit = arrived.unit.id
    let passed: HTML =
      arrived.passed.map { passed in
        """
        <p>Đã chuyển đến \(passed.units.grouped) đơn vị trực thuộc, \(passed.confirmed.grouped) đã xác nhận. \
        <a href="\(Link.addressees(announcement.id, via: unit))">Xem từng đơn vị</a></p>
        """
      }
      ?? (arrived.isAsked && !arrived.below.isEmpty && announcement.isInForce && closed == nil
        ? "<p>Nơi ban hành đề nghị đơn vị chuyển văn bản đến đơn vị trực thuộc.</p>" : .empty)
    guard !arrived.below.isEmpty, announcement.isInForce, closed == nil else { return passed }
    let label = arrived.passed == nil ? "Chuyển đến đơn vị trực thuộc" : "Chuyển thêm"
    let form = Parts.form(
      .announcement(announcement.id, "chuyen"),
      """
      \(Parts.hidden("from", unit.description))\(choice(of: arrived))
      <div class="check"><input type="checkbox" id="asking-\(unit.description)" name="asking" value="1">\
      <label for="asking-\(unit.description)">Đề nghị các đơn vị này chuyển tiếp</label></div>\(Parts.button(label))
      """)
    guard arrived.isAsked, arrived.passed == nil else {
      return "\(passed)<details class=\"deed\"><summary>\(label)</summary>\(form)</details>"
    }
    return "\(passed)\(form)"
  }

  private func choice(of arrived: AnnouncementLook.Arrived) -> HTML {
    guard arrived.below.count <= Self.mostTicked else {
      return """
        \(Parts.hidden("all", "1"))<p>Gửi cả \(arrived.below.count.grouped) đơn vị trực thuộc.</p>
        """
    }
    let boxes = arrived.below.map { unit -> HTML in
      let id = "unit-\(unit.id.description)"
      return """
        <div class="check"><input type="checkbox" id="\(id)" name="unit" value="\(unit.id.description)" checked>\
        <label for="\(id)">\(unit.name)</label></div>
        """
    }
    return "<fieldset><legend>Đơn vị trực thuộc</legend>\(boxes)</fieldset>"
  }
}

/// The units to which an announcement went, and which of them confirmed.
extension AddresseesLook.Found {
  var page: Page {
    let title = via.map { "\($0.name) chuyển đến" } ?? "Nơi nhận văn bản"
    return Page(
      title: title, place: .plans,
      crumbs: [
        (plan.shortTitle, .plan(plan.id)), ("Văn bản", .announcements(plan.id, round: announcement.round)),
        (announcement.issue?.number ?? "", .announcement(announcement.id)),
      ],
      lead: "<p>\(announcement.content.title)</p>",
      body: """
        \(filter.figures("trang-thai", [
          ("Đã xác nhận", confirmed, false, AddresseesLook.Wanted.confirmed.rawValue),
          ("Chưa xác nhận", open, true, AddresseesLook.Wanted.open.rawValue),
        ]))
        \(filter.card("Lọc", file: true))\(reminding)\(table)
        """)
  }

  private var filter: Filter {
    Filter(
      Link.announcement(announcement.id, "noi-nhan"),
      .choice(
        "trang-thai", "Trạng thái", AddresseesLook.Wanted.allCases.map { ($0.rawValue, $0.name) },
        wanted?.rawValue ?? "", any: "Mọi nơi nhận"),
      .kept("qua", via?.id.description ?? ""))
  }

  private var reminding: HTML {
    guard mayRemind, open > 0 else { return .empty }
    let words = """
      Đề nghị đơn vị đọc và xác nhận đã nhận văn bản \(announcement.cited): \(announcement.content.title.cut(to: 300))
      """
    let link = Link.reminding(plan.id).with([
      ("van-ban", announcement.id.description), ("qua", via?.id.description ?? ""), ("loi", words),
      ("trang", Link.announcement(announcement.id).description),
    ])
    return "<p>\(Parts.link("Nhắc đơn vị chưa xác nhận", link))</p>"
  }

  private var table: HTML {
    guard !lines.isEmpty else { return Parts.empty("Không có đơn vị nào như vậy.") }
    let announcement = announcement.id
    var table = ListTable(Listing<AddresseeLine>.addressees)
    table.more = { line in
      guard line.passedTo != nil else { return .empty }
      let link = Link.addressees(announcement, via: line.unit.id)
      return #" <small><a href="\#(link)">Xem đơn vị trực thuộc</a></small>"#
    }
    return Parts.card(nil, "\(table.html(lines))\(filter.pager(number, size: AddresseesLook.size, total: total))")
  }
}

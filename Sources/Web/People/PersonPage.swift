import Domain
import Markup
import Office
import Store

/// A person as the administrator sees them: who it is, roles and seats, the account.
struct PersonPage {
  var desk: Desk
  var person: Person
  /// The link by which the person chooses a password, the one time that it is shown.
  var link: String?
  /// Whether the link begins with an address that others reach.
  var isLinkPublic = true

  /// The page of the person, for who may look at the administration.
  static func load(_ id: Person.ID, _ desk: Desk) throws -> PersonPage {
    try desk.require(.viewAdministration, at: .installation)
    return PersonPage(desk: desk, person: try desk.person(id))
  }

  func page() throws -> Page {
    Page(
      title: person.name, place: .administration, crumbs: [("Người và vai trò", .administration("nguoi"))],
      body: """
        \(handedOut)<div class="grid half"><div>\(try about)\(try rolesAndSeats)</div>\(try account)</div>
        """)
  }

  private func allows(_ action: Action) -> Bool { desk.allows(action, at: .installation) }

  private var about: HTML {
    get throws {
      let unit = try person.unit.map { try desk.unit($0).name } ?? ""
      return Parts.card(
        "Thông tin",
        """
        <dl><dt>Tên đăng nhập</dt><dd>\(person.signIn)</dd><dt>Đơn vị</dt>\
        <dd>\(unit.isEmpty ? "Không thuộc đơn vị nào" : unit)</dd>
        \(if: !person.position.isEmpty, "<dt>Chức vụ</dt><dd>\(person.position)</dd>")
        \(person.closed.map { "<dt>Tài khoản</dt><dd>đã đóng lúc \($0.short)</dd>" as HTML })</dl>
        """)
    }
  }

  // MARK: Roles and seats

  private var rolesAndSeats: HTML {
    get throws {
      let roles = try People.appointments(of: person.id, on: desk.connection)
      let seats = try PersonPage.seats(of: person.id, at: desk)
      let items = try roles.map(role) + seats.map { "<li>\($0) <small>thay đổi bằng quyết định</small></li>" as HTML }
      return Parts.card(
        "Vai trò",
        items.isEmpty ? Parts.empty("Chưa được giao vai trò nào.") : #"<ul class="plain-list">\#(items)</ul>"#)
    }
  }

  private func role(_ appointment: Appointment) throws -> HTML {
    let isOver = appointment.isOver(on: desk.now.day)
    let term = "từ \(appointment.from.short)" + (appointment.through.map { " đến \($0.short)" } ?? "")
    let end: HTML =
      isOver || !allows(.appoint)
      ? .empty
      : Parts.form(
        .administration("vai-tro/\(appointment.id)/thoi"), class: "inline",
        #"<button class="link" aria-label="Thôi vai trò \#(appointment.role.name)">Thôi</button>"#)
    return """
      <li><b>\(appointment.role.name)</b>: \(try desk.name(of: appointment.scope)) \
      <small>\(term)\(if: isOver, " (đã hết)")</small> \(end)</li>
      """
  }

  /// The seats that the person has today, in words.
  static func seats(of person: Person.ID, at desk: Desk) throws -> [String] {
    try Councils.seats(of: person, on: desk.now.day, desk.connection).map { id, seat in
      let council = try desk.council(id)
      return "\(seat.name(in: council.kind)), \(council.name)"
    }
  }

  // MARK: The account

  private var account: HTML {
    get throws {
      guard allows(.managePeople) else { return .empty }
      guard person.closed == nil else {
        return Parts.card(
          "Tài khoản",
          """
          <p>Tài khoản đã đóng: người này không đăng nhập được và không được giao việc mới. Hồ sơ và việc đã làm vẫn \
          giữ nguyên.</p>
          \(Parts.form(.person(person.id, "mo-lai"), Parts.quietButton("Mở lại tài khoản")))
          """)
      }
      let (has, waits) = (try Passwords.kept(of: person.id, on: desk.connection), try hasLink)
      let state =
        switch has {
        case nil: "Chưa đặt mật khẩu."
        case .some(let kept) where kept.isOnce: "Đang dùng mật khẩu một lần; sẽ phải đặt mật khẩu mới khi đăng nhập."
        case .some: "Đã tự đặt mật khẩu."
        }
      return """
        <div>\(Parts.card("Mật khẩu", """
        <p>\(state)\(if: waits, " Có một đường dẫn đã cấp, chưa dùng.")</p>
        <p class="small">Người quản trị không biết mật khẩu của ai. Cấp đường dẫn rồi gửi riêng cho người đó; đường \
        dẫn dùng được một lần trong 24 giờ. \
        Khi mật khẩu mới được đặt, mọi phiên đang mở của người đó kết thúc.</p>
        \(Parts.form(.person(person.id, "duong-dan"),
          Parts.button(has == nil ? "Cấp đường dẫn đặt mật khẩu" : "Cấp đường dẫn đặt lại mật khẩu")))
        """))
        \(Parts.card("Đóng tài khoản", """
        <p class="small">Dành cho người chuyển công tác, nghỉ việc. Hồ sơ và việc đã làm vẫn giữ nguyên.</p>
        <p>\(Parts.quietLink("Đóng tài khoản…", .person(person.id, "dong")))</p>
        """))</div>
        """
    }
  }

  private var hasLink: Bool {
    get throws { try link == nil && Passwords.linkExpires(of: person.id, on: desk.connection) != nil }
  }

  private var handedOut: HTML {
    guard let link else { return .empty }
    return Parts.card(
      "Đường dẫn đặt mật khẩu cho \(person.name)",
      """
      <p>Gửi riêng cho người đó. Đường dẫn chỉ hiện một lần ở đây, dùng được một lần trong 24 giờ; đường dẫn cấp trước \
      không còn dùng được.</p>
      <label for="duong-dan">Đường dẫn</label><input type="text" id="duong-dan" value="\(link)" readonly>
      \(if: !isLinkPublic,
        #"""
        <p class="hint">Chưa khai địa chỉ công khai của trang, nên đường dẫn bắt đầu bằng địa chỉ của máy chủ. Người \#
        dùng ở máy khác thì thay phần đầu bằng địa chỉ họ vẫn dùng.</p>
        """#)
      """)
  }
}

/// What closing an account means, before it is closed.
struct ClosingPersonPage {
  var desk: Desk
  var person: Person

  func page() throws -> Page {
    let roles = try People.appointments(of: person.id, on: desk.connection).filter { !$0.isOver(on: desk.now.day) }
    let names = try roles.map { "<li>\($0.role.name): \(try desk.name(of: $0.scope))</li>" as HTML }
    let seats = try PersonPage.seats(of: person.id, at: desk).map { "<li>\($0)</li>" as HTML }
    return Page(
      title: "Đóng tài khoản của \(person.name)", place: .administration,
      crumbs: [("Người và vai trò", .administration("nguoi")), (person.name, .person(person.id))],
      body: """
        <div class="narrow"><p>Sau khi đóng:</p><ul>
        <li>người này không đăng nhập được nữa, các phiên đang mở kết thúc ngay;</li>
        <li>hồ sơ, phiếu, văn bản và việc đã làm giữ nguyên;</li>\
        <li>có thể mở lại tài khoản; vai trò đã hết thì giao lại.</li></ul>
        \(if: !names.isEmpty, "<h2>Vai trò sẽ hết</h2><ul>\(names)</ul>")
        \(if: !seats.isEmpty,
          #"""
          <h2>Chỗ trong Hội đồng, tổ thẩm định</h2><ul>\#(seats)</ul>\#
          <p class="small">Chỗ này vẫn còn cho đến khi có quyết định thay đổi thành viên: ghi quyết định đó ở trang \#
          của Hội đồng.</p>
          """#)
        \(if: names.isEmpty && seats.isEmpty, "<p>Người này hiện không giữ vai trò nào.</p>")
        \(Parts.form(.person(person.id, "dong"), """
        <div class="actions">\(Parts.button("Đóng tài khoản"))\(Parts.quietLink("Không đóng", .person(person.id)))</div>
        """))</div>
        """)
  }
}

extension Desk {
  /// What a role is held for, in words.
  func name(of scope: Scope) throws -> String {
    switch scope {
    case .installation: "toàn hệ thống"
    case .plan(let plan): try self.plan(plan).shortTitle
    case .track(let plan, let track):
      "\(try self.plan(plan).shortTitle), \(try self.plan(plan).track(track)?.name ?? "")"
    case .unit(let unit): try self.unit(unit).name
    case .council(let council): try self.council(council).name
    }
  }
}

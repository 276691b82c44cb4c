import Domain
import Markup
import Office

/// A person as the administrator sees them: who it is, roles and seats, the account.
extension PersonLook.Found {
  var page: Page { page(handing: nil) }

  /// The page, with the link by which the person chooses a password the one time that it is shown.
  ///
  /// - Parameter isPublic: whether the link begins with an address that others reach.
  func page(handing link: String, isPublic: Bool) -> Page {
    page(handing: handedOut(link, isPublic))
  }

  private func page(handing link: HTML?) -> Page {
    Page(
      title: person.name, place: .administration, crumbs: [("Người và vai trò", .administration("nguoi"))],
      body: """
        \(link)<div class="grid half"><div>\(about)\(rolesAndSeats)</div>\(accountCards(isLinkShown: link != nil))</div>
        """)
  }

  private var about: HTML {
    Parts.card(
      "Thông tin",
      """
      <dl><dt>Tên đăng nhập</dt><dd>\(person.signIn)</dd><dt>Đơn vị</dt>\
      <dd>\(unit ?? "Không thuộc đơn vị nào")</dd>
      \(if: !person.position.isEmpty, "<dt>Chức vụ</dt><dd>\(person.position)</dd>")
      \(person.closed.map { "<dt>Tài khoản</dt><dd>đã đóng lúc \($0.short)</dd>" as HTML })</dl>
      """)
  }

  // MARK: Roles and seats

  private var rolesAndSeats: HTML {
    let items =
      roles.map(role)
      + seats.map { seat, council in
        "<li>\(seat.name(in: council.kind)), \(council.name) <small>thay đổi bằng quyết định</small></li>"
      }
    let list: HTML =
      items.isEmpty ? Parts.empty("Chưa được giao vai trò nào.") : #"<ul class="plain-list">\#(items)</ul>"#
    return Parts.card("Vai trò", "\(list)\(giving)")
  }

  /// The way to the form that gives a role, with this person in it.
  private var giving: HTML {
    guard canAppoint, person.closed == nil else { return .empty }
    return "<p>\(Parts.quietLink("Giao vai trò", Link.administration("nguoi").with([("q", person.signIn)])))</p>"
  }

  private func role(_ appointment: Appointment, _ scope: String) -> HTML {
    let isOver = appointment.isOver(on: today)
    let term = "từ \(appointment.from.short)" + (appointment.through.map { " đến \($0.short)" } ?? "")
    let end: HTML =
      isOver || !canAppoint
      ? .empty
      : Parts.form(
        .administration("vai-tro/\(appointment.id)/thoi"), class: "inline",
        #"<button class="link" aria-label="Thôi vai trò \#(appointment.role.name)">Thôi</button>"#)
    return """
      <li><b>\(appointment.role.name)</b>: \(scope) \
      <small>\(term)\(if: isOver, " (đã hết)")</small> \(end)</li>
      """
  }

  // MARK: The account

  private func accountCards(isLinkShown: Bool) -> HTML {
    guard let account else { return .empty }
    guard person.closed == nil else {
      return Parts.card(
        "Tài khoản",
        """
        <p>Tài khoản đã đóng: người này không đăng nhập được và không được giao việc mới. Hồ sơ và việc đã làm vẫn \
        giữ nguyên.</p>
        \(Parts.form(.person(person.id, "mo-lai"), Parts.quietButton("Mở lại tài khoản")))
        """)
    }
    let waits = account.hasLink && !isLinkShown
    return """
      <div>\(Parts.card("Mật khẩu", """
      <p>\(account.password.sentence)\(if: waits, " Có một đường dẫn đã cấp, chưa dùng.")</p>
      <p class="small">Người quản trị không biết mật khẩu của ai. Cấp đường dẫn rồi gửi riêng cho người đó; đường \
      dẫn \(PasswordLink.use). \
      Khi mật khẩu mới được đặt, mọi phiên đang mở của người đó kết thúc.</p>
      \(Parts.form(.person(person.id, "duong-dan"),
        Parts.button(account.password == .none ? "Cấp đường dẫn đặt mật khẩu" : "Cấp đường dẫn đặt lại mật khẩu")))
      """))
      \(Parts.card("Đóng tài khoản", """
      <p class="small">Dành cho người chuyển công tác, nghỉ việc. Hồ sơ và việc đã làm vẫn giữ nguyên.</p>
      <p>\(Parts.quietLink("Đóng tài khoản…", .person(person.id, "dong")))</p>
      """))</div>
      """
  }

  private func handedOut(_ link: String, _ isPublic: Bool) -> HTML {
    Parts.card(
      "Đường dẫn đặt mật khẩu cho \(person.name)",
      """
      <p>Gửi riêng cho người đó. Đường dẫn chỉ hiện một lần ở đây, \(PasswordLink.use); đường dẫn cấp trước không \
      còn dùng được.</p>
      <label for="duong-dan">Đường dẫn</label><input type="text" id="duong-dan" value="\(link)" readonly>
      \(if: !isPublic,
        #"""
        <p class="hint">Chưa khai địa chỉ công khai của trang, nên đường dẫn bắt đầu bằng địa chỉ của máy chủ. Người \#
        dùng ở máy khác thì thay phần đầu bằng địa chỉ họ vẫn dùng.</p>
        """#)
      """)
  }
}

extension PersonLook.Account.Password {
  fileprivate var sentence: String {
    switch self {
    case .none: "Chưa đặt mật khẩu."
    case .once: "Đang dùng mật khẩu một lần; sẽ phải đặt mật khẩu mới khi đăng nhập."
    case .own: "Đã tự đặt mật khẩu."
    }
  }
}

/// What closing an account means, before it is closed.
extension ClosingPersonLook.Found {
  var page: Page {
    let names = roles.map { "<li>\($0.name): \($1)</li>" as HTML }
    let seats = seats.map { "<li>\($0.name(in: $1.kind)), \($1.name)</li>" as HTML }
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

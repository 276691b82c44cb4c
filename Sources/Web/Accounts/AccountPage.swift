import Domain
import Markup
import Office
import Store

/// One's own account: who one is here, the password, where one is signed in.
struct AccountPage {
  /// A sign-in, and whether it is the one that looks.
  typealias SignedIn = (session: Access.Session, isThis: Bool)

  var account: AccountLook.Found
  var sessions: [SignedIn]
  var isDemo: Bool
  var refusals: [Refusal] = []

  var page: Page {
    Page(
      title: "Tài khoản",
      body: """
        \(Field.summary(refusals))<div class="grid half"><div>\(about)\(reminders)\(password)</div>
        \(signIns)</div>
        """)
  }

  private var about: HTML {
    let person = account.person
    return Parts.card(
      "Thông tin của bạn",
      """
      <dl><dt>Họ và tên</dt><dd>\(person.name)</dd><dt>Tên đăng nhập</dt><dd>\(person.signIn)</dd>
      \(account.unit.map { "<dt>Đơn vị</dt><dd>\($0)</dd>" as HTML })\
      \(if: !person.position.isEmpty, "<dt>Chức vụ</dt><dd>\(person.position)</dd>")
      \(if: !account.roles.isEmpty, "<dt>Vai trò</dt><dd>\(account.roles.joined(separator: "; "))</dd>")</dl>
      <p class="small">Có chỗ chưa đúng thì báo người quản trị sửa.</p>
      """)
  }

  private var reminders: HTML {
    Parts.card(
      "Nhắc việc",
      """
      <div class="actions">\(Parts.quietLink("Thư nhắc việc", .mailSettings))\(Parts.quietLink("Lịch", .calendar))</div>
      """)
  }

  private var password: HTML {
    guard account.hasPassword else {
      let reason =
        isDemo
        ? "Trong bản diễn tập, vai này vào bằng một lần bấm nên không có mật khẩu."
        : "Tài khoản này chưa có mật khẩu. Đề nghị người quản trị cấp đường dẫn đặt mật khẩu."
      return Parts.card("Mật khẩu", "<p>\(reason)</p>")
    }
    return Parts.card(
      "Đổi mật khẩu", id: "mat-khau",
      Parts.form(
        .newPassword,
        """
        \(Field("current", "Mật khẩu hiện nay", required: true, refusals: refusals).password())
        \(NewPasswordPage.fields(refusals))
        <p class="small">Đổi xong, các phiên đăng nhập khác của bạn sẽ kết thúc.</p>\(Parts.button("Đổi mật khẩu"))
        """))
  }

  private var signIns: HTML {
    let items = sessions.map { item -> HTML in
      let (session, isThis) = item
      let end: HTML =
        isThis
        ? #"<span class="chip ok">phiên này</span>"#
        : Parts.form(
          .endSession(session.digest), class: "inline",
          """
          <button class="link" aria-label="Kết thúc phiên \(session.browserInWords), bắt đầu \(session.begun.short)">\
          Kết thúc</button>
          """
        )
      return """
        <li><b>\(session.browserInWords)</b> \(end)<br>\
        <small>Bắt đầu \(session.begun.short) · dùng gần nhất \(session.used.short)\
        \(if: !session.address.isEmpty, " · địa chỉ \(session.address)")</small></li>
        """
    }
    return Parts.card(
      "Đang đăng nhập ở",
      """
      <ul class="plain-list">\(items)</ul>\
      \(if: items.count == Access.mostSessions, #"<p class="small">Hiện \#(items.count) phiên dùng gần nhất.</p>"#)
      <p class="small">Thấy phiên lạ thì kết thúc phiên đó rồi đổi mật khẩu.</p>
      \(Parts.form(.signOutEverywhere, Parts.quietButton("Đăng xuất khỏi mọi nơi")))
      """)
  }
}

extension Access.Session {
  /// What the browser calls itself, as people call it: `Chrome trên Windows`.
  var browserInWords: String {
    func first(_ names: [(mark: String, name: String)]) -> String? { names.first { browser.contains($0.mark) }?.name }
    let program = first([
      ("coc_coc_browser", "Cốc Cốc"), ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"),
      ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ])
    let system = first([
      ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"),
      ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ])
    guard let program else { return "Trình duyệt không rõ" }
    return program + (system.map { " trên \($0)" } ?? "")
  }
}

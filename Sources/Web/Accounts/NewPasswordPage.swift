import Domain
import Markup

/// Choosing a new password: at the first sign-in with one that somebody else chose, and by a link.
struct NewPasswordPage {
  /// Who chooses, where the browser does not say so already.
  var person: Person?
  /// Where the form goes.
  var action: Link
  /// Where the person was going, with a form that was sent while nobody was signed in.
  var then = ""
  var kept = ""
  var refusals: [Refusal] = []

  var page: Page {
    Page(
      title: "Đặt mật khẩu mới",
      body: """
        <div class="narrow">\(lead)\(Field.summary(refusals))
        <form method="post" action="\(action)" class="card">\(HTML.secretPlace)
        \(waiting)
        \(person.map { #"<input type="hidden" name="sign-in" value="\#($0.signIn)" autocomplete="username">"# as HTML })
        \(NewPasswordPage.fields(refusals))\(Parts.button("Đặt mật khẩu và tiếp tục"))</form></div>
        """)
  }

  private var lead: HTML {
    guard let person else {
      return """
        <p>Mật khẩu vừa dùng do người khác đặt và chỉ dùng được một lần. Đặt mật khẩu của riêng bạn để tiếp tục.</p>
        \(if: !kept.isEmpty,
          #"<p class="notice" role="status">Nội dung bạn gửi trước đó vẫn được giữ, sẽ hiện lại sau bước này.</p>"#)
        """
    }
    return """
      <p>Bạn đang đặt mật khẩu cho tài khoản <b>\(person.signIn)</b> của <b>\(person.name)</b>\
      . Đường dẫn này chỉ dùng được một lần.</p>
      """
  }

  private var waiting: HTML {
    guard person == nil else { return .empty }
    return """
      \(Parts.hidden("then", then))\(Parts.hidden("kept", kept))
      """
  }

  /// A new password, typed twice.
  static func fields(_ refusals: [Refusal]) -> HTML {
    """
    \(Field("password", "Mật khẩu mới", hint: "Từ 10 ký tự. \(WeakPassword.advice)", required: true,
      refusals: refusals).password("new-password"))
    \(Field("again", "Gõ lại mật khẩu mới", required: true, refusals: refusals).password("new-password"))
    """
  }

  /// The new password of the form.
  ///
  /// - Throws: `Refusal` when the two differ.
  static func password(in form: Form) throws -> String {
    let password = form.raw("password")
    guard form.raw("again") == password else {
      throw Refusal.input("again", "Hai lần gõ mật khẩu không giống nhau.", next: "Gõ lại cả hai ô.")
    }
    return password
  }
}

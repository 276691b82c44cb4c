import Domain
import Markup
import Office

/// Signing in, with a form that was sent while nobody was signed in kept inside.
struct SignInPage {
  var then: String
  /// The form that was sent, to be offered again.
  var kept: String
  var name: String
  var refusal: Refusal?
  var isDemo: Bool

  var page: Page {
    let refusals = refusal.map { [$0] } ?? []
    return Page(
      title: "Đăng nhập",
      body: """
        <div class="narrow">\(keptNotice)\(Field.summary(refusals))
        <form method="post" action="\(Link.signIn)" class="card">\(HTML.secretPlace)
        \(Parts.hidden("then", then))\(Parts.hidden("kept", kept))
        \(Field("sign-in", "Tên đăng nhập", refusals: refusals).text(name, autocomplete: "username"))
        \(Field("password", "Mật khẩu", refusals: refusals).password())
        \(Parts.button("Đăng nhập"))
        <p class="small">Quên mật khẩu, hoặc chưa có mật khẩu: đề nghị người quản trị của cơ quan bạn cấp đường dẫn \
        đặt lại mật khẩu. \
        Đường dẫn \(PasswordLink.use).</p></form>
        <p>Công dân, hộ kinh doanh, doanh nghiệp, hợp tác xã chưa có tài khoản: \
        <a href="\(Link.askingAccount)">xin cấp tài khoản</a>. Đã xin rồi: \
        <a href="\(Link.findingAccountRequest)">xem yêu cầu</a>.</p>
        \(if: isDemo, #"<p>Đây là bản diễn tập: <a href="\#(Link.demo)">chọn một vai để vào ngay</a>.</p>"#)</div>
        """)
  }

  private var keptNotice: HTML {
    guard !kept.isEmpty else { return .empty }
    return """
      <p class="notice" role="status">Phiên làm việc đã hết. Nội dung bạn vừa gửi vẫn được giữ: đăng nhập lại rồi gửi \
      tiếp.</p>
      """
  }
}

/// A form that was kept over a sign-in, offered again.
struct ResumePage {
  var then: Link
  var kept: Form

  var page: Page {
    let fields = kept.kept.map { field -> HTML in
      if field.name == Form.carryingField { return Parts.carried(kept) }
      guard field.value.count > 20 || Labels.of(field.name) != nil else {
        return Parts.hidden(field.name, field.value)
      }
      let label = Labels.of(field.name) ?? Writing.Passage(rawValue: field.name)?.name ?? "Nội dung"
      return Field(field.name, label).area(field.value)
    }
    return Page(
      title: "Gửi tiếp nội dung đã giữ",
      body: """
        <div class="narrow"><p>Bạn đã đăng nhập lại. Nội dung gửi lúc phiên làm việc hết vẫn còn đủ dưới đây.</p>
        \(Parts.form(then, class: "card", "\(fields)\(Parts.button("Gửi tiếp"))"))</div>
        """)
  }
}

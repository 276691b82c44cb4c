import Domain
import Markup
import Office

/// One's own mails: where they go, when, on what.
struct MailSettingsPage {
  var found: MailSettingsLook.Found
  var way: MailWay

  private var settings: MailSettings { found.settings }

  var page: Page {
    Page(
      title: "Thư nhắc việc", crumbs: [("Tài khoản", .account)],
      lead: """
        <p>Mỗi ngày nhiều nhất một thư: việc sắp đến hạn, đến hạn, quá hạn, việc mới và trả lời. Không có gì mới thì \
        không gửi.</p>
        """,
      body: """
        \(trouble)<div class="grid half"><div>\(address)\(choices)</div>\(mails)</div>
        """)
  }

  private var trouble: HTML {
    if way == .none {
      return """
        <p class="note">Hệ thống chưa đặt máy chủ gửi thư nên chưa gửi được thư. Việc đến hạn vẫn hiện ở trang đầu khi \
        bạn đăng nhập.</p>
        """
    }
    guard let unreachable = settings.unreachable else { return .empty }
    return """
      <p class="note" role="status">Thư gửi đến địa chỉ của bạn không tới nơi từ \(unreachable.since.short). Máy chủ \
      thư trả lời: «\(unreachable.said)». Sửa địa chỉ, hoặc xác nhận lại địa chỉ cũ khi hộp thư đã dùng được.</p>
      """
  }

  // MARK: Address

  private var address: HTML {
    let chip = settings.unreachable == nil ? Chip("đã xác nhận", .ok) : Chip("không tới nơi", .stop)
    let now: HTML =
      settings.address.map { "<dl><dt>Địa chỉ đang dùng</dt><dd>\($0.description) \(chip)</dd></dl>" }
      ?? "<p>Chưa có địa chỉ thư.</p>"
    let waiting: HTML =
      found.waiting.map { "<p>Đang chờ xác nhận: <b>\($0.description)</b>. Mở đường dẫn trong thư vừa gửi.</p>" }
      ?? .empty
    let remove: HTML =
      settings.address == nil && found.waiting == nil
      ? .empty : Parts.form(.mailSettings("bo-dia-chi"), Parts.quietButton("Bỏ địa chỉ"))
    let ask: HTML =
      way == .none
      ? .empty
      : Parts.form(
        .mailSettings("dia-chi"),
        """
        \(Field("address", "Địa chỉ thư", hint: "Ví dụ ten@vidu.vn. Một thư xác nhận được gửi đến đó.", required: true)
          .text(proposal, autocomplete: "email", inputmode: "email"))\(Parts.button("Gửi thư xác nhận"))
        """)
    return Parts.card("Địa chỉ", "\(now)\(waiting)\(remove)\(ask)")
  }

  /// The name by which the person signs in, where it is an address.
  private var proposal: String {
    settings.address?.description ?? MailAddress(found.person.signIn)?.description ?? ""
  }

  // MARK: Choices

  private var choices: HTML {
    let hours = (0...23).map { ("\($0)", "\($0.twoDigits):00") }
    let topics = MailSettings.Topic.allCases.map { topic -> HTML in
      let name = "topic-\(topic.rawValue)"
      return """
        <div class="check"><input type="checkbox" id="\(name)" name="\(name)" value="1"\
        \(if: !settings.off.contains(topic), " checked")><label for="\(name)">\(topic.name)</label></div>
        """
    }
    return Parts.card(
      "Gửi khi nào, về việc gì",
      Parts.form(
        .mailSettings,
        """
        \(Field("hour", "Giờ gửi hằng ngày").select(hours, "\(settings.hour)"))
        \(Field("days", "Báo trước mấy ngày", hint: "Từ 0 đến \(MailSettings.possibleDays.upperBound) ngày trước hạn.")
          .text("\(settings.daysBefore)", inputmode: "numeric"))
        <fieldset><legend>Nội dung</legend>\(topics)</fieldset>\(Parts.button("Lưu"))
        """))
  }

  // MARK: The last mails

  private var mails: HTML {
    let items = found.mails.map { mail, letter in
      """
      <details><summary>\(letter.subject) \(Chip(mail.state))</summary>\
      <div class="kept">\(letter.text)</div></details>
      """ as HTML
    }
    return Parts.card(
      "Thư gần đây", items.isEmpty ? Parts.empty("Chưa có thư nào.") : items.joined())
  }
}

extension Chip {
  /// What became of a mail.
  init(_ state: Mail.State) {
    switch state {
    case .queued, .sending: self.init(state.name, .wait)
    case .sent: self.init(state.name, .ok)
    case .failed, .bounced: self.init(state.name, .stop)
    case .shown: self.init(state.name, .plain)
    }
  }
}

/// Confirming an address by its link.
extension MailLinkLook.Found {
  func page(_ secret: String) -> Page {
    Page(
      title: "Xác nhận địa chỉ thư",
      body: """
        <div class="narrow"><section class="card"><p>Thư nhắc việc của <b>\(person.name)</b> sẽ được gửi đến \
        <b>\(address.description)</b>.</p>\
        \(Parts.form(.mailConfirmation(secret), Parts.button("Xác nhận địa chỉ này")))\
        <p class="small">Nếu bạn không phải người này thì đóng trang.</p></section></div>
        """)
  }
}

/// Stopping mails by a link of one of them.
extension UnsubscribingLook.Found {
  func page(_ token: String) -> Page {
    let names = MailSettings.Topic.allCases.filter(topics.contains).map { "<li>\($0.name)</li>" as HTML }
    let stop: HTML =
      open.isEmpty
      ? "<p>Đã ngừng. Muốn nhận lại thì đăng nhập, vào Tài khoản, Thư nhắc việc.</p>"
      : Parts.form(.unsubscribing(token), Parts.button("Ngừng gửi"))
    return Page(
      title: open.isEmpty ? "Đã ngừng gửi thư" : "Ngừng gửi thư?",
      body: """
        <div class="narrow"><section class="card"><p>Thư nhắc việc gửi <b>\(person.name)</b>:</p><ul>\(names)</ul>\
        \(stop)\
        <p class="small">Việc đến hạn vẫn hiện ở trang đầu khi bạn đăng nhập.</p></section></div>
        """)
  }
}

import Domain
import Markup
import Office

/// The mails of the installation.
struct OutboxPage {
  var found: OutboxLook.Found
  var way: MailWay

  private static let link = Link.administration("thu")

  var page: Page {
    Page(
      title: "Quản trị: thư đi", place: .administration,
      body: "\(AdministrationTabs.html(OutboxPage.link))\(told)\(list)")
  }

  private var told: HTML {
    switch way {
    case .sent: .empty
    case .shown: #"<p class="note">Bản diễn tập: thư chỉ hiện ở đây, không gửi đi.</p>"#
    case .none:
      """
      <p class="note">Chưa đặt máy chủ gửi thư: không lập và không gửi thư nào. Việc đến hạn vẫn hiện ở trang đầu của \
      từng người.</p>
      """
    }
  }

  private var list: HTML {
    let states = Mail.State.allCases.map { state in
      (state.rawValue, "\(state.name) (\((found.counts[state] ?? 0).grouped))")
    }
    let filter = Filter(
      OutboxPage.link,
      .choice("trang-thai", "Trạng thái", states, found.asked.state?.rawValue ?? "", any: "Mọi trạng thái"))
    return """
      \(filter.bar(file: false))<div class="card">\(found.lines.isEmpty
        ? Parts.empty("Không có thư nào.") : ListTable(listing).html(found.lines))</div>
      \(filter.pager(found.asked.page, size: OutboxLook.size, total: found.total))
      """
  }

  private var listing: Listing<OutboxLook.Line> {
    Listing(
      .column("Thư", page: .main(), to: { .mail($0.mail.id) }) { .text($0.mail.subject) },
      .column(page: .below) { .text($0.name) },
      .column(page: .below) { .text($0.mail.address.description) },
      .state("Trạng thái", page: .cell()) { Chip($0.mail.state) },
      .state(page: .beside) { $0.isUnreachable ? Chip("địa chỉ không tới nơi", .stop) : nil },
      .column(page: .under()) { .text($0.mail.said) },
      .column("Lập lúc", page: .wide()) { .text($0.mail.made.short) },
      .column("Lần gửi", page: .figure(wide: true)) { .number($0.mail.tries) })
  }
}

/// One mail.
extension OutboxMailLook.Found {
  var page: Page {
    Page(
      title: mail.subject, place: .administration, crumbs: [("Thư đi", .administration("thu"))],
      body: """
        <div class="grid half">\(about)\(content)</div>
        """)
  }

  private var about: HTML {
    let next: HTML = mail.isWaiting ? "<dt>Gửi từ lúc</dt><dd>\(mail.due.short)</dd>" : .empty
    let said: HTML = mail.said.isEmpty ? .empty : "<dt>Máy chủ thư trả lời</dt><dd>\(mail.said)</dd>"
    let unreachable: HTML =
      settings.unreachable.map {
        "<dt>Địa chỉ</dt><dd>không tới nơi từ \($0.since.short): \($0.said)</dd>"
      } ?? .empty
    let resend: HTML =
      mail.canBeResent ? Parts.form(.outboxMail(mail.id, "gui-lai"), Parts.button("Gửi lại")) : .empty
    return Parts.card(
      "Thư",
      """
      <dl><dt>Người nhận</dt><dd>\(mail.strangersName ?? person?.name ?? "")</dd>
      <dt>Địa chỉ thư</dt><dd>\(mail.address.description)</dd>
      <dt>Trạng thái</dt><dd>\(Chip(mail.state))</dd><dt>Lập lúc</dt><dd>\(mail.made.short)</dd>
      <dt>Đổi trạng thái lúc</dt><dd>\(mail.changed.short)</dd>\(next)<dt>Số lần gửi</dt><dd>\(mail.tries)</dd>\
      \(said)\(unreachable)</dl>\(resend)
      """)
  }

  private var content: HTML {
    guard let letter else {
      return Parts.card("Nội dung", "<p>Nội dung thư là của riêng người nhận.</p>")
    }
    return Parts.card("Nội dung", #"<div class="kept">\#(letter.text)</div>"#)
  }
}

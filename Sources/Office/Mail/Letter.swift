import Domain
import Markup

/// A mail in words, as it is sent and as it is shown.
public struct Letter: Hashable, Sendable {
  public var subject: String
  public var text: String
  public var html: String
  /// Where one stops all mails of the kind; nil for a mail that was asked for.
  public var unsubscribing: String?

  private static let ending = "Thư tự động của hệ thống Sáng kiến, xin không trả lời thư này."

  init(_ mail: Mail, to name: String, _ pages: MailPages, _ tokens: MailTokens) {
    subject = mail.subject
    switch mail.content {
    case .digest(let digest):
      let links = Links(person: mail.person, pages: pages, tokens: tokens)
      unsubscribing = links.all
      text = Letter.text(digest, name, links)
      html = Letter.html(digest, name, links).rendered
    case .confirmation(let path):
      let address = pages.origin + path
      text = """
        Kính gửi \(name),

        Có người vừa ghi địa chỉ này để nhận thư nhắc việc của hệ thống Sáng kiến. Nếu là bạn, mở đường dẫn sau trong \
        48 giờ để xác nhận:
        \(address)

        Nếu không phải bạn, bỏ qua thư này: sẽ không có thư nào khác.

        \(Letter.ending)
        """
      html =
        Letter.page(
          """
          <p>Kính gửi \(name),</p>
          <p>Có người vừa ghi địa chỉ này để nhận thư nhắc việc của hệ thống Sáng kiến. Nếu là bạn, mở đường dẫn sau \
          trong 48 giờ để xác nhận:</p>
          <p><a href="\(address)">\(address)</a></p>
          <p>Nếu không phải bạn, bỏ qua thư này: sẽ không có thư nào khác.</p><p>\(Letter.ending)</p>
          """
        ).rendered
    case .account(let letter):
      // The name is not repeated: whoever typed it, nobody has checked that the address is theirs.
      let address = pages.origin + letter.path
      let lines = Letter.lines(letter)
      text = """
        Kính gửi Ông/Bà,

        \(lines.joined(separator: "\n\n"))

        \(Letter.goingOn(letter))
        \(address)

        Đường dẫn này chỉ dành cho người gửi yêu cầu, xin không chuyển cho người khác. Nếu không gửi yêu cầu nào, \
        xin bỏ qua thư này.

        \(Letter.ending)
        """
      html =
        Letter.page(
          """
          <p>Kính gửi Ông/Bà,</p>
          \(lines.map { "<p>\($0)</p>" as HTML })
          <p>\(Letter.goingOn(letter)) <a href="\(address)">\(address)</a></p>
          <p>Đường dẫn này chỉ dành cho người gửi yêu cầu, xin không chuyển cho người khác. Nếu không gửi yêu cầu nào, \
          xin bỏ qua thư này.</p>
          <p>\(Letter.ending)</p>
          """
        ).rendered
    }
  }

  /// What became of a request for an account.
  private static func lines(_ letter: AccountLetter) -> [String] {
    switch letter.matter {
    case .asked: ["Cơ quan cần bạn trả lời thêm để xét yêu cầu cấp tài khoản \(letter.number):", letter.text]
    case .confirmed: ["Yêu cầu cấp tài khoản \(letter.number) của bạn đã được xác nhận."]
    case .refused: ["Yêu cầu cấp tài khoản \(letter.number) của bạn không được xác nhận:", letter.text]
    }
  }

  private static func goingOn(_ letter: AccountLetter) -> String {
    switch letter.matter {
    case .asked: "Trả lời ở trang này:"
    case .confirmed: "Mở trang này để đặt mật khẩu và đăng nhập lần đầu:"
    case .refused: "Xem yêu cầu ở trang này:"
    }
  }

  /// Where one stops mails.
  private struct Links {
    var person: Person.ID
    var pages: MailPages
    var tokens: MailTokens

    var all: String { address(nil) }

    func address(_ topic: MailSettings.Topic?) -> String {
      pages.origin + pages.unsubscribing(tokens.unsubscribing(person, from: topic))
    }
  }

  private static func text(_ digest: DailyDigest, _ name: String, _ links: Links) -> String {
    let parts = digest.parts.map { part in
      let lines = part.lines.map { line in
        "- \(line.text)\(line.when.isEmpty ? "" : " (\(line.when))")\n  \(links.pages.origin)\(line.path)"
      }
      let more = part.more > 0 ? ["- Và \(part.more.grouped) việc nữa: \(links.pages.origin)/"] : []
      return """
        \(part.topic.name.uppercased())
        \((lines + more).joined(separator: "\n"))
        Ngừng nhận mục này: \(links.address(part.topic))
        """
    }
    return """
      Kính gửi \(name),

      \(parts.joined(separator: "\n\n"))

      \(ending)
      Đổi giờ gửi, chọn nội dung: \(links.pages.origin)\(links.pages.settings)
      Ngừng mọi thư nhắc việc: \(links.all)
      """
  }

  private static func html(_ digest: DailyDigest, _ name: String, _ links: Links) -> HTML {
    let parts = digest.parts.map { part -> HTML in
      let lines = part.lines.map { line -> HTML in
        let when: HTML = line.when.isEmpty ? .empty : " (\(line.when))"
        return #"<li><a href="\#(links.pages.origin)\#(line.path)">\#(line.text)</a>\#(when)</li>"#
      }
      let more: HTML =
        part.more > 0 ? #"<li><a href="\#(links.pages.origin)/">Và \#(part.more.grouped) việc nữa</a></li>"# : .empty
      return """
        <h2>\(part.topic.name)</h2><ul>\(lines)\(more)</ul>
        <p><small><a href="\(links.address(part.topic))">Ngừng nhận mục này</a></small></p>
        """
    }
    return page(
      """
      <p>Kính gửi \(name),</p>
      \(parts)
      <p><small>\(ending) <a href="\(links.pages.origin)\(links.pages.settings)">Đổi giờ gửi, chọn nội dung</a> · \
      <a href="\(links.all)">Ngừng mọi thư nhắc việc</a></small></p>
      """)
  }

  private static func page(_ body: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="vi"><head><meta charset="utf-8"><title>Sáng kiến</title></head><body>
    \(body)
    </body></html>
    """
  }
}

import Foundation
import Testing

@testable import Domain

@Suite("A mail as it travels")
struct MailMessageTests {
  private func message(
    subject: String = "Nhắc việc", name: String = "Nguyễn Thị Thử", text: String = "Kính gửi",
    html: String = "<p>a</p>",
    unsubscribing: String? = "https://sangkien.vidu.vn/thu/ngung/a"
  ) throws -> MailMessage {
    let from = try #require(MailAddress("sangkien@vidu.vn"))
    let to = try #require(MailAddress("thu@vidu.vn"))
    return MailMessage(
      from: MailMessage.Mailbox(name: "Sang kien", address: from), to: MailMessage.Mailbox(name: name, address: to),
      subject: subject, date: try #require(VietnamTime.instant("2024-04-10T08:05:09")), id: "sk-1-2@vidu.vn",
      unsubscribing: unsubscribing, text: text, html: html)
  }

  private func lines(_ message: MailMessage) -> [String] {
    String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n")
  }

  @Test("The head has who, to whom, when, its own name and where one unsubscribes")
  func head() throws {
    let head = lines(try message(subject: "Nhac viec", name: "Nguyen Thu")).prefix { !$0.isEmpty }
    #expect(
      Array(head) == [
        "From: Sang kien", " <sangkien@vidu.vn>", "To: Nguyen Thu", " <thu@vidu.vn>", "Subject: Nhac viec",
        "Date: Wed, 10 Apr 2024 08:05:09 +0700", "Message-ID: <sk-1-2@vidu.vn>", "Auto-Submitted: auto-generated",
        "List-Unsubscribe: <https://sangkien.vidu.vn/thu/ngung/a>", "MIME-Version: 1.0",
        "Content-Type: multipart/alternative;", " boundary=\"=_sk-1-2@vidu.vn\"",
      ])
  }

  @Test("A subject with diacritics is encoded in words of whole letters, each line at most 76 characters")
  func subject() throws {
    let subject = "Sáng kiến 12/4/2024: 1 việc quá hạn, 2 việc đến hạn, 3 việc mới của đơn vị bạn 📅"
    let head = lines(try message(subject: subject)).prefix { !$0.isEmpty }
    let first = try #require(head.firstIndex { $0.hasPrefix("Subject: ") })
    let field = [head[first].dropFirst(9)] + head[(first + 1)...].prefix { $0.hasPrefix(" =?") }.map { $0.dropFirst() }
    let words = try field.map { word in
      #expect(word.hasPrefix("=?UTF-8?B?") && word.hasSuffix("?="))
      let bytes = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
      return try #require(String(data: bytes, encoding: .utf8))
    }
    #expect(words.joined() == subject && words.count > 1)
    #expect(head.allSatisfy { $0.utf8.count <= 76 })
  }

  @Test(
    "What people write begins no field: line ends and other control signs become spaces",
    arguments: [
      "Chào\r\nBcc: khac@vidu.vn", "Chao\nBcc: khac@vidu.vn", "Chao\rBcc: khac@vidu.vn\u{0}", "\r\n\r\nThan gia",
    ])
  func injection(text: String) throws {
    let plain = lines(try message(subject: "a", name: "b"))
    for lines in [lines(try message(subject: text, name: "b")), lines(try message(subject: "a", name: text))] {
      let fields = lines.prefix { !$0.isEmpty }.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
      #expect(fields == plain.prefix { !$0.isEmpty }.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } })
    }
    let address = lines(try message(unsubscribing: "https://vidu.vn/\(text)>")).filter { $0.hasPrefix("List-") }
    #expect(address.count == 1 && address[0].hasSuffix(">") && address[0].filter { $0 == ">" }.count == 1)
  }

  @Test("Text is quoted-printable: bytes beyond ASCII, signs of equality, blanks at the end of a line")
  func quotedPrintable() {
    #expect(QuotedPrintable.encode("a=b\nsố \n\tc") == "a=3Db\r\ns=E1=BB=91=20\r\n\tc")
    #expect(QuotedPrintable.encode("a\r\nb") == "a\r\nb")
    let long = QuotedPrintable.encode(String(repeating: "ế", count: 100))
    #expect(long.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    #expect(long.replacing("=\r\n", with: "") == String(repeating: "=E1=BA=BF", count: 100))
  }

  @Test("Both parts come between their boundaries, all of it ASCII")
  func parts() throws {
    let lines = lines(try message(text: "Kính gửi\n--=_sk-1-2@vidu.vn--", html: "<p>đ</p>"))
    let boundaries = lines.filter { $0.hasPrefix("--=_") }
    #expect(boundaries == ["--=_sk-1-2@vidu.vn", "--=_sk-1-2@vidu.vn", "--=_sk-1-2@vidu.vn--"])
    #expect(lines.contains("<p>=C4=91</p>") && lines.contains("K=C3=ADnh g=E1=BB=ADi"))
    #expect(lines.contains("--=3D_sk-1-2@vidu.vn--"))
    #expect(try message(text: "đ").bytes.allSatisfy { $0 < 0x80 })
  }

  @Test(
    "What is no address is not taken",
    arguments: [
      "", "a", "@b.vn", "a@", "a@b", "a@@b.vn", "a b@c.vn", "a@b.vn\r\nBcc: c@d.vn", "a@-b.vn", ".a@b.vn", "a..b@c.vn",
      "<a@b.vn>", "a@b..vn", "\"a b\"@c.vn", "á@b.vn",
    ])
  func noAddress(text: String) { #expect(MailAddress(text) == nil) }

  @Test("An address is taken as it is, its domain in small letters")
  func address() {
    #expect(MailAddress("Nguyen.Thu+sk@ViDu.VN")?.description == "Nguyen.Thu+sk@vidu.vn")
    #expect(MailAddress("a@b.c.vn")?.domain == "b.c.vn")
  }
}

import Testing

@testable import Office

@Suite("Mails that come back")
struct ReturnedMailTests {
  private func report(
    type: String = "multipart/report; report-type=delivery-status;\r\n boundary=\"b\"", action: String = "failed"
  ) -> [UInt8] {
    Array(
      """
      From: MAILER-DAEMON@vidu.vn\r
      In-Reply-To: <sk-khac@vidu.vn>\r
      Content-Type: \(type)\r
      \r
      --b\r
      Content-Type: message/delivery-status\r
      \r
      Reporting-MTA: dns; mail.vidu.vn\r
      \r
      Final-Recipient: rfc822; thu@vidu.vn\r
      Action: \(action)\r
      Status: 5.1.1\r
      Diagnostic-Code: smtp; 550 5.1.1 no such user\r
      \r
      --b\r
      Content-Type: text/rfc822-headers\r
      \r
      Message-ID: <sk-1@vidu.vn>\r
      --b--\r

      """.utf8)
  }

  @Test("A report of a failed delivery tells what the server said and which mail it was")
  func failed() throws {
    let mail = try #require(ReturnedMail(report()))
    #expect(mail.said == "smtp; 550 5.1.1 no such user")
    #expect(mail.original.contains("sk-1@vidu.vn") && !mail.original.contains("sk-khac"))
  }

  @Test("A mail that is only delayed, an automatic answer and a mail without a body mean nothing")
  func others() {
    #expect(ReturnedMail(report(action: "delayed")) == nil)
    #expect(ReturnedMail(report(type: "text/plain")) == nil)
    #expect(ReturnedMail(Array("Subject: nghỉ phép".utf8)) == nil && ReturnedMail([0xFF, 0xFE]) == nil)
  }
}

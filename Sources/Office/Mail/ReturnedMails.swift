import Domain
import Foundation
import Store

extension Postman {
  /// Reads the mails that came back: whose address cannot be reached is noted.
  ///
  /// - Returns: how many came back for good.
  /// - Throws: a `Fault` when the mailbox cannot be reached.
  @discardableResult
  public func readReturnedMails() async throws -> Int {
    guard let mailbox else { return 0 }
    let returned = try await mailbox.unread().compactMap(ReturnedMail.init)
    guard !returned.isEmpty else { return 0 }
    let found = try await office.database.read { connection in
      guard let tokens = try MailTokens.found(on: connection) else { return [(Mail.ID, String)]() }
      return returned.compactMap { mail in tokens.mail(in: mail.original).map { ($0, mail.said) } }
    }
    for (mail, said) in found { try await office.runUnattended(.noteReturnedMail(mail, saying: said)) }
    counts.add("bounced", found.count)
    return found.count
  }
}

/// A mail server's report that it could not deliver a mail, for good (RFC 3464).
struct ReturnedMail {
  /// What the server said of it.
  var said: String
  /// What was sent back of the mail.
  var original: String

  /// Nil for any other mail: one that was delayed only, an answer by a person or by a program.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    guard let end = text.range(of: "\n\n") else { return nil }
    // A field may go on in the lines after it.
    let head = text[..<end.lowerBound].replacing(/\n[ \t]+/, with: " ").lowercased()
    let rest = text[end.upperBound...]
    guard head.contains(/(?:^|\n)content-type:\s*multipart\/report/), head.contains("delivery-status"),
      let action = rest.range(of: #"(?im)^action:\s*failed\s*$"#, options: .regularExpression)
    else { return nil }
    let report = rest[action.lowerBound...]
    let diagnosis = ["diagnostic-code", "status"].lazy.compactMap { ReturnedMail.field($0, in: rest) }.first
    said = String((diagnosis ?? "Thư bị trả lại.").prefix(300))
    original = String(report)
  }

  private static func field(_ name: String, in text: Substring) -> String? {
    guard let found = text.range(of: "(?im)^\(name):.*$", options: .regularExpression) else { return nil }
    return text[found].dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
  }
}

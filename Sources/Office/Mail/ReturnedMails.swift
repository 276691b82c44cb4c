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
    var count = 0
    try await mailbox.eachUnread { bytes in
      guard let returned = ReturnedMail(bytes) else { return }
      let mail = try await office.database.read { try MailTokens.found(on: $0)?.mail(in: returned.original) }
      guard let mail else { return }
      try await office.runUnattended(.noteReturnedMail(mail, saying: returned.said))
      counts.add("bounced")
      count += 1
    }
    return count
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

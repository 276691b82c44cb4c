import CCurl
import Domain
import Foundation

/// A mailbox in which mails that came back arrive (RFC 9051).
public final class IMAPMailbox: Sendable {
  private let threads: ConnectionThreads<MailTalk>
  /// Bytes of a mail that are read; what is longer is passed over.
  private static let largest = 1 << 20
  /// Mails that are read at once.
  private static let mostAtOnce = 50

  public init(_ address: MailServerAddress) {
    threads = ConnectionThreads(count: 1, name: "imap") { serve in serve(try MailTalk(address)) }
  }

  public func close() { threads.stop() }

  /// The mails that nobody has read yet, some of them. Each counts as read from now on.
  ///
  /// - Throws: a `Fault` when the mailbox cannot be reached.
  public func unread() async throws -> [[UInt8]] {
    try await threads.run { talk in
      try talk.unseen().prefix(IMAPMailbox.mostAtOnce).compactMap { try talk.mail($0, limit: IMAPMailbox.largest) }
    }
  }
}

extension MailTalk {
  /// The numbers of the mails without the mark `\Seen`.
  fileprivate func unseen() throws -> [Int] {
    let (code, bytes) = hold { curl_set_text(curl, CURLOPT_CUSTOMREQUEST, "UID SEARCH UNSEEN") }
    guard code == CURLE_OK else { throw fault(code) }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .filter { $0.uppercased().hasPrefix("* SEARCH") }
      .flatMap { $0.split(separator: " ").dropFirst(2).compactMap { Int($0) } }
  }

  /// A mail, which is marked as read by that; nil for one that is too long.
  fileprivate func mail(_ number: Int, limit: Int) throws -> [UInt8]? {
    let (code, bytes) = hold(";UID=\(number)", limit: limit) {}
    if code == CURLE_WRITE_ERROR || code == CURLE_REMOTE_FILE_NOT_FOUND { return nil }
    guard code == CURLE_OK else { throw fault(code) }
    return bytes
  }

  private func fault(_ code: CURLcode) -> Fault {
    let said = heard.answer.isEmpty ? "" : ": \(heard.answer)"
    return Fault("the mailbox cannot be read: \(String(cString: curl_easy_strerror(code)))\(said)", isPassing: true)
  }
}

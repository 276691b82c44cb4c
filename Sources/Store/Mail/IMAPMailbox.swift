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

  /// Gives the mails that nobody has read yet one after another, some of them. Each counts as read once it was dealt
  /// with.
  ///
  /// - Throws: a `Fault` when the mailbox cannot be reached, and what `read` throws.
  public func eachUnread(_ read: ([UInt8]) async throws -> Void) async throws {
    for number in try await threads.run({ try $0.unseen() }).prefix(IMAPMailbox.mostAtOnce) {
      guard let mail = try await threads.run({ try $0.mail(number, limit: IMAPMailbox.largest) }) else { continue }
      do {
        try await read(mail)
      } catch {
        try await threads.run { try $0.markUnseen(number) }
        throw error
      }
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

  /// Takes the mark that a mail was read off it.
  fileprivate func markUnseen(_ number: Int) throws {
    let (code, _) = hold { curl_set_text(curl, CURLOPT_CUSTOMREQUEST, "UID STORE \(number) -FLAGS (\\Seen)") }
    guard code == CURLE_OK else { throw fault(code) }
  }

  private func fault(_ code: CURLcode) -> Fault {
    let said = heard.answer.isEmpty ? "" : ": \(heard.answer)"
    return Fault("the mailbox cannot be read: \(String(cString: curl_easy_strerror(code)))\(said)", isPassing: true)
  }
}

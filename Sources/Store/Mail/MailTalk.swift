import CCurl
import Foundation

/// A connection of libcurl's with a mail server, and what both ends said in the last talk.
final class MailTalk {
  let curl: UnsafeMutableRawPointer
  private let address: MailServerAddress
  fileprivate(set) var heard = Heard()

  /// What both ends said: the last command, without what came with it, and the last answer.
  struct Heard {
    /// Such as `RCPT`; empty while nothing was said.
    var verb = ""
    /// Whether some of the message itself was handed over.
    var hasContent = false
    /// The last line that the server said.
    var answer = ""
    /// Whether the talk is over: what is said at parting means nothing.
    fileprivate var isLeaving = false
  }

  init(_ address: MailServerAddress) throws {
    guard let curl = curl_easy_init() else { throw Fault("libcurl gives no handle") }
    self.curl = curl
    self.address = address
  }

  deinit { curl_easy_cleanup(curl) }

  /// Talks with the server.
  ///
  /// - Parameters:
  ///   - path: what is asked for; the address's own where it is nil.
  ///   - prepare: says what is to be done.
  /// - Returns: how libcurl says that it ended, and what it wrote out.
  func hold(_ path: String? = nil, limit: Int = 1 << 20, _ prepare: () -> Void) -> (code: CURLcode, bytes: [UInt8]) {
    curl_easy_reset(curl)
    heard = Heard()
    curl_set_text(curl, CURLOPT_URL, path.map { "\(address.url)\($0)" } ?? address.url)
    curl_set_number(curl, CURLOPT_USE_SSL, address.security == .startTLS ? 3 : 0)  // CURLUSESSL_ALL
    if !address.user.isEmpty {
      curl_set_text(curl, CURLOPT_USERNAME, address.user)
      curl_set_text(curl, CURLOPT_PASSWORD, address.password)
    }
    curl_set_number(curl, CURLOPT_NOSIGNAL, 1)
    curl_set_number(curl, CURLOPT_CONNECTTIMEOUT, min(10, address.patience))
    curl_set_number(curl, CURLOPT_TIMEOUT, address.patience)
    prepare()
    let taken = Taken(limit: limit)
    return withExtendedLifetime((self, taken)) {
      curl_set_listener(curl, MailTalk.listen, Unmanaged.passUnretained(self).toOpaque())
      curl_set_taker(curl, Taken.take, Unmanaged.passUnretained(taken).toOpaque())
      let code = curl_easy_perform(curl)
      return (code, taken.bytes)
    }
  }

  private static let listen: curl_listener = { _, kind, start, size, context in
    guard let start, let context else { return 0 }
    let talk = Unmanaged<MailTalk>.fromOpaque(context).takeUnretainedValue()
    let bytes = UnsafeRawBufferPointer(start: start, count: size)
    switch kind {
    case CURLINFO_HEADER_OUT: talk.heard.say(bytes)
    case CURLINFO_HEADER_IN: talk.heard.hear(bytes)
    case CURLINFO_DATA_OUT: talk.heard.hasContent = true
    default: break
    }
    return 0
  }

  /// What has arrived.
  private final class Taken {
    var bytes: [UInt8] = []
    let limit: Int

    init(limit: Int) { self.limit = limit }

    static let take: curl_taker = { start, size, count, context in
      guard let start, let context else { return 0 }
      let taken = Unmanaged<Taken>.fromOpaque(context).takeUnretainedValue()
      // More than the limit is not kept.
      guard taken.bytes.count + size * count <= taken.limit else { return 0 }
      taken.bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: size * count))
      return size * count
    }
  }
}

extension MailTalk.Heard {
  /// The first word of a command alone: what comes after may be a password.
  fileprivate mutating func say(_ bytes: UnsafeRawBufferPointer) {
    let words = String(decoding: bytes.prefix(20), as: UTF8.self).uppercased().split(whereSeparator: \.isWhitespace)
    isLeaving = words.first == "QUIT" || words.dropFirst().first == "LOGOUT"
    if !isLeaving { verb = words.first.map(String.init) ?? "" }
  }

  fileprivate mutating func hear(_ bytes: UnsafeRawBufferPointer) {
    guard !isLeaving else { return }
    answer = String(decoding: bytes.prefix(500), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

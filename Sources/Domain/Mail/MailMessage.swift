import Foundation

/// A mail as it travels (RFC 5322): a text and the same as simple HTML, in UTF-8.
public struct MailMessage: Hashable, Sendable {
  /// Someone with an address: the name is shown, the address is used.
  public struct Mailbox: Hashable, Sendable {
    public var name: String
    public var address: MailAddress

    public init(name: String, address: MailAddress) {
      self.name = name
      self.address = address
    }
  }

  public var from: Mailbox
  public var to: Mailbox
  public var subject: String
  public var date: Instant
  /// What is between `<` and `>` of the Message-ID: letters, digits, dots, hyphens and one `@`.
  public var id: String
  /// Where one unsubscribes; nil for a mail that was asked for.
  public var unsubscribing: String?
  public var text: String
  public var html: String

  public init(
    from: Mailbox, to: Mailbox, subject: String, date: Instant, id: String, unsubscribing: String? = nil, text: String,
    html: String
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.date = date
    self.id = id
    self.unsubscribing = unsubscribing
    self.text = text
    self.html = html
  }

  /// The bytes, all of them ASCII, lines ending with CR and LF, none longer than 998.
  public var bytes: [UInt8] {
    // Quoted-printable text never has this in a line.
    let boundary = "=_\(MailHeader.token(id))"
    var lines = [
      "From: \(MailHeader.mailbox(from))", "To: \(MailHeader.mailbox(to))",
      "Subject: \(MailHeader.text(subject))", "Date: \(MailHeader.date(date))",
      "Message-ID: <\(MailHeader.token(id))>", "Auto-Submitted: auto-generated",
    ]
    if let unsubscribing { lines.append("List-Unsubscribe: <\(MailHeader.address(unsubscribing))>") }
    lines += [
      "MIME-Version: 1.0", "Content-Type: multipart/alternative;", " boundary=\"\(boundary)\"", "",
    ]
    for (type, content) in [("plain", text), ("html", html)] {
      lines += [
        "--\(boundary)", "Content-Type: text/\(type); charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
        QuotedPrintable.encode(content),
      ]
    }
    lines += ["--\(boundary)--", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }
}

/// The values of header fields. What comes from people ends up within encoded words or is dropped: nothing that they
/// write begins a field.
enum MailHeader {
  /// Bytes of one encoded word, so that its line has at most 76 characters (RFC 2047, 2).
  private static let wordBytes = 39

  /// Text of people, as encoded words (RFC 2047) where it is more than plain words.
  static func text(_ text: String) -> String {
    let clean = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }.joined()
    guard clean.utf8.count > 60 || !clean.utf8.allSatisfy(isPlain) || clean.isEmpty else { return clean }
    return words(clean).map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  /// Letters, digits, spaces and what means nothing in any field.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/")].contains(byte)
  }

  /// Pieces that fit into an encoded word each; no letter is cut.
  private static func words(_ text: String) -> [String] {
    var (words, word) = ([String](), "")
    for scalar in text.unicodeScalars {
      if word.utf8.count + String(scalar).utf8.count > wordBytes {
        words.append(word)
        word = ""
      }
      word.unicodeScalars.append(scalar)
    }
    return words + [word]
  }

  static func mailbox(_ mailbox: MailMessage.Mailbox) -> String {
    "\(text(mailbox.name))\r\n <\(mailbox.address)>"
  }

  /// `Wed, 10 Apr 2024 08:00:00 +0700`
  static func date(_ instant: Instant) -> String {
    let (day, clock) = (instant.day, VietnamTime.clock(of: instant))
    let week = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let weekday = week[day.daysSince1970 - day.daysSince1970.flooredQuotient(by: 7) * 7]
    let time = [clock.hour, clock.minute, clock.second].map(\.twoDigits).joined(separator: ":")
    return "\(weekday), \(day.day) \(months[day.month - 1]) \(day.year) \(time) +0700"
  }

  /// A Message-ID without anything that ends it.
  static func token(_ text: String) -> String {
    let others = Set(" /".utf8)
    let marks = Set(".@".utf8)
    return String(
      decoding: text.utf8.filter { isPlain($0) && !others.contains($0) || marks.contains($0) }, as: UTF8.self)
  }

  /// An address of the site without anything that ends it.
  static func address(_ text: String) -> String {
    String(decoding: text.utf8.filter { (0x21...0x7E).contains($0) && $0 != 0x3C && $0 != 0x3E }, as: UTF8.self)
  }
}

/// Text as quoted-printable (RFC 2045, 6.7).
enum QuotedPrintable {
  /// Characters of a line, the sign of a soft break not counted.
  private static let width = 75

  static func encode(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map(line).joined(separator: "\r\n")
  }

  private static func line(_ text: Substring) -> String {
    var (written, column) = ("", 0)
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() {
      let isLast = place == bytes.count - 1
      let isBlank = byte == 0x20 || byte == 0x09
      let isPlain = isBlank ? !isLast : (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
      let piece = isPlain ? String(UnicodeScalar(byte)) : "=" + hexadecimal(byte)
      if column + piece.utf8.count > width {
        written += "=\r\n"
        column = 0
      }
      written += piece
      column += piece.utf8.count
    }
    return written
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0\(digits)" : digits
  }
}

/// Something with a day, as calendars take it: a whole day, known by its key again when it changes (RFC 5545).
public struct CalendarEvent: Hashable, Sendable {
  /// What it is known by for ever: letters, digits, dots, hyphens and one `@`.
  public var uid: String
  public var day: Day
  /// The last day, where it lasts several.
  public var last: Day
  public var summary: String
  public var description: String
  /// The page where it is done, in full.
  public var address: String
  /// Rises with each change.
  public var sequence: Int
  /// When it was changed last.
  public var modified: Instant

  public init(
    uid: String, day: Day, through last: Day? = nil, summary: String, description: String = "", address: String,
    sequence: Int, modified: Instant
  ) {
    self.uid = uid
    self.day = day
    self.last = last ?? day
    self.summary = summary
    self.description = description
    self.address = address
    self.sequence = sequence
    self.modified = modified
  }

  fileprivate var lines: [String] {
    [
      "BEGIN:VEVENT", "UID:\(CalendarText.escaped(uid))", "DTSTAMP:\(CalendarText.time(modified))",
      "LAST-MODIFIED:\(CalendarText.time(modified))", "SEQUENCE:\(sequence)",
      "DTSTART;VALUE=DATE:\(CalendarText.date(day))", "DTEND;VALUE=DATE:\(CalendarText.date(last.adding(days: 1)))",
      "SUMMARY:\(CalendarText.escaped(summary))",
    ] + (description.isEmpty ? [] : ["DESCRIPTION:\(CalendarText.escaped(description))"]) + [
      "URL:\(CalendarText.address(address))", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }
}

/// A calendar as text (RFC 5545): lines folded by octets, days without times, so that no zone is needed.
public struct CalendarFile: Hashable, Sendable {
  public var name: String
  public var events: [CalendarEvent]

  public init(name: String, events: [CalendarEvent]) {
    self.name = name
    self.events = events
  }

  public var bytes: [UInt8] {
    let name = CalendarText.escaped(name)
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sang kien//Sang kien//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        "NAME:\(name)", "X-WR-CALNAME:\(name)", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H",
      ] + events.flatMap(\.lines) + ["END:VCALENDAR"]
    return lines.flatMap(CalendarText.folded)
  }
}

enum CalendarText {
  /// Octets of a line without its end (RFC 5545, 3.1).
  private static let width = 75

  /// The line with its end, folded so that no piece is longer; a letter is never cut.
  static func folded(_ line: String) -> [UInt8] {
    var (bytes, column) = ([UInt8](), 0)
    for scalar in line.unicodeScalars {
      let piece = Array(String(scalar).utf8)
      if column + piece.count > width {
        bytes += [0x0D, 0x0A, 0x20]
        column = 1
      }
      bytes += piece
      column += piece.count
    }
    return bytes + [0x0D, 0x0A]
  }

  /// A value of type TEXT; other control characters are dropped.
  static func escaped(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\\": "\\\\"
      case ";": "\\;"
      case ",": "\\,"
      case "\n": "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: ""
      default: String(scalar)
      }
    }.joined()
  }

  /// An address without anything that ends it.
  static func address(_ text: String) -> String {
    String(decoding: text.utf8.filter { (0x21...0x7E).contains($0) }, as: UTF8.self)
  }

  static func date(_ day: Day) -> String { day.description.replacing("-", with: "") }

  /// A moment in UTC: `20240410T010000Z`.
  static func time(_ instant: Instant) -> String {
    let seconds = instant.microseconds.flooredQuotient(by: 1_000_000)
    let days = seconds.flooredQuotient(by: 86_400)
    let rest = Int(seconds - days * 86_400)
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map(\.twoDigits).joined()
    return "\(date(Day(daysSince1970: Int(days))))T\(clock)Z"
  }
}

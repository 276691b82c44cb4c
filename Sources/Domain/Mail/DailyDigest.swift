/// What a person is told in one mail of a day: what falls due, what is overdue, what is new.
public struct DailyDigest: Hashable, Sendable, Codable {
  public typealias Topic = MailSettings.Topic

  /// One thing, in words, with the page where it is done.
  public struct Line: Hashable, Sendable, Codable {
    public var text: String
    /// The path of the page.
    public var path: String
    /// When, in words; empty where no day is set.
    public var when: String

    public init(_ text: String, path: String, when: String = "") {
      self.text = text
      self.path = path
      self.when = when
    }
  }

  public struct Part: Hashable, Sendable, Codable {
    public var topic: Topic
    public var lines: [Line]
    /// How many more there are than are named.
    public var more: Int
  }

  public var day: Day
  /// Those with something to say, in the order of `Topic`.
  public var parts: [Part]

  /// Things that a part names.
  static let mostLines = 30

  /// How many things are told.
  public var count: Int { parts.reduce(0) { $0 + $1.lines.count + $1.more } }

  /// `Sáng kiến 12/4/2024: 2 việc sắp đến hạn, 1 việc quá hạn`
  public var subject: String {
    let words = parts.map { part in
      let count = (part.lines.count + part.more).grouped
      return switch part.topic {
      case .due: "\(count) việc sắp đến hạn"
      case .late: "\(count) việc quá hạn"
      case .waiting: "\(count) việc mới"
      case .answers: "\(count) trả lời"
      case .reminders: "\(count) lời nhắc"
      }
    }
    return "Sáng kiến \(day.short): \(words.joined(separator: ", "))"
  }
}

/// What there is to tell a person on a day, of which the digest takes what is due to be told.
public struct DigestMatter: Sendable {
  /// Something that waits for the person.
  public struct Item: Hashable, Sendable {
    /// By which it is known again on another day.
    public var key: String
    /// How many things wait there.
    public var count: Int
    public var text: String
    public var path: String
    /// The last day on which it is in time.
    public var due: Day?
    public var isLate: Bool

    public init(key: String, count: Int = 1, text: String, path: String, due: Day?, isLate: Bool) {
      self.key = key
      self.count = count
      self.text = text
      self.path = path
      self.due = due
      self.isLate = isLate
    }
  }

  public var items: [Item] = []
  /// What was answered to the person's dossiers since the last digest, the first first.
  public var answers: [DailyDigest.Line] = []
  /// What the person was reminded of since the last digest.
  public var reminders: [DailyDigest.Line] = []

  public init(items: [Item] = [], answers: [DailyDigest.Line] = [], reminders: [DailyDigest.Line] = []) {
    self.items = items
    self.answers = answers
    self.reminders = reminders
  }

  /// How many things without a day waited at each place when this was last looked at: what is told once is told again
  /// only when there is more of it.
  public typealias Told = [String: Int]

  /// The digest of a day; nil when there is nothing to say.
  ///
  /// What falls due is told every day, from some days ahead on. What has no day is told when it is new or has grown.
  /// What is overdue makes a mail on the first three days and then once a week, and is in every other mail.
  ///
  /// - Returns: the digest, and what is told from now on.
  public func digest(for settings: MailSettings, on day: Day, told: Told) -> (digest: DailyDigest?, told: Told) {
    let now = Told(items.filter { $0.due == nil }.map { ($0.key, $0.count) }, uniquingKeysWith: max)
    func hasGrown(_ item: Item) -> Bool { item.due == nil && item.count > told[item.key] ?? 0 }
    let late = items.filter(\.isLate)
    let due = items.filter { item in
      guard let due = item.due, !item.isLate else { return false }
      return due.days(since: day) <= settings.daysBefore
    }
    let lines: [DailyDigest.Topic: [DailyDigest.Line]] = [
      .due: due.map { $0.line(on: day) }, .late: late.map { $0.line(on: day) },
      .waiting: items.filter { !$0.isLate && hasGrown($0) }.map { $0.line(on: day) },
      .answers: answers, .reminders: reminders,
    ]
    let parts = DailyDigest.Topic.allCases.compactMap { topic -> DailyDigest.Part? in
      guard !settings.off.contains(topic), let all = lines[topic], !all.isEmpty else { return nil }
      return DailyDigest.Part(
        topic: topic, lines: Array(all.prefix(DailyDigest.mostLines)),
        more: max(0, all.count - DailyDigest.mostLines))
    }
    let isNews = parts.contains { $0.topic != .late } || late.contains { hasGrown($0) || $0.isPressing(on: day) }
    return (parts.isEmpty || !isNews ? nil : DailyDigest(day: day, parts: parts), now)
  }
}

extension DigestMatter.Item {
  /// Whether something overdue makes a mail on that day by itself; where no day is known, on Mondays.
  fileprivate func isPressing(on day: Day) -> Bool {
    guard let due else { return (day.daysSince1970 + 3).isMultiple(of: 7) }
    let days = day.days(since: due)
    return days <= 3 || days.isMultiple(of: 7)
  }

  fileprivate func line(on day: Day) -> DailyDigest.Line {
    DailyDigest.Line(text, path: path, when: when(on: day))
  }

  private func when(on day: Day) -> String {
    guard let due else { return isLate && !text.contains("quá hạn") ? "quá hạn" : "" }
    let named = text.contains(due.short) ? "" : "hạn \(due.short), "
    return switch due.days(since: day) {
    case ..<0: "\(named)quá \(day.days(since: due)) ngày"
    case 0: "hạn hôm nay"
    case let days: "\(named)còn \(days) ngày"
    }
  }
}

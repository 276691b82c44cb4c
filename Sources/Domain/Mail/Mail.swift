/// A mail of the outbox.
public struct Mail: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Mail>

  public enum State: String, CaseIterable, Sendable {
    case queued
    /// A node is giving it to the mail server.
    case sending
    /// The mail server took it.
    case sent
    /// It was given up.
    case failed
    /// The mail server took it, and it came back.
    case bounced
    /// It is not sent, because this is a rehearsal.
    case shown

    public var name: String {
      switch self {
      case .queued: "chờ gửi"
      case .sending: "đang gửi"
      case .sent: "đã gửi"
      case .failed: "không gửi được"
      case .bounced: "bị trả lại"
      case .shown: "diễn tập, không gửi"
      }
    }
  }

  public enum Content: Hashable, Sendable, Codable {
    case digest(DailyDigest)
    /// Asks the owner of an address to confirm it, by the path of a link.
    case confirmation(path: String)
  }

  public let id: ID
  public var person: Person.ID
  public var address: MailAddress
  public var content: Content
  public var state: State
  public var made: Instant
  /// From when on it can be sent.
  public var due: Instant
  /// How often a node began to send it.
  public var tries = 0
  /// What came of the last try, as the mail server said it.
  public var said = ""
  /// When its state changed last.
  public var changed: Instant

  public init(
    id: ID, to person: Person.ID, at address: MailAddress, _ content: Content, state: State = .queued, made: Instant,
    due: Instant
  ) {
    self.id = id
    self.person = person
    self.address = address
    self.content = content
    self.state = state
    self.made = made
    self.due = due
    changed = due
  }

  public var subject: String {
    switch content {
    case .digest(let digest): digest.subject
    case .confirmation: "Xác nhận địa chỉ thư"
    }
  }

  /// Whether it was made in a rehearsal, and is not sent.
  public var isShown: Bool { state == .shown }

  /// Whether it waits for its turn.
  public var isWaiting: Bool { state == .queued }

  /// Whether it can be put into the queue once more.
  public var canBeResent: Bool { Mail.resendable.contains(state) }

  public static let resendable: [State] = [.failed, .bounced]
}

/// What came of giving a mail to a mail server.
public struct MailDelivery: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    case accepted
    /// It was not taken, and may be later.
    case postponed
    /// It was refused for good.
    case refused
    /// It was refused for good because there is no such address.
    case unknownAddress
    /// Everything was handed over and no answer came: it may be on its way.
    case unknown
  }

  public var outcome: Outcome
  /// What the server said.
  public var said: String

  public init(_ outcome: Outcome, _ said: String) {
    self.outcome = outcome
    self.said = said
  }

  /// How long after each try in vain the next one comes, in seconds; after the last of them it is given up.
  private static let intervals: [Int64] = [15, 60, 300, 1800, 7200, 21_600]

  /// Whether it is tried again after so many tries.
  public func isTriedAgain(after tries: Int) -> Bool {
    outcome == .postponed && (1...MailDelivery.intervals.count).contains(tries)
  }

  /// The state of a mail after so many tries, and when it is tried again.
  public func next(after tries: Int, at now: Instant) -> (state: Mail.State, due: Instant) {
    switch outcome {
    case .accepted: return (.sent, now)
    case .refused, .unknownAddress, .unknown: return (.failed, now)
    case .postponed:
      guard isTriedAgain(after: tries) else { return (.failed, now) }
      return (.queued, now.adding(seconds: MailDelivery.intervals[tries - 1]))
    }
  }
}

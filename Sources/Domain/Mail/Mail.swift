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
    /// Goes to someone who has no account yet.
    case account(AccountLetter)
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
    case .account(let letter): letter.subject
    }
  }

  /// What is kept of its content in a state: of a link that was sent, only that there was one.
  public func content(in state: State) -> Content {
    guard state == .sent else { return content }
    return switch content {
    case .confirmation: .confirmation(path: "")
    case .account(let letter): .account(letter.sent)
    case .digest: content
    }
  }

  /// Whether all that it says is still kept.
  private var isWhole: Bool {
    switch content {
    case .confirmation(let path): !path.isEmpty
    case .account(let letter): !letter.path.isEmpty
    case .digest: true
    }
  }

  /// The name of who gets it, where they have no account yet.
  public var strangersName: String? {
    if case .account(let letter) = content { letter.name } else { nil }
  }

  /// Whether its receiver, as far as their settings are known, still wants it at its address.
  public func isWanted(by settings: MailSettings) -> Bool {
    switch content {
    case .confirmation, .account: isWhole
    case .digest(let digest):
      settings.takesDigests && settings.address == address
        && digest.parts.contains { !settings.off.contains($0.topic) }
    }
  }

  /// Whether it was made in a rehearsal, and is not sent.
  public var isShown: Bool { state == .shown }

  /// Whether it waits for its turn.
  public var isWaiting: Bool { state == .queued }

  /// Whether it can be put into the queue once more.
  public var canBeResent: Bool { isWhole && Mail.resendable.contains(state) }

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

  /// What a server's lasting refusal of an address means. It may be the sender who is not allowed to send, by a setting
  /// that can be put right: only an answer that speaks of the address says that it does not exist (RFC 5321 §4.2.3,
  /// RFC 3463 §3.2 and §3.3).
  public init(refusingAddress said: String) {
    let tells =
      if let status = said.firstMatch(of: /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/)?.1 {
        ["5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"].contains(status)
      } else {
        ["550", "551", "553"].contains(said.prefix(3))
      }
    self.init(tells ? .unknownAddress : .postponed, said)
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

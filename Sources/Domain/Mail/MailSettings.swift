/// What a person wants to be told by mail, and where.
public struct MailSettings: Hashable, Sendable, Codable {
  /// What is told, each of which can be switched off.
  public enum Topic: String, CaseIterable, Sendable, Codable {
    /// What falls due within some days, and today.
    case due
    /// What is overdue.
    case late
    /// What is new among the things that wait for the person: their own, and those of their units and councils.
    case waiting
    /// What was answered to the person's dossiers.
    case answers
    /// What a standing office reminds of.
    case reminders

    public var name: String {
      switch self {
      case .due: "Việc sắp đến hạn, đến hạn hôm nay"
      case .late: "Việc quá hạn"
      case .waiting: "Việc mới của bạn và của đơn vị, cơ quan, hội đồng bạn"
      case .answers: "Trả lời về hồ sơ của bạn"
      case .reminders: "Lời nhắc của cơ quan thường trực"
      }
    }
  }

  /// Mails to an address came back.
  public struct Unreachable: Hashable, Sendable, Codable {
    public var since: Instant
    /// What the mail server said.
    public var said: String
  }

  public let person: Person.ID
  /// Where mails go: an address whose owner confirmed it. Nil while there is none.
  public private(set) var address: MailAddress?
  /// The hour of the digest in Vietnam, 0 to 23.
  public private(set) var hour = 7
  /// How many days ahead of its day something is told.
  public private(set) var daysBefore = 3
  /// What the person does not want to be told.
  public private(set) var off: Set<Topic> = []
  /// Nil while mails arrive.
  public private(set) var unreachable: Unreachable?
  /// Which address of the person's calendar is good, counted from 1; 0 while there is none.
  public private(set) var calendar = 0

  public init(of person: Person.ID) { self.person = person }

  /// Whether the person gets digests.
  public var takesDigests: Bool { address != nil && unreachable == nil && off.count < Topic.allCases.count }

  /// Days ahead that can be chosen.
  public static let possibleDays = 0...14

  /// The settings with an address that its owner confirmed. Mails are sent again.
  public func confirmed(_ address: MailAddress) -> MailSettings {
    var settings = self
    (settings.address, settings.unreachable) = (address, nil)
    return settings
  }

  /// The settings without an address: no mail is sent.
  public func withoutAddress() -> MailSettings {
    var settings = self
    (settings.address, settings.unreachable) = (nil, nil)
    return settings
  }

  /// The settings as the person chose them.
  ///
  /// - Throws: `Refusal` for an hour or a number of days that there is not.
  public func choosing(hour: Int?, daysBefore: Int?, topics: Set<Topic>) throws -> MailSettings {
    guard let hour, (0...23).contains(hour) else { throw Refusal.input("hour", "Chọn giờ gửi thư.") }
    guard let daysBefore, MailSettings.possibleDays.contains(daysBefore) else {
      throw Refusal.input("days", "Số ngày báo trước từ 0 đến \(MailSettings.possibleDays.upperBound).")
    }
    var settings = self
    (settings.hour, settings.daysBefore) = (hour, daysBefore)
    settings.off = Set(Topic.allCases).subtracting(topics)
    return settings
  }

  /// The settings without some topics, as one who unsubscribes wants it.
  public func without(_ topics: Set<Topic>) -> MailSettings {
    var settings = self
    settings.off.formUnion(topics)
    return settings
  }

  /// The settings after a mail to that address came back.
  ///
  /// - Returns: nil when mails go elsewhere by now, or it is known already.
  public func bounced(_ address: MailAddress, saying said: String, at now: Instant) -> MailSettings? {
    guard self.address == address, unreachable == nil else { return nil }
    var settings = self
    settings.unreachable = Unreachable(since: now, said: String(said.prefix(300)))
    return settings
  }

  /// The settings with a new address of the calendar; the one before is dead.
  public func withNewCalendar() -> MailSettings {
    var settings = self
    settings.calendar += 1
    return settings
  }
}

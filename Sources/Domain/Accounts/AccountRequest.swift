/// Someone without an account asks for one: a citizen, a household business, a firm, a co-operative. The office
/// confirms it, asks back once, or does not confirm it. What was written is erased some time after the last step.
public struct AccountRequest: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<AccountRequest>

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case waiting, asked, confirmed, refused, withdrawn

    public var name: String {
      switch self {
      case .waiting: "chờ xem xét"
      case .asked: "chờ người xin trả lời"
      case .confirmed: "đã xác nhận"
      case .refused: "không xác nhận"
      case .withdrawn: "đã rút"
      }
    }

    /// Whether the office has to look at it.
    public var awaitsOffice: Bool { self == .waiting }
  }

  /// Who asks.
  public enum Asker: String, Hashable, Sendable, Codable, CaseIterable {
    case person, household, enterprise, cooperative, organisation

    public var name: String {
      switch self {
      case .person: "Cá nhân"
      case .household: "Hộ kinh doanh"
      case .enterprise: "Doanh nghiệp"
      case .cooperative: "Hợp tác xã"
      case .organisation: "Tổ chức khác"
      }
    }

    /// Whether somebody speaks for it.
    public var isRepresented: Bool { self != .person }

    /// The name of the kind of unit that it is.
    public var unitKind: String {
      switch self {
      case .enterprise, .cooperative: UnitKind.enterprise.name
      case .household: "Hộ kinh doanh"
      case .person, .organisation: UnitKind.usual.name
      }
    }
  }

  /// What the asker answered when the office asked back.
  public struct Answer: Hashable, Sendable, Codable {
    public let text: String
    public let at: Instant
  }

  public let id: ID
  /// When it was sent, with the consent to what becomes of the data.
  public let sent: Instant
  public private(set) var content: Content
  public internal(set) var state: State
  /// What the office asked back; nil while it has not.
  public private(set) var question: Remark?
  public private(set) var answer: Answer?
  /// By whom and when it was confirmed or refused, and why it was refused.
  public private(set) var decision: Remark?
  /// The account that came of it.
  public private(set) var account: Person.ID?
  /// When the last step was taken.
  public private(set) var changed: Instant
  /// The journal keeps the seals of what was erased, and a telephone is soon found by trying all of them.
  private var salt: String

  /// For how many days after its last step it is kept.
  public static let keptDays = 60
  /// Requests that may wait for the office at a time.
  public static let mostWaiting = 1000

  public init(id: ID, _ content: Content, at now: Instant) {
    (self.id, sent, self.content, state, changed) = (id, now, content, .waiting, now)
    salt = Salt.drawn()
  }

  /// By which the asker and the office speak of it: `YC-4F7A-92C1`.
  public var number: String {
    let end = id.description.suffix(8).uppercased()
    return "YC-\(end.prefix(4))-\(end.suffix(4))"
  }

  /// A number as it was typed, with or without its marks; nil for what is none.
  public static func number(typed text: String) -> String? {
    var letters = text.typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    if letters.hasPrefix("YC") { letters.removeFirst(2) }
    guard letters.count == 8, letters.allSatisfy(\.isHexDigit) else { return nil }
    return "YC-\(letters.prefix(4))-\(letters.suffix(4))"
  }

  /// The day on which it is erased.
  public var erased: Day { changed.day.adding(days: Self.keptDays) }

  /// Whether the office has to look at it.
  public var awaitsOffice: Bool { state.awaitsOffice }

  /// The rules by which the data is kept on a day: Decree 13/2023, since 2026 the law in its place.
  public static func rules(on day: Day) -> String {
    day.year < 2026
      ? "Nghị định số 13/2023/NĐ-CP về bảo vệ dữ liệu cá nhân" : "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15"
  }
}

// MARK: Steps

extension AccountRequest {
  /// The office asks back, which it does once.
  public func asked(_ text: String, by person: Person.ID, at now: Instant) throws -> AccountRequest {
    var request = try stepped(.ask, at: now)
    request.question = Remark(
      reason: try text.asked("Ghi điều cần hỏi", in: "question"), by: person, at: now)
    return request
  }

  public func answered(_ text: String, at now: Instant) throws -> AccountRequest {
    var request = try stepped(.answer, at: now)
    request.answer = Answer(text: try text.asked("Ghi câu trả lời", in: "answer", .told(2...1000)), at: now)
    return request
  }

  /// - Parameter account: the account that was made.
  public func confirmed(as account: Person.ID, by person: Person.ID, at now: Instant) throws -> AccountRequest {
    var request = try stepped(.confirm, at: now)
    request.account = account
    request.decision = Remark(reason: "", by: person, at: now)
    return request
  }

  public func refused(_ reason: String, by person: Person.ID, at now: Instant) throws -> AccountRequest {
    var request = try stepped(.refuse, at: now)
    request.decision = Remark(reason: try reason.asked(), by: person, at: now)
    return request
  }

  /// Taken back by who sent it: what was written, and why it was refused, is erased at once.
  public func withdrawn(at now: Instant) throws -> AccountRequest {
    var request = try stepped(.withdraw, at: now)
    request.content = .erased(content.asker)
    (request.question, request.answer) = (nil, nil)
    request.decision = decision.map { Remark(reason: "", by: $0.by, at: $0.at) }
    return request
  }

  private func stepped(_ step: Step, at now: Instant) throws -> AccountRequest {
    var request = try stepped(step)
    request.changed = now
    request.salt = Salt.drawn()
    return request
  }
}

/// A document (văn bản) that an office sends to others under a plan: the plan itself, guidance, something else. Who
/// gets it confirms that it arrived. Once it is issued it does not change: a later one corrects it, or it is withdrawn.
public struct Announcement: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Announcement>
  /// A file that goes with it; its bytes are kept by their digest.
  public typealias Annex = KeptFile

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The plan is announced to those whom it concerns.
    case plan
    case guidance, other

    public var name: String {
      switch self {
      case .plan: "Triển khai kế hoạch"
      case .guidance: "Hướng dẫn"
      case .other: "Thông báo khác"
      }
    }
  }

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case draft, issued, withdrawn
    /// Issued; a later one says what is right.
    case corrected

    public var name: String {
      switch self {
      case .draft: "dự thảo"
      case .issued: "đã ban hành"
      case .corrected: "đã được thay bằng văn bản sau"
      case .withdrawn: "đã thu hồi"
      }
    }
  }

  /// What is written of it before it is issued.
  public struct Content: Hashable, Sendable, Codable {
    public var kind: Kind
    /// What it is about, in one line (trích yếu).
    public var title: String
    /// What it says, in short.
    public var text: String
    /// The bodies of the plan whose units get it.
    public var bodies: [Body.ID]
    /// Those of them that are asked to pass it on to the units directly beneath them.
    public var passingOn: [Body.ID]
    /// Whether the units directly beneath its sender get it.
    public var includesBelow: Bool
    /// Who gets it by mail or on paper, by name.
    public var outside: [String]
    /// The duties of its sender that it does, by their keys.
    public var duties: [String]
    /// The last day on which it is confirmed, and passed on, in time; nil where its sender set none.
    public var confirmBy: Day?

    public init(
      kind: Kind, title: String, text: String, bodies: [Body.ID] = [], passingOn: [Body.ID] = [],
      includesBelow: Bool = false, outside: [String] = [], duties: [String] = [],
      confirmBy: Day? = nil
    ) {
      (self.kind, self.title, self.text) = (kind, title, text)
      (self.bodies, self.passingOn, self.includesBelow) = (bodies, passingOn, includesBelow)
      (self.outside, self.duties, self.confirmBy) = (outside, duties, confirmBy)
    }
  }

  /// Number and day of the document, and who entered them.
  public struct Issue: Hashable, Sendable, Codable {
    public let number: String
    public let day: Day
    /// By what authority it is signed; nil where nobody said: by the head.
    public let authority: SigningAuthority?
    /// Who signed it, by name; empty where nobody said.
    public let signer: String
    public let by: Person.ID
    public let at: Instant
  }

  /// That it went to someone who has no place in the program.
  public struct OutsideSending: Hashable, Sendable, Codable {
    public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
      case mail, paper, network

      public var name: String {
        switch self {
        case .mail: "thư điện tử"
        case .paper: "bản giấy"
        case .network: "trục liên thông văn bản"
        }
      }
    }

    /// To whom, as the announcement names them.
    public let name: String
    public let day: Day
    public let way: Way
    public let by: Person.ID
    public let at: Instant
  }

  public let id: ID
  public let plan: Plan.ID
  /// The round of the plan; 0 for a plan of one time.
  public let round: Int
  /// In whose name it is issued.
  public let sender: DutyHolder
  /// The one that it corrects; nil where it corrects none.
  public let corrects: ID?
  public let writtenBy: Person.ID
  public private(set) var content: Content
  /// In the order in which they were added.
  public private(set) var annexes: [Annex]
  /// Nil while it is a draft.
  public private(set) var issue: Issue?
  public private(set) var sendings: [OutsideSending]
  /// The one that corrects it, from when that is issued.
  public private(set) var correctedBy: ID?
  public private(set) var withdrawal: Remark?

  /// Files of one announcement.
  public static let mostAnnexes = 20
  /// Names of those who get it outside of the program.
  public static let mostOutside = 100

  /// - Throws: `Refusals` for what is too short, too long or too many.
  public init(
    id: ID, plan: Plan, sender: DutyHolder, corrects: ID? = nil, content: Content, by person: Person.ID
  ) throws {
    (self.id, self.plan, round, self.sender) = (id, plan.id, plan.round, sender)
    (self.corrects, writtenBy) = (corrects, person)
    self.content = try content.checked()
    (annexes, issue, sendings, correctedBy, withdrawal) = ([], nil, [], nil, nil)
  }

  public var state: State {
    if issue == nil { return .draft }
    if withdrawal != nil { return .withdrawn }
    return correctedBy == nil ? .issued : .corrected
  }

  public var isDraft: Bool { issue == nil }
  /// Whether it is to be read and confirmed.
  public var isInForce: Bool { issue != nil && withdrawal == nil && correctedBy == nil }
  /// Whether what came to a unit is confirmed or passed on too late.
  public func isLate(on today: Day) -> Bool { isInForce && content.confirmBy.map { $0 < today } ?? false }
  /// Whether it counts as done what its sender had to do.
  public var counts: Bool { issue != nil && withdrawal == nil }

  /// `số 12/TB-UBND ngày 5/3/2024`; empty for a draft.
  public var cited: String { issue.map { "số \($0.number) ngày \($0.day.short)" } ?? "" }

  /// Whom it has not yet been sent to outside of the program.
  public var unsent: [String] {
    let sent = Set(sendings.map(\.name))
    return content.outside.filter { !sent.contains($0) }
  }
}

extension Announcement.Content {
  /// The content as it is kept.
  fileprivate func checked() throws -> Self {
    var content = self
    content.title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ").typed
    content.text = text.typed
    var seen: Set<String> = []
    content.outside = outside.map(\.typed).filter { !$0.isEmpty && seen.insert($0).inserted }
    content.passingOn = passingOn.filter(bodies.contains)
    var refusals: [Refusal] = []
    refusals.ask(content.title, "Ghi trích yếu của văn bản", in: "title", .told(10...500))
    refusals.ask(
      content.text, "Ghi nội dung chính", in: "text", .told(10...10_000), next: "Phần dài hơn gửi kèm thành tệp.")
    if content.outside.count > Announcement.mostOutside {
      refusals.append(.input("outside", "Ghi nhiều nhất \(Announcement.mostOutside) nơi nhận ngoài hệ thống."))
    }
    if let long = content.outside.first(where: { $0.count > 150 }) {
      refusals.append(.input("outside", "«\(long.prefix(60))…» dài quá 150 ký tự. Mỗi nơi nhận một dòng."))
    }
    try refusals.throwIfAny()
    return content
  }
}

extension Announcement {
  /// With other words and addressees.
  ///
  /// - Throws: `Refusal` once it is issued; `Refusals` for what is too short, too long or too many.
  public func written(_ content: Content) throws -> Announcement {
    try requireDraft()
    var announcement = self
    announcement.content = try content.checked()
    return announcement
  }

  public func attaching(_ annex: Annex) throws -> Announcement {
    try requireDraft()
    if annexes.contains(annex) { return self }
    guard annexes.count < Self.mostAnnexes else {
      throw Refusal.input("file", "Văn bản đã có \(Self.mostAnnexes) tệp.", next: "Bỏ bớt tệp trước khi thêm.")
    }
    var announcement = self
    announcement.annexes.append(annex)
    return announcement
  }

  public func removing(annex digest: String) throws -> Announcement {
    try requireDraft()
    var announcement = self
    try announcement.annexes.remove(digest)
    return announcement
  }

  /// - Throws: `Refusal` once it is issued.
  public func requireDraft() throws {
    guard let issue else { return }
    throw Refusal(
      "Văn bản đã ban hành, số \(issue.number) ngày \(issue.day.short), không sửa được nữa.",
      next: "Ban hành văn bản đính chính, hoặc thu hồi văn bản này.")
  }

  /// Issued under that number.
  ///
  /// - Parameters:
  ///   - plan: the plan of the announcement, whose day that of the announcement cannot precede.
  ///   - reaches: whether a unit or someone outside gets it.
  ///   - authority: by which it is signed; nil for the head.
  /// - Throws: `Refusal` once it is issued, `Refusals` for number, day, signer and addressees.
  public func issued(
    number: String, day: Day?, authority: SigningAuthority? = nil, signer: String = "", under plan: Plan,
    reaches: Bool, by person: Person.ID, at now: Instant
  ) throws -> Announcement {
    try requireDraft()
    let number = number.typed
    var refusals: [Refusal] = []
    refusals.ask(number, "Ghi số, ký hiệu văn bản, tối đa 100 ký tự", in: "number", .untold(1...100))
    if signer.typed.count > 100 { refusals.append(.input("signer", "Họ và tên người ký dài tối đa 100 ký tự.")) }
    switch day {
    case nil: refusals.append(.input("day", "Ghi ngày của văn bản."))
    case let day? where day > now.day:
      refusals.append(.input("day", "Ngày văn bản không thể sau hôm nay (\(now.day.short))."))
    case let day?:
      if content.kind == .plan, let signed = plan.issued, day < signed {
        refusals.append(.input("day", "Kế hoạch ký ngày \(signed.short); văn bản triển khai không thể trước ngày đó."))
      } else if let first = plan.firstDay, day < first {
        refusals.append(.input("day", "Kế hoạch có từ ngày \(first.short); văn bản không thể trước ngày đó."))
      }
    }
    if let last = content.confirmBy, last < now.day {
      refusals.append(
        .input("confirm-by", "Ngày cần xác nhận đã qua (\(last.short)).", next: "Sửa dự thảo và ghi ngày khác."))
    }
    if !reaches { refusals.append(.input("body", "Chưa có nơi nhận.", next: "Sửa dự thảo và chọn nơi nhận.")) }
    guard refusals.isEmpty, let day else { throw Refusals(refusals) }
    var announcement = self
    announcement.issue = Issue(
      number: number, day: day, authority: authority, signer: signer.typed, by: person, at: now)
    return announcement
  }

  /// As it is once a later one corrects it.
  public func corrected(by later: ID) throws -> Announcement {
    try requireInForce()
    var announcement = self
    announcement.correctedBy = later
    return announcement
  }

  public func withdrawn(_ reason: String, by person: Person.ID, at now: Instant) throws -> Announcement {
    try requireInForce()
    let reason = try reason.asked("Ghi lý do thu hồi")
    var announcement = self
    announcement.withdrawal = Remark(reason: reason, by: person, at: now)
    return announcement
  }

  /// Sent to someone outside of the program.
  public func sent(
    to name: String, on day: Day?, _ way: OutsideSending.Way?, by person: Person.ID, at now: Instant
  ) throws -> Announcement {
    guard let issue, withdrawal == nil else { throw Refusal("Văn bản này chưa ban hành hoặc đã thu hồi.") }
    guard content.outside.contains(name) else { throw Refusal.absent }
    if sendings.contains(where: { $0.name == name }) { return self }
    var refusals: [Refusal] = []
    if way == nil { refusals.append(.input("way", "Chọn cách gửi.")) }
    switch day {
    case nil: refusals.append(.input("day", "Ghi ngày gửi."))
    case let day? where day > now.day || day < issue.day:
      refusals.append(.input("day", "Ngày gửi từ \(issue.day.short), ngày của văn bản, đến hôm nay."))
    default: break
    }
    guard refusals.isEmpty, let day, let way else { throw Refusals(refusals) }
    var announcement = self
    announcement.sendings.append(OutsideSending(name: name, day: day, way: way, by: person, at: now))
    return announcement
  }

  /// - Throws: `Refusal` for a draft, and for one that was withdrawn or corrected.
  public func requireInForce() throws {
    guard !isInForce else { return }
    let next = correctedBy == nil ? nil : "Xem văn bản thay thế."
    throw Refusal("Văn bản này \(isDraft ? "chưa ban hành" : state.name).", next: next)
  }
}

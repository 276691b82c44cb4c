/// A unit's record that it applies an initiative that others made (nhân rộng): since when, what it changed, what came
/// of it. Its head confirms each version; only what was confirmed counts.
public struct Replication: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Replication>

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case waiting, returned, confirmed, withdrawn

    public var name: String {
      switch self {
      case .waiting: "chờ thủ trưởng xác nhận"
      case .returned: "trả lại để sửa"
      case .confirmed: "đã xác nhận"
      case .withdrawn: "đã rút"
      }
    }
  }

  /// What a unit says of it.
  public struct Content: Hashable, Sendable, Codable {
    /// Where in the unit.
    public var place: String
    public var since: Day
    /// What was changed of the initiative; empty where nothing was.
    public var changes: String
    public var result: String
    /// By year, the first first.
    public var benefits: [Benefit]
    /// The replication of another unit from which this one took it; nil where it came from the author's unit.
    public var from: ID?

    public init(
      place: String, since: Day, changes: String, result: String, benefits: [Benefit], from: ID? = nil
    ) {
      (self.place, self.since, self.changes, self.result) = (place.typed, since, changes.typed, result.typed)
      (self.benefits, self.from) = (benefits.sorted { $0.year < $1.year }, from)
    }
  }

  /// What a year brought in đồng, as the unit counted it.
  public struct Benefit: Hashable, Sendable, Codable {
    public var year: Int
    public var amount: Dong
    /// How it was counted.
    public var basis: String
    /// The document that shows it.
    public var document: String

    public init(year: Int, amount: Dong, basis: String, document: String) {
      (self.year, self.amount, self.basis, self.document) = (year, amount, basis.typed, document.typed)
    }
  }

  /// A version as it was written.
  public struct Proposal: Hashable, Sendable, Codable {
    public let content: Content
    /// Why what was confirmed before is corrected; empty for the first.
    public let reason: String
    public let by: Person.ID
    public let at: Instant
  }

  /// A version as the head confirmed it.
  public struct Confirmation: Hashable, Sendable, Codable {
    public let proposal: Proposal
    /// Whether the unit agrees that everyone reads of it.
    public let isPublic: Bool
    public let by: Person.ID
    public let at: Instant
  }

  /// What the unit said after a year: whether it is still applied.
  public struct Check: Hashable, Sendable, Codable {
    public let isApplied: Bool
    /// Why it is no longer; empty where it is.
    public let reason: String
    public let by: Person.ID
    public let at: Instant
  }

  public let id: ID
  /// The unit that applies it.
  public let unit: Unit.ID
  public let initiative: ReplicatedInitiative
  /// As it was called when it was recorded.
  public let title: String
  public let begun: Instant
  public internal(set) var state: State
  /// The version that waits or was sent back; nil where there is none.
  public private(set) var proposal: Proposal?
  /// Every version that was confirmed, the first first; the last one holds.
  public private(set) var confirmed: [Confirmation] = []
  public private(set) var checks: [Check] = []
  public private(set) var remark: Remark?
  public private(set) var documents: [KeptFile] = []

  public static let mostYears = 12
  private static let (mostFiles, mostVersions) = (30, 100)

  /// - Throws: `Refusals` for what is missing or wrong.
  public init(
    id: ID, of unit: Unit.ID, _ initiative: ReplicatedInitiative, title: String, _ content: Content,
    among usual: UsualBenefit, sure: Bool, by person: Person.ID, at now: Instant
  ) throws {
    try content.check(on: now.day, known: [], usual, sure: sure)
    (self.id, self.unit, self.initiative, self.title, begun) = (id, unit, initiative, title, now)
    state = .waiting
    proposal = Proposal(content: content, reason: "", by: person, at: now)
  }

  /// What holds: the last version that was confirmed; nil before one was, and once it was withdrawn.
  public var standing: Confirmation? { state == .withdrawn ? nil : confirmed.last }

  /// What there is to read: the version that waits, else the last that was confirmed.
  public var latest: Content? { proposal?.content ?? confirmed.last?.proposal.content }

  public var isWithdrawn: Bool { state == .withdrawn }

  /// Whether the unit said last that it applies it no more.
  public var isStopped: Bool { checks.last?.isApplied == false }

  /// The day from which it is asked whether it is still applied; nil where that is not asked.
  public var asksOn: Day? {
    guard let first = confirmed.first, state == .confirmed, !isStopped else { return nil }
    return (checks.last?.at ?? first.at).day.adding(months: 12)
  }

  /// For how many days the answer is in time.
  public static let daysToAnswer = 30
}

// MARK: Steps

extension Replication {
  /// Written anew before its head has confirmed it.
  ///
  /// - Parameters:
  ///   - reason: why what was confirmed before is corrected; not asked for where nothing was.
  ///   - sure: whether who writes has looked at the amounts again.
  public func written(
    _ content: Content, reason: String, among usual: UsualBenefit, sure: Bool, by person: Person.ID, at now: Instant
  ) throws -> Replication {
    return try stepped(.write).proposing(content, reason, usual, sure, person, now)
  }

  /// Corrected after it was confirmed: a new version waits, until it is confirmed too the one before holds.
  public func corrected(
    _ content: Content, reason: String, among usual: UsualBenefit, sure: Bool, by person: Person.ID, at now: Instant
  ) throws -> Replication {
    return try stepped(.correct).proposing(content, reason, usual, sure, person, now)
  }

  private func proposing(
    _ content: Content, _ reason: String, _ usual: UsualBenefit, _ sure: Bool, _ person: Person.ID, _ now: Instant
  ) throws -> Replication {
    var refusals: [Refusal] = []
    if !confirmed.isEmpty { refusals.ask(reason, "Ghi lý do sửa hoặc bổ sung", in: "reason", .told(5...1000)) }
    guard confirmed.count < Self.mostVersions else { throw Refusal("Bản ghi này đã sửa \(Self.mostVersions) lần.") }
    let known = (confirmed.last?.proposal.content.benefits ?? []) + (proposal?.content.benefits ?? [])
    do { try content.check(on: now.day, known: known, usual, sure: sure) } catch let wrong as Refusals {
      refusals += wrong.all
    }
    try refusals.throwIfAny()
    if let last = confirmed.last, last.proposal.content == content {
      throw Refusal("Chưa có gì khác với bản đã xác nhận.", kind: .input)
    }
    var replication = self
    replication.proposal = Proposal(
      content: content, reason: confirmed.isEmpty ? "" : reason.typed, by: person, at: now)
    replication.remark = nil
    return replication
  }

  /// Confirmed by the head.
  ///
  /// - Parameter isPublic: whether everyone may read that the unit applies it, and what it brought.
  /// - Throws: `Refusal` where an initiative of elsewhere has no proof.
  public func confirmed(isPublic: Bool, by person: Person.ID, at now: Instant) throws -> Replication {
    var replication = try stepped(.confirm)
    guard let proposal else { throw refusal(of: .confirm) }
    if case .elsewhere = initiative, documents.isEmpty {
      throw Refusal(
        "Sáng kiến của nơi khác cần bản chụp quyết định hoặc giấy chứng nhận đã công nhận nó.",
        next: "Thêm tệp ở mục «Tài liệu», rồi xác nhận.")
    }
    replication.confirmed.append(Confirmation(proposal: proposal, isPublic: isPublic, by: person, at: now))
    replication.proposal = nil
    return replication
  }

  /// Sent back to be amended.
  public func sentBack(_ reason: String, by person: Person.ID, at now: Instant) throws -> Replication {
    var replication = try stepped(.sendBack)
    replication.remark = Remark(reason: try reason.asked(), by: person, at: now)
    return replication
  }

  /// The version that waits is given up: what was confirmed before it holds again; without one it is withdrawn.
  public func dropped(by person: Person.ID, at now: Instant) throws -> Replication {
    var replication = try stepped(.drop, to: confirmed.isEmpty ? .withdrawn : .confirmed)
    if confirmed.isEmpty {
      replication.remark = Remark(reason: "Bỏ trước khi xác nhận.", by: person, at: now)
    } else {
      (replication.remark, replication.proposal) = (nil, nil)
    }
    return replication
  }

  /// With what the unit says after a year; also that it stopped before that, or takes it up again.
  public func said(isApplied: Bool, reason: String, by person: Person.ID, at now: Instant) throws -> Replication {
    var replication = try stepped(.say)
    if isApplied, !isStopped, let asksOn, now.day < asksOn {
      throw Refusal("Việc này được hỏi lại từ ngày \(asksOn.short).", next: "Nếu đã ngừng áp dụng, chọn «Đã ngừng».")
    }
    if !isApplied, isStopped { throw Refusal("Đã ghi là ngừng áp dụng.") }
    replication.checks.append(
      Check(isApplied: isApplied, reason: isApplied ? "" : try reason.asked(), by: person, at: now))
    return replication
  }

  /// Withdrawn with the reason; it counts no more, and its history stays.
  public func withdrawn(_ reason: String, by person: Person.ID, at now: Instant) throws -> Replication {
    var replication = try stepped(.withdraw)
    replication.remark = Remark(reason: try reason.asked(), by: person, at: now)
    replication.proposal = nil
    return replication
  }

  public func with(_ file: KeptFile) throws -> Replication {
    guard state != .withdrawn else { throw Refusal("Bản ghi này đã rút.") }
    var replication = self
    try replication.documents.add(file, most: Self.mostFiles, to: "Bản ghi này")
    return replication
  }

  /// Without a file; what was there when the head confirmed stays.
  public func without(file digest: String) throws -> Replication {
    var replication = self
    try replication.documents.remove(digest)
    guard confirmed.isEmpty else { throw Refusal("Tài liệu của bản đã xác nhận được giữ lại.") }
    return replication
  }
}

// MARK: What is asked of a version

extension Replication.Content {
  /// - Parameters:
  ///   - known: benefits that were written before; they are not asked about again.
  ///   - sure: whether who writes has looked at the amounts again.
  /// - Throws: `Refusals` for what is missing or wrong, and for amounts that look as if they were no đồng.
  fileprivate func check(
    on today: Day, known: [Replication.Benefit], _ usual: UsualBenefit, sure: Bool
  ) throws {
    var refusals: [Refusal] = []
    refusals.ask(place, "Ghi nơi áp dụng trong đơn vị", in: "place", .told(3...300))
    if changes.count > 5000 { refusals.append(.input("changes", "Phần thay đổi dài tối đa 5.000 ký tự.")) }
    refusals.ask(result, "Ghi kết quả áp dụng", in: "result", .told(10...5000))
    if since > today { refusals.append(.input("since", "Ngày áp dụng chưa tới (\(since.short)).")) }
    if since.year < 1990 { refusals.append(.input("since", "Ngày áp dụng \(since.short) quá xa.")) }
    if benefits.count > Replication.mostYears {
      refusals.append(.input("year-1", "Ghi nhiều nhất \(Replication.mostYears) năm."))
    }
    for (index, benefit) in benefits.enumerated() {
      let row = index + 1
      if !(since.year...max(since.year, today.year)).contains(benefit.year) {
        refusals.append(
          .input("year-\(row)", "Năm \(benefit.year) không nằm trong thời gian áp dụng, từ \(since.year) đến nay."))
      }
      if benefits[..<index].contains(where: { $0.year == benefit.year }) {
        refusals.append(
          .input(
            "year-\(row)", "Năm \(benefit.year) đã ghi ở dòng trên.", next: "Mỗi năm ghi một dòng, cộng chung số tiền.")
        )
      }
      refusals.ask(benefit.basis, "Ghi cách tính số tiền của năm \(benefit.year)", in: "basis-\(row)", .told(10...2000))
      refusals.ask(
        benefit.document, "Ghi tài liệu chứng minh của năm \(benefit.year)", in: "document-\(row)", .told(3...300))
      if !known.contains(where: { $0.year == benefit.year && $0.amount == benefit.amount }), !sure,
        let doubt = usual.doubt(of: benefit.amount)
      {
        refusals.append(
          .input(
            "amount-\(row)", "Năm \(benefit.year): \(doubt)",
            next: "Sửa số tiền, hoặc đánh dấu «Đã xem lại số tiền, ghi đúng bằng đồng» rồi lưu lại."))
      }
    }
    try refusals.throwIfAny()
  }
}

/// What an initiative usually brings in a year, by what its author and other units say: an amount far from it is asked
/// about before it is kept, since many write millions where đồng are meant.
public struct UsualBenefit: Hashable, Sendable {
  private let known: [Dong]

  /// - Parameter known: what was said of years so far.
  public init(_ known: [Dong]) { self.known = known.filter { $0 > .zero }.sorted() }

  /// How many times more or less than usual is asked about.
  private static let factor = 100
  /// What is asked about where nothing is known, below and above.
  private static let (least, most) = (Dong(100_000), Dong(100_000_000_000))

  /// The one in the middle; nil where nothing is known.
  public var middle: Dong? { known.isEmpty ? nil : known[known.count / 2] }

  /// What is odd about an amount, as a question; nil where nothing is.
  public func doubt(of amount: Dong) -> String? {
    guard amount > .zero else { return nil }
    if let meant = amount.likelyMeant {
      return "\(amount.text), có phải là \(amount.amount.grouped) triệu đồng (\(meant.text))?"
    }
    if let middle {
      if amount.amount * Self.factor <= middle.amount {
        return "\(amount.text), nhỏ hơn nhiều so với mức đã biết (\(middle.text)). Có đúng không?"
      }
      if amount.amount / Self.factor >= middle.amount {
        return "\(amount.text), lớn hơn nhiều so với mức đã biết (\(middle.text)). Có đúng không?"
      }
      return nil
    }
    if amount < Self.least { return "\(amount.text), rất nhỏ cho một năm. Có đúng không?" }
    if amount > Self.most { return "\(amount.text), rất lớn cho một năm. Có đúng không?" }
    return nil
  }
}

/// Something that a unit or a producer looks for (nhu cầu): the standing office publishes it, those who have an
/// initiative that fits offer it, and the office introduces the two.
public struct Need: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Need>

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case waiting, returned, published, closed, withdrawn

    public var name: String {
      switch self {
      case .waiting: "chờ duyệt"
      case .returned: "trả lại để sửa"
      case .published: "đang tìm giải pháp"
      case .closed: "đã đóng"
      case .withdrawn: "đã gỡ"
      }
    }
  }

  public struct Content: Hashable, Sendable, Codable {
    public var title: String
    /// What is looked for.
    public var what: String
    /// What goes wrong today, and what is to be better.
    public var why: String
    public var field: Category.ID?
    /// The last day on which solutions are looked for.
    public var until: Day

    public init(title: String, what: String, why: String, field: Category.ID?, until: Day) {
      (self.title, self.what, self.why) = (title.typed, what.typed, why.typed)
      (self.field, self.until) = (field, until)
    }
  }

  /// Someone's solution.
  public struct Offer: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Offer>

    /// What came of it.
    public enum Outcome: Hashable, Sendable, Codable {
      /// Applied; where the unit of the need records that it applies the initiative, by that record.
      case applied(Replication.ID?, note: String)
      case unfit(reason: String)
    }

    public let id: ID
    public let person: Person.ID
    /// The unit in whose name it is offered; nil for a person's own.
    public let unit: Unit.ID?
    /// The initiative that is offered, by what everyone reads of it; nil for a solution in words.
    public let initiative: Certificate.Code?
    public let text: String
    public let at: Instant
    /// What the office said when it introduced the two; nil while it has not.
    public fileprivate(set) var introduction: Remark?
    /// Why the office did not introduce them; nil where it did, or has not decided.
    public fileprivate(set) var declined: Remark?
    public fileprivate(set) var outcome: Outcome?
    public fileprivate(set) var decided: Instant?
    /// Whether who offered it has read what the office said.
    public fileprivate(set) var isRead = false

    /// Whether the office has to deal with it.
    public var awaitsOffice: Bool { introduction == nil && declined == nil }
    /// Whether who needs it has to say what came of it.
    public var awaitsOutcome: Bool { introduction != nil && outcome == nil }
    /// Whether who offered it has something to read.
    public var awaitsReader: Bool { !awaitsOffice && !isRead }
  }

  public struct Remark: Hashable, Sendable, Codable {
    public let text: String
    public let by: Person.ID
    public let at: Instant
  }

  public let id: ID
  public let plan: Plan.ID
  public let asker: Person.ID
  /// The unit that has the need; nil for a producer.
  public let unit: Unit.ID?
  /// What a producer is called: a household, a cooperative, an enterprise; empty for a unit.
  public let producer: String
  public let sent: Instant
  public private(set) var content: Content
  public internal(set) var state: State
  /// When it was published last, and by whom.
  public private(set) var publication: Remark?
  /// Why it came back, was closed or withdrawn.
  public private(set) var remark: Remark?
  /// In the order in which they came.
  public private(set) var offers: [Offer] = []

  /// Needs of one person that may wait for the office or be open in a plan at a time.
  public static let mostOpen = 5
  /// Solutions of one person that may wait at the office at a time.
  public static let mostOffers = 10
  /// Solutions of one need.
  public static let mostOffersOfOne = 200

  /// - Throws: `Refusals` for what is missing, and for what lets people reach each other past the office.
  public init(
    id: ID, plan: Plan.ID, asker: Person.ID, unit: Unit.ID?, producer: String, _ content: Content, at now: Instant
  ) throws {
    var refusals = content.refusals(on: now.day)
    if unit == nil, !(3...200).contains(producer.typed.count) {
      refusals.append(.input("producer", "Ghi tên cơ sở sản xuất, hợp tác xã, doanh nghiệp hoặc hộ của bạn."))
    } else if let found = ContactData.found(in: producer) {
      refusals.append(.contact(found, "producer"))
    }
    try refusals.throwIfAny()
    (self.id, self.plan, self.asker, self.unit) = (id, plan, asker, unit)
    (self.producer, sent, self.content, state) = (unit == nil ? producer.typed : "", now, content, .waiting)
  }

  /// Whether everyone reads of it.
  public var isPublic: Bool { state == .published || state == .closed }

  /// Whether it came back and is not amended yet.
  public var isReturned: Bool { state == .returned }

  /// Whether solutions are looked for on that day.
  public func isOpen(on day: Day) -> Bool { state == .published && day <= content.until }

  public func offer(_ id: Offer.ID) throws -> Offer {
    guard let offer = offers.first(where: { $0.id == id }) else { throw Refusal.absent }
    return offer
  }
}

extension Need.Content {
  fileprivate func refusals(on today: Day) -> [Refusal] {
    var refusals: [Refusal] = []
    for (text, field, bounds, what) in [
      (title, "title", 5...200, "Ghi điều đang cần trong một câu"),
      (what, "what", 20...3000, "Ghi rõ cần giải pháp gì"),
      (why, "why", 10...3000, "Ghi vì sao cần, muốn tốt hơn ở điểm nào"),
    ] {
      if !bounds.contains(text.count) {
        refusals.append(
          .input(field, "\(what), từ \(bounds.lowerBound) đến \(bounds.upperBound.grouped) ký tự."))
      } else if let found = ContactData.found(in: text) {
        refusals.append(.contact(found, field))
      }
    }
    if until < today {
      refusals.append(.input("until", "Hạn tìm giải pháp (\(until.short)) đã qua."))
    } else if until.days(since: today) > 730 {
      refusals.append(.input("until", "Hạn tìm giải pháp xa nhất là hai năm."))
    }
    return refusals
  }
}

// MARK: Steps

extension Need {
  /// Written anew after it came back, or before the office has looked at it.
  public func written(_ content: Content, on today: Day) throws -> Need {
    var need = try stepped(.write)
    let refusals = content.refusals(on: today)
    try refusals.throwIfAny()
    (need.content, need.remark) = (content, nil)
    return need
  }

  public func published(by person: Person.ID, at now: Instant) throws -> Need {
    var need = try stepped(.publish)
    guard now.day <= content.until else {
      throw Refusal("Hạn tìm giải pháp (\(content.until.short)) đã qua.", next: "Trả lại để người gửi sửa hạn.")
    }
    need.publication = Remark(text: "", by: person, at: now)
    return need
  }

  public func sentBack(_ reason: String, by person: Person.ID, at now: Instant) throws -> Need {
    try ended(.sendBack, reason, by: person, at: now)
  }

  /// Closed by who published it.
  public func closed(_ reason: String, by person: Person.ID, at now: Instant) throws -> Need {
    try ended(.close, reason, by: person, at: now)
  }

  /// Taken back by who sent it before it was published.
  public func withdrawn(_ reason: String, by person: Person.ID, at now: Instant) throws -> Need {
    try ended(.withdraw, reason, by: person, at: now)
  }

  /// Taken from the public by the office.
  public func takenDown(_ reason: String, by person: Person.ID, at now: Instant) throws -> Need {
    try ended(.takeDown, reason, by: person, at: now)
  }

  private func ended(_ step: Step, _ reason: String, by person: Person.ID, at now: Instant) throws -> Need {
    var need = try stepped(step)
    need.remark = Remark(text: try reason.asked(), by: person, at: now)
    return need
  }

  /// With someone's solution, which goes to the office.
  ///
  /// - Throws: `Refusal` once it is no longer looked for, and for who looks for it.
  public func offered(
    _ id: Offer.ID, by person: Person.ID, unit: Unit.ID?, initiative: Certificate.Code?, _ text: String,
    at now: Instant
  ) throws -> Need {
    if offers.contains(where: { $0.id == id }) { return self }
    guard isOpen(on: now.day) else {
      throw Refusal("Nhu cầu này không còn tìm giải pháp.", next: "Xem các nhu cầu khác ở trang Nhu cầu.")
    }
    guard person != asker, unit == nil || unit != self.unit else {
      throw Refusal("Nhu cầu này của chính bạn hoặc đơn vị bạn.")
    }
    guard offers.count < Self.mostOffersOfOne else {
      throw Refusal("Nhu cầu này đã nhận \(Self.mostOffersOfOne) giải pháp.")
    }
    guard !offers.contains(where: { $0.person == person && $0.awaitsOffice }) else {
      throw Refusal("Bạn đã gửi giải pháp cho nhu cầu này; cơ quan thường trực đang xem.")
    }
    let text = try text.asked("Ghi giải pháp của bạn và vì sao phù hợp", in: "text", .told(20...5000))
    var need = self
    need.offers.append(
      Offer(id: id, person: person, unit: unit, initiative: initiative, text: text, at: now))
    return need
  }

  /// Both are introduced to each other, with what the office says to them.
  public func introduced(_ id: Offer.ID, _ text: String, by person: Person.ID, at now: Instant) throws -> Need {
    let text = try text.asked(
      "Ghi lời giới thiệu: hai bên gặp nhau khi nào, ở đâu, hoặc liên hệ thế nào", in: "text", .untold(10...3000))
    return try changing(id, \.awaitsOffice, "Giải pháp này đã được xử lý.") {
      $0.introduction = Remark(text: text, by: person, at: now)
    }
  }

  /// The office does not introduce them.
  public func declined(_ id: Offer.ID, _ reason: String, by person: Person.ID, at now: Instant) throws -> Need {
    let reason = try reason.asked()
    return try changing(id, \.awaitsOffice, "Giải pháp này đã được xử lý.") {
      $0.declined = Remark(text: reason, by: person, at: now)
    }
  }

  /// Who offered it has read what the office said.
  public func read(_ id: Offer.ID, by person: Person.ID) throws -> Need {
    guard try offer(id).person == person else { throw Refusal.absent }
    return try changing(id, \.awaitsReader, "Giải pháp này không có trả lời mới.") { $0.isRead = true }
  }

  /// What came of it, as who has the need says.
  public func settled(_ id: Offer.ID, _ outcome: Offer.Outcome, at now: Instant) throws -> Need {
    switch outcome {
    case .applied(_, let note) where note.count > 2000: throw Refusal.input("note", "Ghi chú dài tối đa 2.000 ký tự.")
    case .unfit(let reason): try reason.asked("Ghi vì sao không phù hợp")
    case .applied: break
    }
    return try changing(id, \.awaitsOutcome, "Giải pháp này chưa được giới thiệu, hoặc đã có kết quả.") {
      ($0.outcome, $0.decided) = (outcome, now)
    }
  }

  private func changing(
    _ id: Offer.ID, _ isOpen: (Offer) -> Bool, _ no: String, _ change: (inout Offer) -> Void
  ) throws -> Need {
    guard let index = offers.firstIndex(where: { $0.id == id }) else { throw Refusal.absent }
    guard isOpen(offers[index]) else { throw Refusal(no, next: "Tải lại trang để thấy bước hiện nay.") }
    var need = self
    change(&need.offers[index])
    return need
  }
}

/// What was said of one duty of one holder in a round: what was done, or that it is let go.
public struct Fulfilment: Hashable, Sendable, Codable {
  /// Something that was done.
  public struct Entry: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Entry>

    public let id: ID
    /// The day on which it was done.
    public let day: Day
    public let words: String
    /// Number and day of the document; empty and nil where there is none.
    public let number: String
    public let documentDay: Day?
    public let files: [KeptFile]
    public let by: Person.ID
    public let at: Instant
    /// Why, by whom and when it was taken back.
    public fileprivate(set) var takenBack: Remark?
    /// What the one to whom it goes said of it; nil while that is nothing.
    public fileprivate(set) var receipt: Receipt?

    /// Whether it counts.
    public var counts: Bool { takenBack == nil && receipt?.isTaken != false }
    /// Whether the one to whom it goes has still to look at it.
    public var awaitsReceiver: Bool { takenBack == nil && receipt == nil }
  }

  /// That an answer was taken by the one to whom it goes, or given back with a reason.
  public struct Receipt: Hashable, Sendable, Codable {
    public let isTaken: Bool
    /// Empty where it was taken.
    public let reason: String
    public let by: Person.ID
    public let at: Instant
  }

  public struct Remark: Hashable, Sendable, Codable {
    public let reason: String
    /// Nil for what the program did by itself, or nobody at a page.
    public let by: Person.ID?
    public let at: Instant
  }

  /// That it was let go for a time: why, by whom and from when, and who demanded it again, and when.
  public struct EndedExcuse: Hashable, Sendable, Codable {
    public let excuse: Remark
    public let by: Person.ID
    public let at: Instant
  }

  public let plan: Plan.ID
  /// The round of the plan; 0 for a plan of one time.
  public let round: Int
  /// The key of the duty.
  public let duty: String
  public let holder: DutyHolder
  /// In the order in which they were recorded.
  public private(set) var entries: [Entry]
  /// That the standing office let it go; nil where it did not.
  public private(set) var excuse: Remark?
  /// Until when it was let go before, the first first.
  public private(set) var endedExcuses: [EndedExcuse]

  public init(plan: Plan.ID, round: Int, duty: String, holder: DutyHolder) {
    (self.plan, self.round, self.duty, self.holder) = (plan, round, duty, holder)
    (entries, excuse, endedExcuses) = ([], nil, [])
  }

  /// What was done, as it counts for who took over.
  public func passed(to holder: DutyHolder) -> Fulfilment {
    var passed = Fulfilment(plan: plan, round: round, duty: duty, holder: holder)
    (passed.entries, passed.excuse, passed.endedExcuses) = (entries, excuse, endedExcuses)
    return passed
  }

  /// What counts: entries that were not taken back or given back.
  public var valid: [Entry] { entries.filter(\.counts) }

  /// The days on which something was done that counts, the first first.
  public var days: [Day] { valid.map(\.day).sorted() }
}

/// What someone says was done.
public struct DutyReport: Sendable {
  public var day: Day?
  public var words: String
  public var number: String
  public var documentDay: Day?
  public var files: [KeptFile]

  public init(day: Day?, words: String, number: String = "", documentDay: Day? = nil, files: [KeptFile] = []) {
    (self.day, self.words, self.number) = (day, words, number)
    (self.documentDay, self.files) = (documentDay, files)
  }
}

extension Fulfilment {
  /// Entries that count, and those that were taken back with them.
  private static let (most, mostWithTakenBack) = (50, 200)
  /// For how many days before the round a document can be of that shows what was done in it.
  private static let oldestDocument = 366

  /// With something that was done.
  ///
  /// - Parameters:
  ///   - given: what the plan says of the duty.
  ///   - period: that of the round.
  ///   - opens: the first day of the days that the plan sets; nil where it sets none.
  /// - Throws: `Refusals` for what is missing, for days after today and for days before those of the duty.
  public func recorded(
    _ report: DutyReport, id: Entry.ID, given: GivenDuty, in period: Plan.Period, from opens: Day? = nil,
    by person: Person.ID, at now: Instant
  ) throws -> Fulfilment {
    if entries.contains(where: { $0.id == id }) { return self }
    guard valid.count < Self.most else {
      throw Refusal("Việc này đã có \(Self.most) lần ghi.", next: "Lấy lại lần ghi sai trước khi ghi thêm.")
    }
    guard entries.count < Self.mostWithTakenBack else {
      throw Refusal(
        "Việc này đã có \(Self.mostWithTakenBack) lần ghi, kể cả lần đã lấy lại, nên không ghi thêm được.",
        next: "Ghi việc làm thêm vào báo cáo của đơn vị; báo cơ quan thường trực nếu trạng thái chưa đúng.")
    }
    let (words, number) = (report.words.typed, report.number.typed)
    var refusals: [Refusal] = []
    refusals.ask(words, "Ghi việc đã làm", in: "words", .told(5...5000))
    if given.doneBy.needsDocument, number.isEmpty {
      refusals.append(.input("number", "Ghi số, ký hiệu văn bản.").citing(given.source.clause))
    }
    if number.count > 100 { refusals.append(.input("number", "Số, ký hiệu văn bản dài tối đa 100 ký tự.")) }
    if !number.isEmpty, report.documentDay == nil {
      refusals.append(.input("document-day", "Ghi ngày của văn bản."))
    }
    if let day = report.documentDay, day > now.day {
      refusals.append(.input("document-day", "Ngày văn bản không thể sau hôm nay (\(now.day.short))."))
    }
    if let day = report.documentDay, day < period.from.adding(days: -Self.oldestDocument) {
      refusals.append(
        .input("document-day", "Ngày văn bản cách ngày đầu của kế hoạch (\(period.from.short)) hơn một năm, xem lại."))
    }
    switch report.day {
    case nil: refusals.append(.input("day", "Ghi ngày đã làm."))
    case let day? where day > now.day:
      refusals.append(.input("day", "Ngày đã làm không thể sau hôm nay (\(now.day.short))."))
    case let day? where day < period.from:
      refusals.append(.input("day", "Việc của đợt này làm từ \(period.from.short), ngày đầu của kế hoạch."))
    case let day?:
      guard let opens, day < opens else { break }
      refusals.append(
        .input("day", "Kế hoạch giao làm việc này từ \(opens.short): việc làm trước ngày đó không được tính.")
          .citing(given.source.clause))
    }
    guard refusals.isEmpty, let day = report.day else { throw Refusals(refusals) }
    var fulfilment = self
    fulfilment.entries.append(
      Entry(
        id: id, day: day, words: words, number: number, documentDay: report.documentDay, files: report.files,
        by: person, at: now))
    return fulfilment
  }

  /// Without one entry, which stays on record with the reason.
  public func takingBack(_ id: Entry.ID, reason: String, by person: Person.ID, at now: Instant) throws -> Fulfilment {
    guard let index = entries.firstIndex(where: { $0.id == id && $0.takenBack == nil }) else { throw Refusal.absent }
    var fulfilment = self
    fulfilment.entries[index].takenBack = Remark(reason: try reason.asked(), by: person, at: now)
    return fulfilment
  }

  /// With what the one to whom an answer goes says of it, which does not count once it is given back.
  ///
  /// - Parameter reason: why it is given back; nil where it is taken.
  public func received(_ id: Entry.ID, returned reason: String?, by person: Person.ID, at now: Instant) throws
    -> Fulfilment
  {
    guard let index = entries.firstIndex(where: { $0.id == id && $0.awaitsReceiver }) else { throw Refusal.absent }
    var fulfilment = self
    fulfilment.entries[index].receipt = Receipt(
      isTaken: reason == nil, reason: try reason.map { try $0.asked() } ?? "", by: person, at: now)
    return fulfilment
  }

  /// Let go, with the reason.
  public func excused(_ reason: String, by person: Person.ID?, at now: Instant) throws -> Fulfilment {
    guard excuse == nil else { throw Refusal("Việc này đã được miễn.") }
    guard endedExcuses.count < Self.most else { throw Refusal("Việc này đã được miễn rồi thôi miễn \(Self.most) lần.") }
    var fulfilment = self
    fulfilment.excuse = Remark(reason: try reason.asked(), by: person, at: now)
    return fulfilment
  }

  /// To be done again.
  ///
  /// - Throws: `Refusal` where it was not let go, and after too many times.
  public func demanded(by person: Person.ID, at now: Instant) throws -> Fulfilment {
    guard let excuse else { throw Refusal("Việc này không được miễn.") }
    var fulfilment = self
    fulfilment.endedExcuses.append(EndedExcuse(excuse: excuse, by: person, at: now))
    fulfilment.excuse = nil
    return fulfilment
  }
}

extension GivenDuty.DoneBy {
  /// Whether what was done is a document, with number and day.
  public var needsDocument: Bool { self == .notice || self == .file || self == .plan }
}

extension GivenDuty {
  /// Whether what was done is said by hand: for a unit not where a record of the program closes it, unless such records
  /// are written for the round that runs alone and this is an earlier one.
  public func isSaidByHand(for holder: DutyHolder, isEarlier: Bool) -> Bool {
    guard holder.unit != nil, closesItself else { return true }
    return switch doneBy {
    case .notice, .plan, .event, .inspection: isEarlier
    default: false
    }
  }
}

extension Duty {
  /// Where it is with a holder.
  ///
  /// - Parameters:
  ///   - days: on which something was done that counts, by hand or by a record of its kind, the first first.
  ///   - atLeast: how many of them it takes.
  public func state(on today: Day, doneOn days: [Day], atLeast: Int, isExcused: Bool) -> State {
    if days.count >= atLeast {
      return due.map { days[atLeast - 1] > $0 } ?? false ? .doneLate : .done
    }
    return isExcused ? .excused : state(on: today, isDone: false)
  }
}

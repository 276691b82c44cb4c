/// A story of a yearly book: of whom it tells, its text and pictures, and that they agreed to be told of. The unit
/// writes it, the standing office reads and approves it.
public struct BookStory: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<BookStory>

  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case draft
    case inReview = "in-review"
    case approved, dropped

    public var name: String {
      switch self {
      case .draft: "đang viết"
      case .inReview: "chờ duyệt"
      case .approved: "đã duyệt"
      case .dropped: "không in"
      }
    }
  }

  /// Of whom it tells, as an honour or a decision named them.
  public struct Subject: Hashable, Sendable, Codable {
    /// By what it is known that somebody is in the book: the record that named them, and who of it, not by name.
    public var origin: String
    public var name: String
    public var unitName: String
    /// The work for which they are in it; empty where it is for none.
    public var work: String
    /// For what they were honoured: `Giấy khen, Quyết định số …`.
    public var honour: String

    public init(origin: String, name: String, unitName: String, work: String, honour: String) {
      (self.origin, self.name, self.unitName) = (origin, name, unitName)
      (self.work, self.honour) = (work, honour)
    }
  }

  /// The agreement of the person of whom it tells to the text and the pictures.
  public struct Consent: Hashable, Sendable, Codable {
    /// The day of the agreement.
    public let day: Day
    /// How it was given: `giấy đồng ý ký ngày …, lưu tại đơn vị`.
    public let words: String

    public init(day: Day, words: String) { (self.day, self.words) = (day, words.typed) }
  }

  public let id: ID
  public let book: YearBook.ID
  public let plan: Plan.ID
  /// The unit that writes it; nil where the standing office does.
  public let unit: Unit.ID?
  public private(set) var subject: Subject
  public private(set) var text: String
  public private(set) var pictures: [NumberedPicture]
  public private(set) var consent: Consent?
  public internal(set) var state: State
  public private(set) var writers: [Person.ID]
  public private(set) var remark: Remark?
  private var lastNumber: Int

  public static let longestText = 8000
  public static let leastText = 200
  public static let mostPictures = 3
  /// The largest picture, in bytes: a book of hundreds of them has to be put together in bounded memory.
  public static let largestPicture = 600 << 10

  public init(id: ID, of book: YearBook, by unit: Unit.ID?, about subject: Subject) {
    (self.id, self.book, plan, self.unit, self.subject) = (id, book.id, book.plan, unit, subject)
    (text, pictures, consent, state, writers, remark, lastNumber) = ("", [], nil, .draft, [], nil, 0)
  }

  public var isApproved: Bool { state == .approved }

  /// Whether it came back and is not amended yet.
  public var isReturned: Bool { state == .draft && remark != nil }

  /// Whether it is a story of the book still.
  public var isIn: Bool { state != .dropped }
}

// MARK: Steps

extension BookStory: Stepping {
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case write, send, approve
    case takeBack = "take-back"
    case sendBack = "send-back"
    case reopen, drop
    case takeUp = "take-up"
  }

  public static func row(_ step: Step) -> LifeRow<BookStory> {
    switch step {
    case .write: LifeRow("sửa", [.draft], .writeStory)
    case .send: LifeRow("trình duyệt", [.draft], to: [.inReview], .writeStory)
    case .takeBack: LifeRow("lấy lại", [.inReview], to: [.draft], .writeStory)
    case .sendBack: LifeRow("trả lại", [.inReview], to: [.draft], .editBook)
    case .approve: LifeRow("duyệt", [.inReview], to: [.approved], .editBook, apart: .writers)
    case .reopen: LifeRow("mở lại", [.approved], to: [.draft], .editBook)
    case .drop: LifeRow("bỏ khỏi ấn phẩm", [.draft, .inReview, .approved], to: [.dropped], .editBook)
    case .takeUp: LifeRow("đưa lại vào ấn phẩm", [.dropped], to: [.draft], .editBook)
    }
  }

  public func refusal(of step: Step) -> Refusal { notNow(step, "bài \(state.name)") }
}

extension BookStory {
  /// With another text, and the agreement of the person of whom it tells.
  public func written(_ text: String, consent: Consent?, by person: Person.ID, on today: Day) throws -> BookStory {
    var story = try stepped(.write)
    var refusals: [Refusal] = []
    if text.typed.count > Self.longestText {
      refusals.append(
        .input(
          "text", "Bài dài \(text.typed.count.grouped) ký tự, tối đa \(Self.longestText.grouped).", next: "Rút gọn."))
    }
    if let consent {
      if consent.day > today {
        refusals.append(.input("consent-day", "Ngày đồng ý không thể sau hôm nay (\(today.short))."))
      }
      refusals.ask(consent.words, "Ghi người trong bài đồng ý bằng cách nào", in: "consent", .told(5...300))
    }
    try refusals.throwIfAny()
    (story.text, story.consent) = (text.typed, consent)
    story.note(person)
    return story
  }

  /// With one more picture; the first is the portrait.
  public func adding(digest: String, size: Int, type: String, shows: String, by person: Person.ID) throws -> BookStory {
    var story = try stepped(.write)
    guard ["image/png", "image/jpeg"].contains(type) else {
      throw Refusal.input("file", "Tệp này không phải ảnh in được.", next: "Chọn ảnh JPEG hoặc PNG.")
    }
    guard size <= Self.largestPicture else {
      throw Refusal.input(
        "file", "Ảnh nặng \((size / 1024).grouped) kB, tối đa \((Self.largestPicture / 1024).grouped) kB.",
        next: "Thu nhỏ ảnh (bề ngang 1.200 điểm ảnh là đủ in) rồi thêm lại.")
    }
    guard pictures.count < Self.mostPictures else {
      throw Refusal.input("file", "Bài đã có \(Self.mostPictures) ảnh.", next: "Bỏ bớt một ảnh trước khi thêm.")
    }
    guard (3...200).contains(shows.typed.count), !shows.typed.contains("\n") else {
      throw Refusal.input("shows", "Ghi chú thích ảnh trong một dòng, từ 3 đến 200 ký tự.")
    }
    story.lastNumber += 1
    story.pictures.append(
      NumberedPicture(number: story.lastNumber, digest: digest, size: size, type: type, shows: shows.typed))
    story.note(person)
    return story
  }

  public func removing(picture number: Int, by person: Person.ID) throws -> BookStory {
    var story = try stepped(.write)
    try story.pictures.remove(number: number)
    story.note(person)
    return story
  }

  /// Laid before the standing office.
  ///
  /// - Throws: `Refusals` without enough text, a portrait, and consent.
  public func sent() throws -> BookStory {
    var story = try stepped(.send)
    var refusals: [Refusal] = []
    if text.count < Self.leastText {
      refusals.append(.input("text", "Bài mới có \(text.count) ký tự, cần ít nhất \(Self.leastText)."))
    }
    if pictures.isEmpty {
      refusals.append(Refusal("Bài chưa có ảnh chân dung.", next: "Thêm một ảnh trước khi trình."))
    }
    if consent == nil {
      refusals.append(
        .input(
          "consent", "Chưa ghi người trong bài đồng ý cho in bài và ảnh.", next: "Ghi ngày và cách đồng ý, rồi lưu."))
    }
    try refusals.throwIfAny()
    story.remark = nil
    return story
  }

  public func takenBack() throws -> BookStory { try stepped(.takeBack) }

  /// Sent back to be amended.
  public func sentBack(_ reason: String, by person: Person.ID, at now: Instant) throws -> BookStory {
    var story = try stepped(.sendBack)
    let reason = try reason.asked("Ghi cần sửa gì")
    story.remark = Remark(reason: reason, by: person, at: now)
    return story
  }

  /// - Parameter others: whether somebody who wrote nothing of it can approve it too.
  /// - Throws: `Refusal` for who wrote in it, as long as there are others.
  public func approved(by person: Person, others: Bool) throws -> BookStory {
    let story = try stepped(.approve)
    guard !others || !writers.contains(person.id) else {
      throw Refusal(
        "Bạn đã viết bài này nên người khác của cơ quan thường trực duyệt.", kind: .forbidden,
        next: "Báo người cùng nhiệm vụ.")
    }
    return story
  }

  public func reopened() throws -> BookStory { try stepped(.reopen) }
  public func dropped() throws -> BookStory { try stepped(.drop) }
  public func takenUp() throws -> BookStory { try stepped(.takeUp) }

  /// Back with who writes it, also from the office that read it, with why; what is not printed stays so.
  mutating func bringBack(_ remark: Remark) {
    if isIn { state = .draft }
    self.remark = remark
  }

  mutating func withhold(_ authors: [Author]) { subject = subject.withholding(authors) }

  private mutating func note(_ person: Person.ID) {
    if !writers.contains(person) { writers.append(person) }
  }
}

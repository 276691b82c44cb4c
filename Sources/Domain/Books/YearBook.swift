/// The yearly book of a plan (ấn phẩm gương điển hình): a foreword, and stories in their order.
public struct YearBook: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<YearBook>

  /// Number and day of what the finished book was published by.
  public struct Issue: Hashable, Sendable, Codable {
    public let number: String
    public let day: Day
    public let by: Person.ID
  }

  public let id: ID
  public let plan: Plan.ID
  public let year: Int
  public private(set) var foreword: String
  /// The stories in the order of the book; those that are not named come behind them.
  public private(set) var order: [BookStory.ID]
  /// Nil until it is published; nothing of it changes then.
  public private(set) var issue: Issue?

  public static let longestForeword = 10_000

  /// - Throws: `Refusal` for a year that has not begun.
  public init(id: ID, of plan: Plan.ID, in year: Int, on today: Day) throws {
    guard (2000...today.year).contains(year) else {
      throw Refusal.input("year", "Ghi năm của ấn phẩm, từ 2000 đến \(today.year).")
    }
    (self.id, self.plan, self.year) = (id, plan, year)
    (foreword, order, issue) = ("", [], nil)
  }

  public var isIssued: Bool { issue != nil }

  /// The stories as they follow one another.
  public func ordered(_ stories: [BookStory]) -> [BookStory] {
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    return stories.enumerated().sorted { one, other in
      (places[one.element.id] ?? .max, one.offset) < (places[other.element.id] ?? .max, other.offset)
    }.map(\.element)
  }

  /// - Throws: `Refusal` once it is published.
  public func requireOpen() throws {
    guard isIssued else { return }
    throw Refusal(
      "Ấn phẩm năm \(year) đã công bố nên không sửa nữa.", next: "Điều cần sửa ghi vào ấn phẩm của năm sau.")
  }

  public func written(foreword: String) throws -> YearBook {
    try requireOpen()
    guard foreword.typed.count <= Self.longestForeword else {
      throw Refusal.input("foreword", "Lời giới thiệu dài tối đa \(Self.longestForeword.grouped) ký tự.")
    }
    var book = self
    book.foreword = foreword.typed
    return book
  }

  /// - Parameter places: the place that was typed for each story.
  public func ordering(_ places: [BookStory.ID: Int]) throws -> YearBook {
    try requireOpen()
    var book = self
    book.order = places.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    return book
  }

  /// Published by a document.
  ///
  /// - Throws: `Refusals` without a foreword, without stories, and while one of them is not approved.
  public func issued(
    number: String, day: Day, stories: [BookStory], by person: Person.ID, on today: Day
  ) throws -> YearBook {
    try requireOpen()
    var refusals: [Refusal] = []
    refusals.ask(number, "Ghi số, ký hiệu văn bản công bố", in: "number", .untold(1...60))
    if day > today { refusals.append(.input("day", "Ngày công bố không thể sau hôm nay (\(today.short)).")) }
    if foreword.count < 20 {
      refusals.append(Refusal("Ấn phẩm chưa có lời giới thiệu.", next: "Viết lời giới thiệu trước."))
    }
    if stories.isEmpty { refusals.append(Refusal("Ấn phẩm chưa có bài nào.", next: "Chọn gương điển hình trước.")) }
    let waiting = stories.count { $0.state != .approved }
    if waiting > 0 {
      refusals.append(
        Refusal("Còn \(waiting) bài chưa được duyệt.", next: "Duyệt từng bài, hoặc bỏ bài không in khỏi ấn phẩm."))
    }
    try refusals.throwIfAny()
    var book = self
    book.issue = Issue(number: number.typed, day: day, by: person)
    return book
  }
}

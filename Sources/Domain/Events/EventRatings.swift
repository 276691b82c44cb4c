/// What a participant thinks of an event.
public struct EventRating: Hashable, Sendable, Codable {
  public enum Question: String, CaseIterable, Sendable {
    case content, speaking, organisation

    public var name: String {
      switch self {
      case .content: "Nội dung"
      case .speaking: "Cách trình bày"
      case .organisation: "Công tác tổ chức"
      }
    }
  }

  /// From 1 to 5.
  public let content: Int
  public let speaking: Int
  public let organisation: Int
  public let words: String

  /// - Throws: `Refusals` where a question has no answer from 1 to 5, and for too many words.
  public init(_ marks: [Question: Int], words: String) throws {
    var refusals = Question.allCases.filter { !(1...5).contains(marks[$0] ?? 0) }.map {
      Refusal.input($0.rawValue, "Chọn mức từ 1 đến 5 cho «\($0.name)».")
    }
    if words.typed.count > 1000 { refusals.append(.input("words", "Ý kiến dài tối đa 1.000 ký tự.")) }
    try refusals.throwIfAny()
    self.words = words.typed
    content = marks[.content] ?? 0
    speaking = marks[.speaking] ?? 0
    organisation = marks[.organisation] ?? 0
  }

  func mark(_ question: Question) -> Int {
    switch question {
    case .content: content
    case .speaking: speaking
    case .organisation: organisation
    }
  }
}

/// What those who were at an event think of it, with no thread from a rating to who gave it.
///
/// They are kept as one row, as secret ballots are: each rating goes to a place drawn by lot, and with each the salt is
/// drawn anew, so that the seals which the journal keeps beside the names of those who rated do not tell what each one
/// said. That someone has rated stands on the list of participants.
public struct EventRatings: Hashable, Sendable, Codable {
  /// Fewer are not shown: who said what could be guessed.
  public static let fewest = 3

  public let event: Event.ID
  /// In an order drawn by lot.
  public private(set) var all: [EventRating] = []
  private var salt = ""

  public init(of event: Event.ID) { self.event = event }

  /// With one more.
  public func taking(_ rating: EventRating, using random: inout some RandomNumberGenerator) -> EventRatings {
    var ratings = self
    ratings.all.insert(rating, at: Int.random(in: 0...all.count, using: &random))
    ratings.salt = Salt.drawn(using: &random)
    return ratings
  }

  /// Whether enough have rated for the ratings to be shown.
  public var isTold: Bool { all.count >= Self.fewest }

  /// The sum of a question's marks.
  public func sum(_ question: EventRating.Question) -> Int { all.reduce(0) { $0 + $1.mark(question) } }

  /// What was written.
  public var words: [String] { all.map(\.words).filter { !$0.isEmpty } }
}

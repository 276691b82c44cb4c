/// A question or difficulty (khó khăn, vướng mắc) that someone brings to the body that a plan names for it, and what
/// that body answered. Everyone may read what it made public.
public struct Question: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Question>

  /// One answer; a later one stands beside the earlier ones.
  public struct Answer: Hashable, Sendable, Codable {
    public let text: String
    public let by: Person.ID
    public let at: Instant
  }

  /// Question and answer as everyone reads them, without the name of who asked.
  public struct Publication: Hashable, Sendable, Codable {
    public let question: String
    public let answer: String
    public let by: Person.ID
    public let at: Instant
  }

  public let id: ID
  public let plan: Plan.ID
  public let asker: Person.ID
  /// The unit in whose name it is asked; nil for a person's own.
  public let unit: Unit.ID?
  public let subject: String
  public let text: String
  public let asked: Instant
  /// The first given first.
  public private(set) var answers: [Answer]
  public private(set) var publication: Publication?
  /// Whether who asked has read the last answer.
  public private(set) var isRead: Bool

  /// Questions of one person that may wait for an answer in a plan at a time.
  public static let mostWaiting = 10

  /// - Throws: `Refusals` for a subject or a text that is too short or too long.
  public init(
    id: ID, plan: Plan.ID, asker: Person.ID, unit: Unit.ID?, subject: String, text: String, at now: Instant
  ) throws {
    var refusals: [Refusal] = []
    refusals.ask(subject, "Ghi việc cần hỏi trong một câu", in: "subject", .told(5...200))
    refusals.ask(text, "Ghi khó khăn, vướng mắc và điều cần hướng dẫn", in: "text", .told(20...5000))
    try refusals.throwIfAny()
    self.id = id
    self.plan = plan
    self.asker = asker
    self.unit = unit
    self.subject = subject.typed
    self.text = text.typed
    asked = now
    (answers, publication, isRead) = ([], nil, false)
  }

  public var isAnswered: Bool { !answers.isEmpty }

  /// Whether who asked has an answer to read.
  public var isUnread: Bool { isAnswered && !isRead }
}

extension Question {
  /// With an answer. One that was given before stays, and who asked reads the new one.
  ///
  /// - Throws: `Refusal` for a text that is too short or too long, and after too many.
  public func answered(_ text: String, by person: Person.ID, at now: Instant) throws -> Question {
    guard answers.count < 20 else {
      throw Refusal("Câu hỏi này đã có 20 lần trả lời.", next: "Mời người hỏi gửi câu hỏi mới.")
    }
    var question = self
    question.answers.append(
      Answer(text: try text.asked("Ghi trả lời", in: "text", .told(10...5000)), by: person, at: now))
    question.isRead = false
    return question
  }

  /// As who asked leaves it after reading.
  public func read() throws -> Question {
    guard isAnswered else { throw Refusal("Câu hỏi này chưa có trả lời.") }
    var question = self
    question.isRead = true
    return question
  }

  /// The longest question that everyone reads, in characters.
  public static let longestPublished = 1000

  /// Made public in those words; what was public before is replaced. A question that was public stays as long as it is.
  ///
  /// - Throws: `Refusals` before there is an answer, and for words that are too short or too long.
  public func published(question: String, answer: String, by person: Person.ID, at now: Instant) throws -> Question {
    guard isAnswered else { throw Refusal("Trả lời câu hỏi này trước khi công khai.") }
    var published = self
    let isSame = question.typed == publication?.question
    published.publication = Publication(
      question: isSame
        ? question.typed
        : try question.asked(
          "Ghi câu hỏi như mọi người đọc", in: "question", .told(10...Question.longestPublished)),
      answer: try answer.asked("Ghi trả lời như mọi người đọc", in: "answer", .told(10...5000)), by: person, at: now)
    return published
  }

  /// No longer public.
  public func withheld() throws -> Question {
    guard publication != nil else { throw Refusal("Câu hỏi này không được công khai.") }
    var question = self
    question.publication = nil
    return question
  }
}

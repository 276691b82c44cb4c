import Domain
import Sheets
import Store

/// The questions of a plan: all of them for who answers, one's own for everyone else.
public struct InboxLook: Look {
  public static let action = Action.viewQuestion
  /// Questions on a page.
  public static let size = 50

  let plan: Plan.ID
  let waitingOnly: Bool
  let page: Int

  public init(of plan: Plan.ID, waitingOnly: Bool, page: Int) {
    self.plan = plan
    self.waitingOnly = waitingOnly
    self.page = page
  }

  public func door(at desk: Desk) throws -> Door { .at(try desk.inbox(of: plan)) }

  public func find(at desk: Desk) throws -> QuestionList {
    try QuestionList(waitingOnly ? .waiting : .all, of: desk.plan(plan), page: page, at: desk)
  }
}

/// What the viewer, or a unit of theirs, asked under a plan.
public struct OwnQuestionsLook: Look {
  public static let action = Action.viewOwn

  let plan: Plan.ID
  let page: Int

  public init(under plan: Plan.ID, page: Int) {
    self.plan = plan
    self.page = page
  }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> QuestionList {
    _ = try desk.planOfQuestions(plan)
    return try QuestionList(
      .of(desk.person.id, desk.viewer?.ownUnits ?? []), of: desk.plan(plan), page: page, at: desk)
  }
}

/// A question with the names of who asked.
public struct QuestionLine: Sendable {
  public let question: Question
  public let asker: String?
  public let unit: String?

  static func lines(
    _ kind: Questions.Kind, of plan: Plan.ID, page: Int, at desk: Desk
  ) throws -> [QuestionLine] {
    let size = InboxLook.size
    let questions = try Questions.page(
      kind, of: plan, limit: size, offset: (page - 1) * size, on: desk.connection)
    let people = try People.all(Array(Set(questions.map(\.asker))), on: desk.connection)
    return try questions.map {
      QuestionLine(question: $0, asker: people[$0.asker]?.name, unit: try $0.unit.map { try desk.unit($0).name })
    }
  }
}

/// A page of the questions of a plan; as an Excel file all of them.
public struct QuestionList: Sendable {
  public let plan: Plan
  public let kind: Questions.Kind
  public let number: Int
  public let total: Int
  public let lines: [QuestionLine]

  init(_ kind: Questions.Kind, of plan: Plan, page: Int, at desk: Desk) throws {
    self.plan = plan
    self.kind = kind
    number = page
    total = try Questions.count(kind, of: plan.id, on: desk.connection)
    lines = try QuestionLine.lines(kind, of: plan.id, page: page, at: desk)
  }
}

extension QuestionList: Workbook {
  public var title: String { "Câu hỏi, vướng mắc \(plan.shortTitle)" }

  public func write(to writer: SheetWriter, at desk: Desk) throws {
    try writer.list(
      "Câu hỏi", lines: ["CÂU HỎI, VƯỚNG MẮC", "Kế hoạch \(plan.shortTitle) · lập \(desk.now.short)"], .questions,
      pagesOf: InboxLook.size
    ) { try QuestionLine.lines(kind, of: plan.id, page: $0, at: desk) }
  }
}

extension Listing<QuestionLine> {
  /// The questions of a plan with what was answered.
  public static var questions: Listing {
    Listing(
      .place(),
      .column("Ngày hỏi", 12, page: .wide()) { .day($0.question.asked.day) },
      .column("Việc cần hỏi", 46, page: .main("Câu hỏi"), to: { .question($0.question.id) }) {
        .text($0.question.subject)
      },
      .column("Người hỏi", 26, page: .below) { .text($0.asker) },
      .column("Đơn vị", 30, page: .below) { .text($0.unit) },
      .column("Nội dung", 60) { .text($0.question.text) },
      .state("Trạng thái", 16, page: .cell()) { Chip($0.question) },
      .column("Trả lời", 60) { .text($0.question.answers.last?.text) },
      .column("Ngày trả lời", 12) { .day($0.question.answers.last?.at.day) },
      .column("Công khai", 12) { .day($0.question.publication?.at.day) })
  }
}

extension Chip {
  /// How far a question is.
  public init(_ question: Question) {
    if question.publication != nil {
      self.init("đã công khai", .ok)
    } else {
      self.init(question.isAnswered ? "đã trả lời" : "chờ trả lời", question.isAnswered ? .ok : .wait)
    }
  }
}

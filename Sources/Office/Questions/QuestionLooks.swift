import Domain
import Store

/// Where one turns with difficulties under a plan, and what was answered in public.
public struct AnswersLook: Look {
  public static let action = Action.visit
  /// Questions on a page: with answers of the longest it stays within 60 kB.
  public static let size = 5

  let plan: Plan.ID
  let page: Int

  public struct Found: Sendable {
    /// The last edition that says where to turn.
    public var plan: Plan
    public var difficulties: Difficulties
    /// Whether questions are taken still: a later edition may say nothing of them.
    public var isOpen: Bool
    /// What is public, the latest first.
    public var questions: [Question]
    public var number: Int
    public var total: Int
    public var isSignedIn: Bool
    /// Whether the viewer sees what was asked.
    public var opensInbox: Bool
  }

  public init(of plan: Plan.ID, page: Int) {
    self.plan = plan
    self.page = page
  }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let isOpen = try desk.plan(plan).difficulties != nil
    let (plan, difficulties) = try desk.planOfQuestions(plan)
    return Found(
      plan: plan, difficulties: difficulties, isOpen: isOpen,
      questions: try Questions.page(
        .published, of: plan.id, limit: AnswersLook.size, offset: (page - 1) * AnswersLook.size, on: desk.connection),
      number: page, total: try Questions.count(.published, of: plan.id, on: desk.connection),
      isSignedIn: desk.viewer != nil, opensInbox: desk.allows(.viewQuestion, at: try desk.inbox(of: plan.id)))
  }
}

/// Asking under a plan.
public struct AskingLook: Look {
  public static let action = Action.askQuestion

  let plan: Plan.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var difficulties: Difficulties
    /// The units in whose name the viewer can ask.
    public var units: [Unit]
    public var now: Instant
  }

  public init(under plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    return Found(
      plan: plan, difficulties: try plan.requireDifficulties(),
      units: try (desk.viewer?.ownUnits ?? []).map { try desk.unit($0) }, now: desk.now)
  }
}

/// A question with what was answered, and what the viewer can do with it now.
public struct QuestionLook: Look {
  public static let action = Action.viewQuestion

  let question: Question.ID

  public struct Found: Sendable {
    public var question: Question
    public var plan: Plan
    /// Who asked and who answered.
    public var people: [Person.ID: Person]
    /// The unit in whose name it was asked.
    public var unit: String?
    public var mayAnswer: Bool
    public var mayRead: Bool
  }

  public init(_ question: Question.ID) { self.question = question }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: desk.question(question))) }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.question(question)
    return Found(
      question: found, plan: try desk.plan(found.plan),
      people: try People.all(Array(Set([found.asker] + found.answers.map(\.by))), on: desk.connection),
      unit: try found.unit.map { try desk.unit($0).name(on: found.asked.day) },
      mayAnswer: desk.allows(.answerQuestion, at: try desk.answering(of: found.plan)),
      mayRead: desk.allows(.readAnswer, at: try desk.asking(found)))
  }
}

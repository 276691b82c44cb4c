import Domain

extension Command<Void> {
  /// Answers a question; who asked finds the answer on the front page.
  public static func answerQuestion(_ id: Question.ID, text: String) -> Command {
    .on(id, .answerQuestion, "answered") { try $0.answered(text, by: $1.person.id, at: $1.now) }
  }

  /// Makes a question and its answer public in those words.
  public static func publishAnswer(_ id: Question.ID, question: String, answer: String) -> Command {
    .on(id, .answerQuestion, "published") {
      try $0.published(question: question, answer: answer, by: $1.person.id, at: $1.now)
    }
  }

  /// Takes a question and its answer out of the public page.
  public static func withholdAnswer(_ id: Question.ID) -> Command {
    .on(id, .answerQuestion, "withheld") { question, _ in try question.withheld() }
  }

  /// Says that who asked has read the answer.
  public static func readAnswer(_ id: Question.ID) -> Command {
    .at({ try $0.asking($0.question(id)) }, .readAnswer) { desk in
      let before = try desk.held(Question.self, id.description)
      try desk.replace(before, by: try before.value.read(), ["to": "read"])
    }
  }

  /// What the body that answers does with a question.
  private static func on(
    _ id: Question.ID, _ action: Action, _ outcome: String,
    _ take: @escaping @Sendable (Question, Desk) throws -> Question
  ) -> Command {
    .at({ try $0.answering(of: try $0.question(id).plan) }, action) { desk in
      let before = try desk.held(Question.self, id.description)
      try desk.replace(before, by: try take(before.value, desk), ["to": outcome])
    }
  }
}

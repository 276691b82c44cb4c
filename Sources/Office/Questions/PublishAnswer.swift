import Domain

extension Command<Void> {
  /// Makes a question and its answer public in those words.
  public static func publishAnswer(_ id: Question.ID, question: String, answer: String) -> Command {
    .at({ try $0.answering(of: try $0.question(id).plan) }, .answerQuestion) { desk in
      try desk.change(id, "published") {
        try $0.published(question: question, answer: answer, by: try desk.person.id, at: desk.now)
      }
    }
  }
}

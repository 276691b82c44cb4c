import Domain

extension Command<Void> {
  /// Answers a question; who asked finds the answer on the front page.
  public static func answerQuestion(_ id: Question.ID, text: String) -> Command {
    .at({ try $0.answering(of: try $0.question(id).plan) }, .answerQuestion) { desk in
      try desk.change(id, "answered") { try $0.answered(text, by: try desk.person.id, at: desk.now) }
    }
  }
}

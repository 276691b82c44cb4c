import Domain

extension Command<Void> {
  /// Takes a question and its answer out of the public page.
  public static func withholdAnswer(_ id: Question.ID) -> Command {
    .at({ try $0.answering(of: try $0.question(id).plan) }, .answerQuestion) { desk in
      try desk.change(id, "withheld") { try $0.withheld() }
    }
  }
}

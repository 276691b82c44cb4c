import Domain
import Store

extension Command<Void> {
  /// Asks the body that a plan names for difficulties.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice asks once.
  ///   - unit: the unit in whose name it is asked; nil for a person's own question.
  public static func askQuestion(
    id: Question.ID, plan: Plan.ID, unit: Unit.ID?, subject: String, text: String
  ) -> Command {
    .at(Place(plan: plan), .askQuestion) { desk in
      if try desk.has(Question.self, id.description) { return }
      let asked = try desk.plan(plan)
      let difficulties = try asked.requireDifficulties()
      let place = try desk.answering(difficulties, of: asked)
      guard place.plan != nil || !place.lineage.isEmpty else {
        throw Refusal(
          "Chưa xác định \(asked.body(difficulties.to).name) là đơn vị nào nên chưa có nơi nhận câu hỏi.",
          clause: difficulties.source.clause, next: "Người quản trị trả lời ở trang cơ quan của kế hoạch.")
      }
      if let unit { try desk.require(.viewUnit, at: try desk.place(of: unit)) }
      let asker = try desk.person.id
      guard try Questions.waiting(of: asker, to: plan, on: desk.connection) < Question.mostWaiting else {
        throw Refusal(
          "Bạn đang có \(Question.mostWaiting) câu hỏi chưa được trả lời ở kế hoạch này.",
          next: "Chờ trả lời rồi hỏi tiếp.")
      }
      let question = try Question(
        id: id, plan: plan, asker: asker, unit: unit, subject: subject, text: text, at: desk.now)
      try desk.insert(question, ["plan": plan.description])
    }
  }
}

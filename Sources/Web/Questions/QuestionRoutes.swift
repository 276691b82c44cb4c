import Domain
import Office

/// Questions and difficulties under a plan, and what is answered.
enum QuestionRoutes {
  static let all: [Route] = [
    .page("/ke-hoach/:plan/hoi-dap", { AnswersLook(of: try $0.slug("plan"), page: $0.query.page) }, \.page),
    .page("/ke-hoach/:plan/hoi-dap/moi", { AskingLook(under: try $0.slug("plan")) }, \.page),
    .page(
      "/ke-hoach/:plan/hoi-dap/da-gui", { OwnQuestionsLook(under: try $0.slug("plan"), page: $0.query.page) },
      \.ownPage),
    .list(
      "/ke-hoach/:plan/hoi-dap/hop-thu",
      { visit in
        InboxLook(
          of: try visit.slug("plan"), waitingOnly: visit.query["cho"] == "1", page: visit.query.page)
      }, page: \.inboxPage),
    .post(
      "/ke-hoach/:plan/hoi-dap", on: "/ke-hoach/:plan/hoi-dap/moi",
      { visit in
        .askQuestion(
          id: try visit.form.required("key"), plan: try visit.slug("plan"), unit: visit.form.id("unit"),
          subject: visit.form["subject"], text: visit.form["text"])
      }, then: { .question(try $0.form.required("key")) }, .asked),
    .page("/hoi-dap/:id", { QuestionLook(try $0.id()) }, \.page),
    .post(
      "/hoi-dap/:id/tra-loi", { .answerQuestion(try $0.id(), text: $0.form["text"]) }, then: question, .answered),
    .post(
      "/hoi-dap/:id/cong-khai",
      { .publishAnswer(try $0.id(), question: $0.form["question"], answer: $0.form["answer"]) }, then: question,
      .answerPublished),
    .post("/hoi-dap/:id/thoi-cong-khai", { .withholdAnswer(try $0.id()) }, then: question, .answerWithheld),
    .post("/hoi-dap/:id/da-doc", { .readAnswer(try $0.id()) }, then: { _ in .home }, .saved),
  ]

  @Sendable private static func question(_ visit: Visit) throws -> Link { .question(try visit.id()) }
}

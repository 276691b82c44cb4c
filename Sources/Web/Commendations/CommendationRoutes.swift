import Domain
import Office
import Papers
import Store

/// Lists of candidates: the vote, the submission, the answer, their papers.
enum CommendationRoutes {
  static let all: [Route] = [
    .post("/ke-hoach/:plan/khen-thuong/danh-sach", open),
    .get("/khen-thuong/danh-sach/:list", .viewCommendations) { visit in
      let id: CommendationList.ID = try visit.id("list")
      return try await visit.list(
        { try CommendationListPage.load(id, $0) }, page: \.page,
        workbook: { CommendationWorkbook(list: $0.list, kind: $0.kind, plan: $0.plan) })
    },
    .post("/khen-thuong/danh-sach/:list/bo-phieu", fields: Route.fieldsOfMany) { visit in
      try await change(visit, .voted) { id in
        let form = visit.form
        let vote = CommendationList.Vote(
          day: try form.requiredDay("day", "Ghi ngày họp Hội đồng."),
          present: try number(form, "present", "Ghi số thành viên Hội đồng bỏ phiếu."), reason: form["reason"])
        try await visit.run(.orderCommendations(id, vote: vote, entries: try entries(form)))
      }
    },
    .post("/khen-thuong/danh-sach/:list/trinh") { visit in
      try await change(visit, .listSubmitted) { id in
        try await visit.run(
          .submitCommendations(
            id, number: visit.form["number"],
            recipients: visit.form.contains("recipients") ? Recipients.typed(visit.form["recipients"]) : nil))
      }
    },
    .post("/khen-thuong/danh-sach/:list/lay-lai") { visit in
      try await change(visit, .listTakenBack) { id in
        try await visit.run(.reopenCommendations(id, reason: visit.form["take-back-reason"]))
      }
    },
    .post("/khen-thuong/danh-sach/:list/ket-qua", fields: Route.fieldsOfMany) { visit in
      try await change(visit, .commended) { id in
        let struck = visit.form.fields.compactMap { field -> (Nomination.ID, String)? in
          guard field.name.hasPrefix("struck-"), !field.value.typed.isEmpty,
            let nomination = Nomination.ID(field.name.dropFirst("struck-".count))
          else { return nil }
          return (nomination, field.value)
        }
        try await visit.run(
          .recordCommendations(
            id, signing: try visit.form.signing(), struck: Dictionary(struck, uniquingKeysWith: { $1 })))
      }
    }.asking { try .recordingCommendations($0.id("list"), $0, $1) },
    .get("/khen-thuong/danh-sach/:list/to-trinh", .viewCommendations) { visit in
      let id: CommendationList.ID = try visit.id("list")
      return try await visit.paper(back: .commendationList(id)) { desk in
        let page = try CommendationListPage.load(id, desk)
        return Paper.commendationProposal(
          list: page.list, kind: page.kind, plan: page.plan, council: page.council, day: desk.now.day
        )
      }
    },
    .get("/khen-thuong/danh-sach/:list/quyet-dinh", .viewCommendations) { visit in
      let id: CommendationList.ID = try visit.id("list")
      return try await visit.paper(back: .commendationList(id)) { desk in
        let page = try CommendationListPage.load(id, desk)
        return Paper.commendationDecision(list: page.list, kind: page.kind, plan: page.plan)
      }
    },
  ]

  @Sendable
  private static func open(_ visit: Visit) async throws -> Answer {
    let plan: Plan.ID = try visit.slug("plan")
    guard let key: CommendationList.ID = visit.form.id("key"),
      let kind: CommendationKind.ID = visit.form.slug("kind")
    else { throw Refusal.absent }
    try await visit.run(
      .openCommendationList(
        id: key, plan: plan, kind: kind, name: visit.form["name"], council: visit.form.id("council")))
    return .redirect(.commendationList(key))
  }

  /// What is written for each nomination; one that the council does not propose may have no votes.
  private static func entries(_ form: Form) throws -> [CommendationList.Entry] {
    try form.fields.compactMap { field in
      guard field.name.hasPrefix("votes-"), let id = Nomination.ID(field.name.dropFirst("votes-".count)) else {
        return nil
      }
      let withheld = form["withheld-\(id)"]
      let isBlank = field.value.typed.isEmpty && !withheld.isEmpty
      return CommendationList.Entry(
        nomination: id,
        votes: isBlank ? 0 : try number(form, field.name, "Ghi số phiếu tán thành, hoặc lý do Hội đồng không đề nghị."),
        place: form["place-\(id)"].isEmpty ? nil : try number(form, "place-\(id)", ""), withheld: withheld)
    }
  }

  private static func number(_ form: Form, _ name: String, _ sentence: String) throws -> Int {
    let text = form[name]
    guard !text.isEmpty else { throw Refusal.input(name, sentence) }
    guard let number = Int(text), (0...10_000).contains(number) else {
      throw Refusal.input(name, "«\(text)» không phải một số từ 0 đến 10.000.")
    }
    return number
  }

  /// Takes a list one step on and shows it.
  private static func change(
    _ visit: Visit, _ notice: Notice, _ step: (CommendationList.ID) async throws -> Void
  ) async throws -> Answer {
    let id: CommendationList.ID = try visit.id("list")
    try await step(id)
    return .redirect(.commendationList(id), notice)
  }
}

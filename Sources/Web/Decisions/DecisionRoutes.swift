import Domain
import Markup
import Office
import Papers
import Store

/// Decisions, certificates, publishing.
enum DecisionRoutes {
  static let all: [Route] = [
    .get("/quyet-dinh", .viewDecision) { visit in
      if visit.wantsWorkbook {
        return try await visit.workbook { DecisionsWorkbook(plans: try DecisionsPage(desk: $0).plans()) }
      }
      return try await visit.page { try DecisionsPage(desk: $0).page() }
    },
    .get("/quyet-dinh/so", .viewDecision) { visit in
      let year = Int(visit.query["nam"])
      let issuer = visit.query["co-quan"]
      return try await visit.list(
        { try NumberRegisterPage.load($0, issuer: issuer, year: year) }, page: \.page,
        workbook: { NumberRegisterWorkbook(issuer: $0.issuer, year: $0.year, entries: $0.entries) })
    },
    .get("/quyet-dinh/so-giay-chung-nhan", .viewDecision) { visit in
      return try await visit.list(
        { try CertificateRegisterPage.load(visit, $0) }, page: \.page,
        workbook: { CertificateWorkbook(plan: $0.plan, words: $0.words) })
    },
    .get("/quyet-dinh/du-thao/:session", .viewDecision) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.page { try DecisionDraftPage.load(id, $0).page }
    },
    .get("/quyet-dinh/du-thao/:session/van-ban", .viewDecision) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.paper(back: .decisionDraft(id)) { desk in
        let page = try DecisionDraftPage.load(id, desk)
        guard let draft = page.draft else { throw Refusal.absent }
        return Paper.decision(
          draft: draft, plan: page.plan, council: try desk.council(page.session.council), day: desk.now.day
        )
      }
    },
    .post("/quyet-dinh/du-thao/:session") { visit in
      try await move(visit, .drafted) { try await visit.run(.draftDecision($0)) }
    },
    .post("/quyet-dinh/du-thao/:session/trinh") { visit in
      try await move(visit, .sent) { try await visit.run(.sendDraft($0, note: visit.form["note"])) }
    },
    .post("/quyet-dinh/du-thao/:session/tra-lai") { visit in
      try await move(visit, .sentBack) { try await visit.run(.returnDraft($0, note: visit.form["note"])) }
    },
    .post("/quyet-dinh/du-thao/:session/duyet") { visit in
      try await move(visit, .approved) { try await visit.run(.approveDraft($0, note: visit.form["note"])) }
    },
    .get("/quyet-dinh/moi/:session", .issueDecision) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.page { try IssuingPage.load(id, $0).page }
    },
    .post("/quyet-dinh/moi/:session", issue).asking { try .issuing($0.id("session"), $0, $1) },
    .get("/quyet-dinh/:id", .viewDecision) { visit in
      let id: Decision.ID = try visit.id()
      return try await visit.list(
        { try DecisionPage.load(id, $0) }, page: \.page,
        workbook: { RecognisedWorkbook(decision: $0.decision, plan: $0.plan) })
    },
    .get("/quyet-dinh/:id/dinh-chinh", .correct) { visit in
      let id: Decision.ID = try visit.id()
      return try await visit.page {
        try CorrectingPage.load(id, $0, query: visit.query).page
      }
    },
    .post("/quyet-dinh/:id/dinh-chinh", fields: Route.fieldsOfMany, correct).asking {
      try .correcting($0.id(), $0, $1)
    },
    .get("/quyet-dinh/:id/dinh-chinh/:correction", .viewDecision) { visit in
      let (id, key): (Decision.ID, Correction.ID) = (try visit.id(), try visit.id("correction"))
      return try await visit.paper(back: .decision(id)) { desk in
        let page = try DecisionPage.load(id, desk)
        guard let correction = page.corrections.first(where: { $0.id == key }) else { throw Refusal.absent }
        return Paper.correction(correction: correction, decision: page.decision, plan: page.plan)
      }
    },
    .get("/quyet-dinh/:id/van-ban", .viewDecision) { visit in
      let id: Decision.ID = try visit.id()
      return try await visit.paper(back: .decision(id)) { desk in
        try DecisionPapers(try DecisionPage.load(id, desk).decision, at: desk).decisionPaper()
      }
    },
    .get("/quyet-dinh/:id/giay-chung-nhan", .viewDecision) { visit in
      let id: Decision.ID = try visit.id()
      let verifying = visit.verifying
      let isLandscape = visit.query["kho"] == "ngang"
      return try await visit.paper(back: .decision(id)) { desk in
        let papers = try DecisionPapers(try DecisionPage.load(id, desk).decision, at: desk)
        let certificates = try papers.certificates(verifying: verifying, isLandscape: isLandscape)
        return .together("Giấy chứng nhận sáng kiến", certificates.map(\.paper))
      }
    },
    .post("/quyet-dinh/:id/cap-giay") { visit in
      let id: Decision.ID = try visit.id()
      try await visit.run(.issueCertificates(id))
      return .redirect(.decision(id), .certified)
    }.asking { try .certifying($0.id(), $1) },
    .post("/quyet-dinh/:id/cho-cong-bo") { visit in
      let id: Decision.ID = try visit.id()
      try await visit.run(.allowPublication(id))
      return .redirect(.decision(id), .allowed)
    },
    .post("/quyet-dinh/:id/cong-bo") { visit in
      let id: Decision.ID = try visit.id()
      try await visit.run(.publishDecision(id))
      return .redirect(.decision(id), .published)
    }.asking { try .publishing($0.id(), $1) },
  ]

  @Sendable
  private static func issue(_ visit: Visit) async throws -> Answer {
    let session: Session.ID = try visit.id("session")
    guard let key: Decision.ID = visit.form.id("key") else { throw Refusal.absent }
    try await visit.run(
      .issueDecision(
        id: key, session: session, signing: try visit.form.signing(),
        allowsPublication: visit.form.contains("cong-bo")))
    return .redirect(.decision(key), .decided)
  }

  @Sendable
  private static func correct(_ visit: Visit) async throws -> Answer {
    let id: Decision.ID = try visit.id()
    guard let key: Correction.ID = visit.form.id("key") else { throw Refusal.absent }
    try await visit.run(
      .correctDecision(
        id: key, decision: id, lines: visit.form.correctedLines, reason: visit.form["reason"],
        signing: try visit.form.signing()))
    return .redirect(.decision(id), .corrected)
  }

  /// Takes a draft one step on and shows it.
  private static func move(
    _ visit: Visit, _ notice: Notice, _ step: (Session.ID) async throws -> Void
  ) async throws -> Answer {
    let session: Session.ID = try visit.id("session")
    try await step(session)
    return .redirect(.decisionDraft(session), notice)
  }
}

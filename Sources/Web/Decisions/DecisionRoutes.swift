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
    .post("/quyet-dinh/du-thao/:session", { .draftDecision(try $0.id("session")) }, then: draft, .drafted),
    .post(
      "/quyet-dinh/du-thao/:session/trinh", { .sendDraft(try $0.id("session"), note: $0.form["note"]) }, then: draft,
      .sent),
    .post(
      "/quyet-dinh/du-thao/:session/tra-lai", { .returnDraft(try $0.id("session"), note: $0.form["note"]) },
      then: draft, .sentBack),
    .post(
      "/quyet-dinh/du-thao/:session/duyet", { .approveDraft(try $0.id("session"), note: $0.form["note"]) },
      then: draft, .approved),
    .get("/quyet-dinh/moi/:session", .issueDecision) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.page { try IssuingPage.load(id, $0).page }
    },
    .post(
      "/quyet-dinh/moi/:session",
      { visit in
        .issueDecision(
          id: try visit.form.required("key"), session: try visit.id("session"), signing: try visit.form.signing(),
          allowsPublication: visit.form.contains("cong-bo"))
      }, then: { .decision(try $0.form.required("key")) }, .decided
    ).asking { try .issuing($0.id("session"), $0, $1) },
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
    .post(
      "/quyet-dinh/:id/dinh-chinh", fields: Route.fieldsOfMany,
      { visit in
        .correctDecision(
          id: try visit.form.required("key"), decision: try visit.id(), lines: visit.form.correctedLines,
          reason: visit.form["reason"], signing: try visit.form.signing())
      }, then: decision, .corrected
    ).asking {
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
    .post("/quyet-dinh/:id/cap-giay", { .issueCertificates(try $0.id()) }, then: decision, .certified)
      .asking { try .certifying($0.id(), $1) },
    .post("/quyet-dinh/:id/cho-cong-bo", { .allowPublication(try $0.id()) }, then: decision, .allowed),
    .post("/quyet-dinh/:id/cong-bo", { .publishDecision(try $0.id()) }, then: decision, .published)
      .asking { try .publishing($0.id(), $1) },
  ]

  @Sendable private static func decision(_ visit: Visit) throws -> Link { .decision(try visit.id()) }
  @Sendable private static func draft(_ visit: Visit) throws -> Link { .decisionDraft(try visit.id("session")) }
}

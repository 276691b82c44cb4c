import Domain
import Office

/// Decisions, certificates, publishing.
enum DecisionRoutes {
  static let all: [Route] = [
    .list("/quyet-dinh", { _ in DecisionsLook() }, page: \.page),
    .list(
      "/quyet-dinh/so", { NumberRegisterLook(issuer: $0.query["co-quan"], year: Int($0.query["nam"])) }, page: \.page),
    .list(
      "/quyet-dinh/so-giay-chung-nhan",
      { CertificateRegisterLook(plan: $0.query.slug("ke-hoach"), words: $0.query["q"], page: $0.query.page) },
      page: \.page, workbook: { CertificateWorkbook(plan: $0.plan, words: $0.look.words) }),
    .page("/quyet-dinh/du-thao/:session", { DecisionDraftLook(try $0.id("session")) }, \.page),
    .paper("/quyet-dinh/du-thao/:session/van-ban", back: draft) { DraftPaperLook(try $0.id("session")) },
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
    .post(
      "/quyet-dinh/du-thao/:session/xep-loai-som",
      { visit in
        .gradeEarly(
          try visit.id("session"), reason: visit.form["reason"], document: visit.form["document"],
          day: try visit.form.requiredDay("day", "Ghi ngày của văn bản cho phép xếp loại sớm."))
      }, then: draft, .gradesEarly),
    .page("/quyet-dinh/moi/:session", { IssuingLook(try $0.id("session")) }, \.page),
    .post(
      "/quyet-dinh/moi/:session",
      { visit in
        .issueDecision(
          id: try visit.form.required("key"), session: try visit.id("session"), signing: try visit.form.signing(),
          allowsPublication: visit.form.contains("cong-bo"))
      }, then: { .decision(try $0.form.required("key")) }, .decided
    ).asking({ IssuingLook(try $0.id("session")) }, Confirmation.issuing),
    .list(
      "/quyet-dinh/:id", look, page: \.page,
      workbook: {
        RecognisedWorkbook(decision: $0.decision, plan: $0.plan, judgement: $0.judgement)
      }),
    .page("/quyet-dinh/:id/dinh-chinh", { CorrectingLook(try $0.id(), lines: $0.query.ids("dong")) }, \.page),
    .post(
      "/quyet-dinh/:id/dinh-chinh", fields: Route.fieldsOfMany,
      { visit in
        .correctDecision(
          id: try visit.form.required("key"), decision: try visit.id(), lines: visit.form.correctedLines,
          reason: visit.form["reason"], signing: try visit.form.signing())
      }, then: decision, .corrected
    ).asking({ CorrectingLook(try $0.id()) }, Confirmation.correcting),
    .paper("/quyet-dinh/:id/dinh-chinh/:correction", back: decision) {
      try look($0).correction(try $0.id("correction"))
    },
    .paper("/quyet-dinh/:id/van-ban", back: decision) { DecisionPaperLook(try $0.id()) },
    .paper("/quyet-dinh/:id/giay-chung-nhan", back: decision) {
      CertificatesLook(
        of: try $0.id(), verifying: $0.verifying, isLandscape: $0.query["kho"] == "ngang",
        areJoint: $0.query["tac-gia"] == "chung")
    },
    .post("/quyet-dinh/:id/cap-giay", { .issueCertificates(try $0.id()) }, then: decision, .certified)
      .asking(look, Confirmation.certifying),
    .post("/quyet-dinh/:id/cho-cong-bo", { .allowPublication(try $0.id()) }, then: decision, .allowed),
    .post("/quyet-dinh/:id/cong-bo", { .publishDecision(try $0.id()) }, then: decision, .published)
      .asking(look, Confirmation.publishing),
  ]

  @Sendable private static func look(_ visit: Visit) throws -> DecisionLook { DecisionLook(try visit.id()) }
  @Sendable private static func decision(_ visit: Visit) throws -> Link { .decision(try visit.id()) }
  @Sendable private static func draft(_ visit: Visit) throws -> Link { .decisionDraft(try visit.id("session")) }
}

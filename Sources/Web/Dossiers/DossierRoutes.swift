import Domain
import Office
import Papers

/// Looking at a dossier, and the deeds of its author and unit.
enum DossierRoutes {
  static let all: [Route] =
    papers + [
      .page("/ho-so/:id", { DossierLook(try $0.id()) }, \.page),
      .post("/ho-so/:id/nop", { .submitDossier(try $0.id()) }, then: { .dossier(try $0.id()) }, .submitted),
      .post(
        "/ho-so/:id/nhan-ve", { .takeOverDossier(try $0.id()) }, then: { .dossier(try $0.id()) }, .takenOver),
      .post(
        "/ho-so/:id/xin-muon", { .askLate(try $0.id(), reason: $0.form["reason"]) },
        then: { .dossier(try $0.id()) }, .lateAsked),
      .post(
        "/ho-so/:id/bo-sung", { .completeDossier(try $0.id(), note: $0.form["note"]) },
        then: { .dossier(try $0.id()) }, .completed),
      .post(
        "/ho-so/:id/rut", { .withdrawDossier(try $0.id(), reason: $0.form["reason"]) },
        then: { .dossier(try $0.id()) }, .withdrawn
      ).asking({ DossierLook(try $0.id()) }, Confirmation.withdrawing),
      .post(
        "/ho-so/:id/rut-dong-y",
        { visit in
          let number = Int(visit.form["author"]) ?? 0
          return .withdrawConsent(
            try visit.id(), author: number - 1,
            matters: Set(Consent.Matter.allCases.filter { visit.form.contains("matter-\($0.rawValue)-\(number)") }),
            reason: visit.form["reason"])
        }, then: { .dossier(try $0.id()) }, .consentWithdrawn
      ).asking({ DossierLook(try $0.id()) }, Confirmation.withdrawingConsent),
      .post(
        "/ho-so/:id/ma-quoc-gia", { .numberNationally(try $0.id(), $0.form["national-number"]) },
        then: { .dossier(try $0.id()) }, .numberedNationally),
      .post("/ho-so/:id/dong-y-lai", file: Visit.documentLimit) { visit in
        // Before a file is kept: only those who may record it.
        let id: Dossier.ID = try visit.id()
        let (place, consent) = try await visit.look(DossierLook(id)).renewedConsent(visit.form)
        try await visit.run(.renewConsent(id, author: place, consent, paper: visit.keptFiles().first))
        return .redirect(.dossier(id), .consentRenewed)
      },
      .unitsWord(
        "/ho-so/:id/xac-nhan",
        {
          .endorseDossier(
            try $0.id(), note: $0.form["note"], isOwnField: $0.form.contains("own-field"))
        }, .endorsed, onward: .endorsedBefore),
      .unitsWord(
        "/ho-so/:id/xet-chon",
        {
          .selectDossier(
            try $0.id(), answers: $0.form.answers, note: $0.form["note"], isOwnField: $0.form.contains("own-field"))
        }, .selected, onward: .selectedBefore),
      .unitsWord(
        "/ho-so/:id/tra-lai", { .returnDossier(try $0.id(), reason: $0.form["reason"]) }, .returned,
        onward: .returnedBefore),
      .page("/ho-so/:id/huy-bo", { RevokingLook(try $0.id()) }, \.page),
      .post("/ho-so/:id/huy-bo", revocation, then: { .dossier(try $0.id()) }, .revoked)
        .asking({ RevokingLook(try $0.id()) }, Confirmation.revoking),
    ]

  /// The kinds of papers that a dossier has, each at the address of its name.
  private static let papers: [Route] = [
    PaperKind.application, .description, .consent, .receipt, .completionNotice, .refusalNotice, .appraisal,
    .certificate,
    .revocation,
  ].map { kind in
    .paper("/ho-so/:id/\(kind.rawValue)", back: { .dossier(try $0.id()) }) { visit -> DossierPaperLook in
      let author = max(0, (Int(visit.query["tac-gia"]) ?? 1) - 1)
      return DossierPaperLook(
        kind, of: try visit.id(), verifying: visit.verifying,
        author: visit.query["tac-gia"] == "chung" && kind == .certificate ? nil : author,
        isLandscape: visit.query["kho"] == "ngang")
    }
  }

  @Sendable
  private static func revocation(_ visit: Visit) throws -> Command<Void> {
    guard let key: Revocation.ID = visit.form.id("key") else { throw Refusal.absent }
    return .revokeRecognition(
      id: key, dossier: try visit.id(), reason: visit.form["reason"], signing: try visit.form.signing())
  }
}

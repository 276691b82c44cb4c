import Domain
import Markup
import Office
import Papers
import Store

/// Looking at a dossier, and the deeds of its author and unit.
enum DossierRoutes {
  static let all: [Route] =
    papers + [
      .get("/ho-so/:id", .viewDossier) { visit in
        let id: Dossier.ID = try visit.id()
        return try await visit.page { try DossierPage.load(id, $0).page() }
      },
      .post("/ho-so/:id/nop", .submitDossier) { visit in
        let id: Dossier.ID = try visit.id()
        try await visit.run(SubmitDossier(dossier: id))
        return .redirect(.dossier(id), .submitted)
      },
      .post("/ho-so/:id/xin-muon", .askLate) { visit in
        let id: Dossier.ID = try visit.id()
        try await visit.run(AskLate(dossier: id, reason: visit.form["reason"]))
        return .redirect(.dossier(id), .lateAsked)
      },
      .post("/ho-so/:id/bo-sung", .answerCompletion) { visit in
        let id: Dossier.ID = try visit.id()
        try await visit.run(CompleteDossier(dossier: id, note: visit.form["note"]))
        return .redirect(.dossier(id), .completed)
      },
      .post("/ho-so/:id/rut", .withdrawDossier) { visit in
        let id: Dossier.ID = try visit.id()
        try await visit.run(WithdrawDossier(dossier: id, reason: visit.form["reason"]))
        return .redirect(.dossier(id), .withdrawn)
      }.asking { try .withdrawing($0.id(), $0, $1) },
      .post("/ho-so/:id/xac-nhan", .endorseDossier) { visit in
        let id: Dossier.ID = try visit.id()
        try await visit.run(EndorseDossier(dossier: id, note: visit.form["note"]))
        return .redirect(.unit, .endorsed)
      },
      .post("/ho-so/:id/tra-lai", .returnDossier) { visit in
        let id: Dossier.ID = try visit.id()
        try await visit.run(ReturnDossier(dossier: id, reason: visit.form["reason"]))
        return .redirect(.unit, .returned)
      },
      .get("/ho-so/:id/huy-bo", .revoke) { visit in
        let id: Dossier.ID = try visit.id()
        return try await visit.page { try RevokingPage.load(id, $0).page }
      },
      .post("/ho-so/:id/huy-bo", .revoke, revoke).asking { try .revoking($0.id(), $0, $1) },
    ]

  /// The kinds of papers that a dossier has, each at the address of its name.
  private static let papers: [Route] = [
    PaperKind.application, .description, .receipt, .completionNotice, .refusalNotice, .appraisal, .certificate,
    .revocation,
  ].map { kind in
    .get("/ho-so/:id/\(kind.rawValue)", .viewDossier) { visit in
      let id: Dossier.ID = try visit.id()
      let verifying = visit.verifying
      let isLandscape = visit.query["kho"] == "ngang"
      let author = max(0, (Int(visit.query["tac-gia"]) ?? 1) - 1)
      return try await visit.paper(back: .dossier(id)) { desk in
        let dossier = try desk.visibleDossier(id)
        let paper = try desk.paper(kind, of: dossier, verifying: verifying, author: author, isLandscape: isLandscape)
        guard let paper else { throw Refusal.absent }
        return paper
      }
    }
  }

  @Sendable
  private static func revoke(_ visit: Visit) async throws -> Answer {
    let id: Dossier.ID = try visit.id()
    guard let key: Revocation.ID = visit.form.id("key") else { throw Refusal.absent }
    let signing = try visit.form.signing()
    try await visit.run(RevokeRecognition(id: key, dossier: id, reason: visit.form["reason"], signing: signing))
    return .redirect(.dossier(id), .revoked)
  }
}

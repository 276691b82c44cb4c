import Domain
import Markup
import Office
import Papers
import Store

/// Looking at a dossier, and the deeds of its author and unit.
enum DossierRoutes {
  static let all: [Route] = [
    .get("/ho-so/:id", .viewDossier) { visit in
      let id: Dossier.ID = try visit.id()
      return try await visit.page { try DossierPage.load(id, $0, csrf: visit.pass?.csrf ?? "").page() }
    },
    .get("/ho-so/:id/don", .viewDossier) { visit in
      let id: Dossier.ID = try visit.id()
      return try await visit.paper(back: .dossier(id)) { desk in
        let dossier = try desk.visibleDossier(id)
        return ApplicationPaper(dossier: dossier, plan: try desk.plan(of: dossier), day: desk.now.day).paper
      }
    },
    .get("/ho-so/:id/bao-cao-mo-ta", .viewDossier) { visit in
      let id: Dossier.ID = try visit.id()
      return try await visit.paper(back: .dossier(id)) { desk in
        let dossier = try desk.visibleDossier(id)
        return DescriptionPaper(dossier: dossier, plan: try desk.plan(of: dossier)).paper
      }
    },
    .get("/ho-so/:id/bien-nhan", .viewDossier) { visit in
      let id: Dossier.ID = try visit.id()
      return try await visit.paper(back: .dossier(id)) { desk in
        let dossier = try desk.visibleDossier(id)
        guard let receipt = dossier.received else { throw Refusal.absent }
        let officer = try People.all([receipt.by], on: desk.connection)[receipt.by]?.name ?? ""
        return ReceiptPaper(dossier: dossier, plan: try desk.plan(of: dossier), receipt: receipt, officer: officer)
          .paper
      }
    },
    .get("/ho-so/:id/thong-bao-bo-sung", .viewDossier) { visit in
      let id: Dossier.ID = try visit.id()
      return try await visit.paper(back: .dossier(id)) { desk in
        let dossier = try desk.visibleDossier(id)
        guard let request = dossier.completion else { throw Refusal.absent }
        return CompletionNoticePaper(dossier: dossier, plan: try desk.plan(of: dossier), request: request).paper
      }
    },
    .get("/ho-so/:id/thong-bao-tu-choi", .viewDossier) { visit in
      let id: Dossier.ID = try visit.id()
      return try await visit.paper(back: .dossier(id)) { desk in
        let dossier = try desk.visibleDossier(id)
        guard let refusal = dossier.history.last(where: { $0.kind == .refused }) else { throw Refusal.absent }
        return RefusalNoticePaper(dossier: dossier, plan: try desk.plan(of: dossier), refusal: refusal).paper
      }
    },
    .get("/ho-so/:id/phieu-tham-dinh", .viewDossier) { visit in
      let id: Dossier.ID = try visit.id()
      return try await visit.paper(back: .dossier(id)) { desk in
        let dossier = try desk.visibleDossier(id)
        guard dossier.hasAppraisal(under: try desk.plan(of: dossier)) else { throw Refusal.absent }
        let event = dossier.history.last { $0.kind == .shortlisted || $0.kind == .notShortlisted }
        let finding = try event.map { event in
          AppraisalPaper.Finding(
            opinion: event.note, isShortlisted: event.kind == .shortlisted, day: event.at.day,
            appraiser: try People.all([event.by], on: desk.connection)[event.by]?.name ?? "")
        }
        return AppraisalPaper(dossier: dossier, plan: try desk.plan(of: dossier), finding: finding).paper
      }
    },
    .get("/ho-so/:id/quyet-dinh-huy-bo", .viewDossier) { visit in
      let id: Dossier.ID = try visit.id()
      return try await visit.paper(back: .dossier(id)) { desk in
        let dossier = try desk.visibleDossier(id)
        guard let revocation = try Decisions.revocation(of: id, on: desk.connection) else { throw Refusal.absent }
        return RevocationPaper(
          dossier: dossier, plan: try desk.plan(of: dossier), revocation: revocation,
          decision: try desk.decision(revocation.decision)
        ).paper
      }
    },
    .get("/ho-so/:id/giay-chung-nhan", .viewDossier) { visit in
      let id: Dossier.ID = try visit.id()
      let origin = visit.origin
      let isLandscape = visit.query["kho"] == "ngang"
      return try await visit.paper(back: .dossier(id)) { desk in
        let dossier = try desk.visibleDossier(id)
        guard let certificate = dossier.certificate, let decision = dossier.outcome?.decision else {
          throw Refusal.absent
        }
        return CertificatePaper(
          dossier: dossier, certificate: certificate, plan: try desk.plan(of: dossier),
          issuance: try desk.decision(decision).issuance,
          address: origin + Link.verify(certificate.code).description, isLandscape: isLandscape
        ).paper
      }
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
    },
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
      return try await visit.page { try RevokingPage.load(id, $0, csrf: visit.pass?.csrf ?? "").page }
    },
    .post("/ho-so/:id/huy-bo", .revoke, revoke),
  ]

  @Sendable
  private static func revoke(_ visit: Visit) async throws -> Answer {
    let id: Dossier.ID = try visit.id()
    return try await visit.answering {
      guard let key: Revocation.ID = visit.form.id("key") else { throw Refusal.absent }
      let signing = try visit.form.signing()
      try await visit.run(RevokeRecognition(id: key, dossier: id, reason: visit.form["reason"], signing: signing))
      return .redirect(.dossier(id), .revoked)
    } orShow: { desk, refusals in
      try RevokingPage.load(id, desk, csrf: visit.pass?.csrf ?? "", form: visit.form, refusals: refusals).page
    }
  }
}

extension Dossier {
  /// Whether it is, or was, to be appraised before the council: its sheet can be printed then.
  func hasAppraisal(under plan: Plan) -> Bool { accepted != nil && plan.track(track)?.appraisal != nil }
}

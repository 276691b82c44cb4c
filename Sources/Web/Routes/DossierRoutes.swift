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
      return try await visit.page { desk in
        let dossier = try desk.visibleDossier(id)
        return .paper(
          "Đơn yêu cầu công nhận sáng kiến", back: .dossier(id),
          ApplicationPaper(dossier: dossier, plan: try desk.plan(of: dossier), day: desk.now.day).html)
      }
    },
    .get("/ho-so/:id/bien-nhan", .viewDossier) { visit in
      let id: Dossier.ID = try visit.id()
      return try await visit.page { desk in
        let dossier = try desk.visibleDossier(id)
        guard let receipt = dossier.received else { throw Refusal.absent }
        let officer = try People.all([receipt.by], on: desk.connection)[receipt.by]?.name ?? ""
        return .paper(
          "Giấy biên nhận hồ sơ", back: .dossier(id),
          ReceiptPaper(dossier: dossier, plan: try desk.plan(of: dossier), receipt: receipt, officer: officer).html)
      }
    },
    .get("/ho-so/:id/giay-chung-nhan", .viewDossier) { visit in
      let id: Dossier.ID = try visit.id()
      let origin = visit.origin
      return try await visit.page { desk in
        let dossier = try desk.visibleDossier(id)
        guard let certificate = dossier.certificate else { throw Refusal.absent }
        let paper = CertificatePaper(
          dossier: dossier, certificate: certificate, plan: try desk.plan(of: dossier),
          address: origin + Link.verify(certificate.code).description)
        return .paper("Giấy chứng nhận sáng kiến", back: .dossier(id), paper.html)
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
    .post("/ho-so/:id/huy-bo", .revoke) { visit in
      let id: Dossier.ID = try visit.id()
      try await visit.run(RevokeRecognition(dossier: id, reason: visit.form["reason"], number: visit.form["number"]))
      return .redirect(.dossier(id), .revoked)
    },
  ]
}

extension Page {
  /// A page that is a paper: on screen with a way back and a print button, in print the paper alone.
  static func paper(_ title: String, back: Link, _ paper: HTML) -> Page {
    Page(
      title: title,
      body: """
        <div class="actions no-print"><a class="btn quiet" href="\(back)">Quay lại</a><button class="btn" type="button" data-print>In văn bản</button></div>
        \(paper)
        """, isPaper: true)
  }
}

extension Visit {
  /// The site's own address, for QR codes.
  var origin: String { "\(options.isSecure ? "https" : "http")://\(authority)" }
}

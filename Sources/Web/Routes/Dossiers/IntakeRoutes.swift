import Domain
import Office
import Store

/// The receiving office's work.
enum IntakeRoutes {
  static let all: [Route] = [
    .get("/tiep-nhan", .viewQueue) { visit in
      if visit.wantsWorkbook { return try await visit.workbook { try QueuePage.register(visit, $0) } }
      return try await visit.page { try QueuePage.load(visit, $0).page }
    },
    .post("/tiep-nhan/nhan", .receiveDossier, fields: Route.fieldsOfMany) { visit in
      guard let plan: Plan.ID = visit.form.slug("plan") else { throw Refusal.absent }
      try await visit.run(ReceiveDossiers(dossiers: visit.form.ids("dossier"), copies: visit.form.copies()))
      return .redirect(Link.intake.with([("ke-hoach", plan.description)]), .received)
    },
    .get("/tham-dinh", .viewAppraisals) { visit in
      try await visit.page { try AppraisalsPage.load(visit, $0).page }
    },
    .get("/tiep-nhan/:id", .checkDossier) { visit in
      let id: Dossier.ID = try visit.id()
      return try await visit.page { desk in
        let dossier = try desk.visibleDossier(id)
        try desk.require(.checkDossier, at: try desk.place(of: dossier))
        let adoption = try dossier.unit.flatMap { try Units.adoption(of: dossier.plan, for: $0, on: desk.connection) }
        return CheckPage(
          dossier: dossier, plan: try desk.plan(of: dossier), hasAdoption: adoption != nil,
          authors: try AuthorList.load(dossier, desk),
          question: NameQuestion(about: [dossier], desk, then: .check(id)), now: desk.now
        ).page
      }
    },
    .post("/tiep-nhan/:id/kiem-tra", .checkDossier) { visit in
      let id: Dossier.ID = try visit.id()
      try await noteChecks(of: id, visit)
      return .redirect(.check(id), .checked)
    },
    .post("/tiep-nhan/:id/ban-giay", .receiveDossier) { visit in
      let id: Dossier.ID = try visit.id()
      try await noteChecks(of: id, visit)
      try await visit.run(CountCopies(dossier: id, copies: visit.form.copies()))
      return .redirect(.check(id), .saved)
    },
    .post("/tiep-nhan/:id/bo-sung", .askCompletion) { visit in
      let id: Dossier.ID = try visit.id()
      try await noteChecks(of: id, visit)
      try await visit.run(AskCompletion(
          dossier: id, text: visit.form["text"], due: visit.form.day("due"), notice: visit.form.outgoing()))
      return .redirect(.dossier(id), .completionAsked)
    },
    .post("/tiep-nhan/:id/xem-xet", .takeUpAsFiled) { visit in
      let id: Dossier.ID = try visit.id()
      try await noteChecks(of: id, visit)
      try await visit.run(TakeUpAsFiled(dossier: id))
      return .redirect(.check(id), .takenUpAsFiled)
    },
    .post("/tiep-nhan/:id/hop-le", .acceptDossier) { visit in
      let id: Dossier.ID = try visit.id()
      try await noteChecks(of: id, visit)
      try await visit.run(AcceptDossier(dossier: id))
      return .redirect(.dossier(id), .accepted)
    },
    .post("/tiep-nhan/:id/tu-choi", .refuseDossier) { visit in
      let id: Dossier.ID = try visit.id()
      try await noteChecks(of: id, visit)
      try await visit.run(RefuseDossier(
          dossier: id, clause: visit.form["clause"], reason: visit.form["reason"], notice: visit.form.outgoing()))
      return .redirect(.dossier(id), .refused)
    }.asking { try .refusing($0.id(), $0, $1) },
    .post("/tiep-nhan/:id/nop-muon", .admitLate, on: "/ho-so/:id") { visit in
      let id: Dossier.ID = try visit.id()
      try await visit.run(AdmitLate(dossier: id, reason: visit.form["reason"], document: visit.form["document"]))
      return .redirect(.intake, .admitted)
    },
    .post("/tiep-nhan/:id/tham-dinh", .appraiseDossier, on: "/ho-so/:id") { visit in
      let id: Dossier.ID = try visit.id()
      try await visit.run(
        AppraiseDossier(dossier: id, shortlist: visit.form["verdict"] == "yes", opinion: visit.form["opinion"]))
      return .redirect(.dossier(id), .appraised)
    }.asking { try $0.form["verdict"] == "yes" ? nil : .turningDown($0.id(), $0, $1) },
  ]

  /// Keeps what was ticked on the check sheet, whichever of its buttons was pressed.
  private static func noteChecks(of id: Dossier.ID, _ visit: Visit) async throws {
    try await visit.run(CheckDossier(dossier: id, checks: visit.form.checks))
  }
}

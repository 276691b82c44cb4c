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
    .post("/tiep-nhan/nhan", .receiveDossier) { visit in
      guard let plan: Plan.ID = visit.form.slug("plan") else { throw Refusal.absent }
      try await visit.run(ReceiveDossiers(dossiers: visit.form.ids("dossier")))
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
        let adoption = try dossier.unit.flatMap { try Units.adoption(of: dossier.plan, by: $0, on: desk.connection) }
        return CheckPage(
          dossier: dossier, plan: try desk.plan(of: dossier), hasAdoption: adoption != nil, now: desk.now,
          csrf: visit.csrf
        ).page
      }
    },
    .post("/tiep-nhan/:id/kiem-tra", .checkDossier) { visit in
      let id: Dossier.ID = try visit.id()
      try await visit.run(CheckDossier(dossier: id, checks: checks(visit.form)))
      return .redirect(.check(id), .checked)
    },
    .post("/tiep-nhan/:id/bo-sung", .askCompletion) { visit in
      let id: Dossier.ID = try visit.id()
      try await visit.run(AskCompletion(dossier: id, text: visit.form["text"], due: visit.form.day("due")))
      return .redirect(.dossier(id), .completionAsked)
    },
    .post("/tiep-nhan/:id/xem-xet", .takeUpAsFiled) { visit in
      let id: Dossier.ID = try visit.id()
      try await visit.run(TakeUpAsFiled(dossier: id))
      return .redirect(.check(id), .takenUpAsFiled)
    },
    .post("/tiep-nhan/:id/hop-le", .acceptDossier) { visit in
      let id: Dossier.ID = try visit.id()
      try await visit.run(AcceptDossier(dossier: id))
      return .redirect(.dossier(id), .accepted)
    },
    .post("/tiep-nhan/:id/tu-choi", .refuseDossier) { visit in
      let id: Dossier.ID = try visit.id()
      try await visit.run(RefuseDossier(dossier: id, clause: visit.form["clause"], reason: visit.form["reason"]))
      return .redirect(.dossier(id), .refused)
    },
    .post("/tiep-nhan/:id/nop-muon", .admitLate) { visit in
      let id: Dossier.ID = try visit.id()
      try await visit.run(AdmitLate(dossier: id, reason: visit.form["reason"], document: visit.form["document"]))
      return .redirect(.intake, .admitted)
    },
    .post("/tiep-nhan/:id/tham-dinh", .appraiseDossier) { visit in
      let id: Dossier.ID = try visit.id()
      try await visit.run(
        AppraiseDossier(dossier: id, shortlist: visit.form["verdict"] == "yes", opinion: visit.form["opinion"]))
      return .redirect(.dossier(id), .appraised)
    },
  ]

  private static func checks(_ form: Form) -> [Dossier.Check] {
    form.fields.filter { $0.name.hasPrefix("verdict-") }.map { field in
      let rule = String(field.name.dropFirst("verdict-".count))
      return Dossier.Check(rule: rule, holds: field.value == "yes", note: form["note-\(rule)"])
    }
  }
}

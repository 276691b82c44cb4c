import Domain
import Office
import Papers
import Store

/// Nominations: the unit's and the standing office's work.
enum NominationRoutes {
  static let all: [Route] = [
    .get("/ke-hoach/:plan/khen-thuong", .viewCommendations) { visit in
      let id: Plan.ID = try visit.slug("plan")
      return try await visit.page { try CommendationsPage.load(id, $0, csrf: visit.pass?.csrf ?? "").page }
    },
    .get("/ke-hoach/:plan/khen-thuong/moi", .writeNomination) { visit in
      let id: Plan.ID = try visit.slug("plan")
      return try await visit.page { desk in
        try NewNominationPage.load(id, visit.query, desk, csrf: visit.pass?.csrf ?? "").page
      }
    },
    .post("/ke-hoach/:plan/khen-thuong/moi", .writeNomination, begin),
    .get("/khen-thuong/:id", .viewCommendations) { visit in
      let id: Nomination.ID = try visit.id()
      return try await visit.page { try NominationPage.load(id, $0, csrf: visit.pass?.csrf ?? "").page }
    },
    .post("/khen-thuong/:id/soan", .writeNomination) { visit in
      try await attempt(visit, .nominated) { id in
        let content = try await visit.office.read(as: visit.signedIn) { desk in
          let known = try NominationPage.load(id, desk, csrf: "").nomination.content
          return try NominationFields.content(visit.form, kind: known.kind, candidate: known.candidate.kind, desk)
        }
        try await visit.run(WriteNomination(nomination: id, content: content))
      }
    },
    .post("/khen-thuong/:id/gui", .sendNomination) { visit in
      try await attempt(visit, .nominationSent) { try await visit.run(SendNomination(nomination: $0)) }
    },
    .post("/khen-thuong/:id/rut", .sendNomination) { visit in
      try await attempt(visit, .withdrawn, reason: "withdraw-reason") { id in
        try await visit.run(WithdrawNomination(nomination: id, reason: visit.form["withdraw-reason"]))
      }
    },
    .post("/khen-thuong/:id/dat", .verifyNomination) { visit in
      try await attempt(visit, .checked) { id in
        try await visit.run(VerifyNomination(nomination: id, finding: .meets(note: visit.form["note"])))
      }
    },
    .post("/khen-thuong/:id/tra-lai", .verifyNomination) { visit in
      try await attempt(visit, .nominationReturned, reason: "return-reason") { id in
        try await visit.run(
          VerifyNomination(nomination: id, finding: .returned(reason: visit.form["return-reason"])))
      }
    },
    .post("/khen-thuong/:id/tu-choi", .verifyNomination) { visit in
      try await attempt(visit, .checked) { id in
        try await visit.run(
          VerifyNomination(
            nomination: id, finding: .refused(clause: visit.form["clause"], reason: visit.form["reason"])))
      }
    },
    .post("/khen-thuong/:id/chuyen", .verifyNomination) { visit in
      try await attempt(visit, .nominated) { id in
        guard let kind: CommendationKind.ID = visit.form.slug("kind") else { throw Refusal.absent }
        try await visit.run(RedirectNomination(nomination: id, kind: kind))
      }
    },
    .get("/khen-thuong/:id/bao-cao", .viewCommendations) { visit in
      let id: Nomination.ID = try visit.id()
      return try await visit.paper(back: .nomination(id)) { desk in
        let page = try NominationPage.load(id, desk, csrf: "")
        return AchievementReportPaper(
          nomination: page.nomination, plan: page.plan, initiatives: page.initiatives.map(\.title), day: desk.now.day
        ).paper
      }
    },
  ]

  @Sendable
  private static func begin(_ visit: Visit) async throws -> Answer {
    let plan: Plan.ID = try visit.slug("plan")
    guard let key: Nomination.ID = visit.form.id("key"), let unit: Unit.ID = visit.form.id("don-vi"),
      let kind: CommendationKind.ID = visit.form.slug("hinh-thuc"),
      let candidate = CommendationKind.Candidate(rawValue: visit.form["doi-tuong"])
    else { throw Refusal.absent }
    do {
      let content = try await visit.office.read(as: visit.signedIn) { desk in
        try NominationFields.content(visit.form, kind: kind, candidate: candidate, desk)
      }
      try await visit.run(BeginNomination(id: key, plan: plan, unit: unit, content: content))
      return .redirect(.nomination(key), .nominated)
    } catch let refusal as Refusal where refusal.kind == .input || refusal.kind == .rule {
      let html = try await visit.office.read(as: visit.signedIn) { desk in
        var page = try NewNominationPage.load(plan, visit.form, desk, csrf: visit.pass?.csrf ?? "")
        page.refusals = [refusal]
        return page.page.html(Frame(visit, desk))
      }
      return .page(html, status: .unprocessableContent)
    }
  }

  /// Does it and shows the nomination; when it is refused, the page comes back with what was typed.
  ///
  /// - Parameter reason: the field of the page in which the reason stands.
  private static func attempt(
    _ visit: Visit, _ notice: Notice, reason: String = "reason", _ deed: (Nomination.ID) async throws -> Void
  ) async throws -> Answer {
    let id: Nomination.ID = try visit.id()
    var refusals: [Refusal]
    do {
      try await deed(id)
      return .redirect(.nomination(id), notice)
    } catch let refusal as Refusal where refusal.kind == .input || refusal.kind == .rule {
      refusals = [refusal]
    } catch let several as Refusals {
      refusals = several.all
    }
    for index in refusals.indices where refusals[index].field == "reason" { refusals[index].field = reason }
    let html = try await visit.office.read(as: visit.signedIn) { [refusals] desk in
      var page = try NominationPage.load(id, desk, csrf: visit.pass?.csrf ?? "", form: visit.form)
      page.refusals = refusals
      return page.page.html(Frame(visit, desk))
    }
    return .page(html, status: .unprocessableContent)
  }
}

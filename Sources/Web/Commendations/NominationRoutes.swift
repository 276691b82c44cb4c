import Domain
import Office
import Papers
import Store

/// Nominations: the unit's and the standing office's work.
enum NominationRoutes {
  static let all: [Route] = [
    .get("/ke-hoach/:plan/khen-thuong", .viewCommendations) { visit in
      let id: Plan.ID = try visit.slug("plan")
      return try await visit.list(
        { try CommendationsPage.load(id, $0) }, page: \.page,
        workbook: { NominationWorkbook(nominations: $0.inOrder, plan: $0.plan) })
    },
    .get("/ke-hoach/:plan/khen-thuong/moi", .writeNomination) { visit in
      let id: Plan.ID = try visit.slug("plan")
      return try await visit.page { desk in
        try NewNominationPage.load(id, visit.query, desk).page
      }
    },
    .post("/ke-hoach/:plan/khen-thuong/moi", begin),
    .get("/khen-thuong/:id", .viewCommendations) { visit in
      let id: Nomination.ID = try visit.id()
      return try await visit.page { try NominationPage.load(id, $0).page }
    },
    .post("/khen-thuong/:id/soan") { visit in
      let id: Nomination.ID = try visit.id()
      let content = try await visit.office.read(as: visit.signedIn) { desk in
        let known = try NominationPage.load(id, desk).nomination.content
        return try NominationFields.content(visit.form, kind: known.kind, candidate: known.candidate.kind, desk)
      }
      try await visit.run(.writeNomination(id, content: content))
      return .redirect(.nomination(id), .nominated)
    },
    .post(
      "/khen-thuong/:id/gui", { .sendNomination(try $0.id(), report: try $0.form.outgoing()) }, then: nomination,
      .nominationSent),
    .post(
      "/khen-thuong/:id/rut", { .withdrawNomination(try $0.id(), reason: $0.form["withdraw-reason"]) },
      then: nomination, .withdrawn
    ).asking { try .withdrawingNomination($0.id(), $0, $1) },
    .post(
      "/khen-thuong/:id/dat", { .verifyNomination(try $0.id(), finding: .meets(note: $0.form["note"])) },
      then: nomination, .checked),
    .post(
      "/khen-thuong/:id/tra-lai",
      { .verifyNomination(try $0.id(), finding: .returned(reason: $0.form["return-reason"])) }, then: nomination,
      .nominationReturned),
    .post(
      "/khen-thuong/:id/tu-choi",
      {
        .verifyNomination(try $0.id(), finding: .refused(clause: $0.form["clause"], reason: $0.form["reason"]))
      }, then: nomination, .checked
    ).asking { try .refusingNomination($0.id(), $0, $1) },
    .post(
      "/khen-thuong/:id/trung-ten",
      { visit in
        guard ["yes", "no"].contains(visit.form["answer"]) else { throw Refusal.absent }
        return .stateNominee(try visit.id(), isTheirs: visit.form["answer"] == "yes")
      }, then: { Link.returning(to: $0.form["then"]) }, .nameStated),
    .post(
      "/khen-thuong/:id/chuyen", { .redirectNomination(try $0.id(), kind: try $0.form.required("kind")) },
      then: nomination, .nominated),
    .get("/khen-thuong/:id/bao-cao", .viewCommendations) { visit in
      let id: Nomination.ID = try visit.id()
      return try await visit.paper(back: .nomination(id)) { desk in
        let page = try NominationPage.load(id, desk)
        return Paper.achievementReport(
          nomination: page.nomination, plan: page.plan, initiatives: page.initiatives.map(\.title), day: desk.now.day
        )
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
    let content = try await visit.office.read(as: visit.signedIn) { desk in
      try NominationFields.content(visit.form, kind: kind, candidate: candidate, desk)
    }
    try await visit.run(.beginNomination(id: key, plan: plan, unit: unit, content: content))
    return .redirect(.nomination(key), .nominated)
  }

  @Sendable private static func nomination(_ visit: Visit) throws -> Link { .nomination(try visit.id()) }
}

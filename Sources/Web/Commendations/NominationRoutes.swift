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
      try await change(visit, .nominated) { id in
        let content = try await visit.office.read(as: visit.signedIn) { desk in
          let known = try NominationPage.load(id, desk).nomination.content
          return try NominationFields.content(visit.form, kind: known.kind, candidate: known.candidate.kind, desk)
        }
        try await visit.run(.writeNomination(id, content: content))
      }
    },
    .post("/khen-thuong/:id/gui") { visit in
      try await change(visit, .nominationSent) {
        try await visit.run(.sendNomination($0, report: visit.form.outgoing()))
      }
    },
    .post("/khen-thuong/:id/rut") { visit in
      try await change(visit, .withdrawn) { id in
        try await visit.run(.withdrawNomination(id, reason: visit.form["withdraw-reason"]))
      }
    }.asking { try .withdrawingNomination($0.id(), $0, $1) },
    .post("/khen-thuong/:id/dat") { visit in
      try await change(visit, .checked) { id in
        try await visit.run(.verifyNomination(id, finding: .meets(note: visit.form["note"])))
      }
    },
    .post("/khen-thuong/:id/tra-lai") { visit in
      try await change(visit, .nominationReturned) { id in
        try await visit.run(.verifyNomination(id, finding: .returned(reason: visit.form["return-reason"])))
      }
    },
    .post("/khen-thuong/:id/tu-choi") { visit in
      try await change(visit, .checked) { id in
        try await visit.run(
          .verifyNomination(
            id, finding: .refused(clause: visit.form["clause"], reason: visit.form["reason"])))
      }
    }.asking { try .refusingNomination($0.id(), $0, $1) },
    .post("/khen-thuong/:id/trung-ten") { visit in
      guard ["yes", "no"].contains(visit.form["answer"]) else { throw Refusal.absent }
      try await visit.run(.stateNominee(visit.id(), isTheirs: visit.form["answer"] == "yes"))
      return .redirect(Link.returning(to: visit.form["then"]), .nameStated)
    },
    .post("/khen-thuong/:id/chuyen") { visit in
      try await change(visit, .nominated) { id in
        guard let kind: CommendationKind.ID = visit.form.slug("kind") else { throw Refusal.absent }
        try await visit.run(.redirectNomination(id, kind: kind))
      }
    },
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

  /// Takes a nomination one step on and shows it.
  private static func change(
    _ visit: Visit, _ notice: Notice, _ step: (Nomination.ID) async throws -> Void
  ) async throws -> Answer {
    let id: Nomination.ID = try visit.id()
    try await step(id)
    return .redirect(.nomination(id), notice)
  }
}

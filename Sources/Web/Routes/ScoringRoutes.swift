import Domain
import Office
import Store

/// Members' sheets.
enum ScoringRoutes {
  static let all: [Route] = [
    .get("/hoi-dong/:council/phien/:session/cham/:dossier", .scoreDossier) { visit in
      let (session, dossier): (Session.ID, Dossier.ID) = (try visit.id("session"), try visit.id("dossier"))
      return try await visit.page { try ScorePage.load(session, dossier, $0, csrf: visit.pass?.csrf ?? "").page }
    },
    .post("/hoi-dong/:council/phien/:session/cham/:dossier", .scoreDossier, write),
    .post("/hoi-dong/:council/phien/:session/xung-dot/:dossier", .scoreDossier) { visit in
      let (council, session): (Council.ID, Session.ID) = (try visit.id("council"), try visit.id("session"))
      try await visit.run(
        DeclareConflict(session: session, dossier: visit.id("dossier"), reason: visit.form["reason"]))
      return .redirect(.returning(to: "/hoi-dong/\(council)/phien/\(session)"), .conflict)
    },
  ]

  @Sendable
  private static func write(_ visit: Visit) async throws -> Answer {
    let (session, dossier): (Session.ID, Dossier.ID) = (try visit.id("session"), try visit.id("dossier"))
    let isSubmitting = visit.form["go"] == "submit"
    let (entry, unreadable) = read(visit.form)
    do {
      if !unreadable.isEmpty { throw Refusals(unreadable) }
      try await visit.run(WriteBallot(session: session, dossier: dossier, entry: entry, submit: isSubmitting))
    } catch let refusals as Refusals {
      let html = try await visit.office.read(as: visit.signedIn) { desk in
        var page = try ScorePage.load(session, dossier, desk, csrf: visit.pass?.csrf ?? "")
        (page.refusals, page.typed) = (refusals.all, visit.form)
        return page.page.html(Frame(visit, desk))
      }
      return .page(html, status: .unprocessableContent)
    }
    let page = try await visit.office.read(as: visit.signedIn) {
      try ScorePage.load(session, dossier, $0, csrf: "")
    }
    guard isSubmitting else { return .redirect(.score(page.session, dossier), .saved) }
    return .redirect(page.next.map { .score(page.session, $0) } ?? .session(page.session), .scored)
  }

  /// The sheet as written, and the points that are no numbers.
  private static func read(_ form: Form) -> (entry: Ballot.Entry, unreadable: [Refusal]) {
    var entry = Ballot.Entry(vote: Ballot.Vote(rawValue: form["vote"]), remark: form["remark"])
    var unreadable: [Refusal] = []
    for field in form.fields {
      if field.name.hasPrefix("points-"), !field.value.typed.isEmpty {
        if let points = Points(field.value.typed) {
          entry.points[String(field.name.dropFirst("points-".count))] = points
        } else {
          unreadable.append(
            .input(field.name, "«\(field.value.typed)» không phải số điểm.", next: "Viết ví dụ 24 hoặc 12,5."))
        }
      } else if field.name.hasPrefix("remark-") {
        entry.remarks[String(field.name.dropFirst("remark-".count))] = field.value
      }
    }
    return (entry, unreadable)
  }
}

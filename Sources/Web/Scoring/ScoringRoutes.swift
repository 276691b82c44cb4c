import Domain
import Foundation
import Office
import Store

/// Members' sheets.
enum ScoringRoutes {
  static let all: [Route] = [
    .get("/hoi-dong/:council/phien/:session/cham/:dossier", .scoreDossier) { visit in
      let (session, dossier): (Session.ID, Dossier.ID) = (try visit.id("session"), try visit.id("dossier"))
      return try await visit.page { try ScorePage.load(session, dossier, $0).page }
    },
    .post("/hoi-dong/:council/phien/:session/cham/:dossier", write),
    .post("/hoi-dong/:council/phien/:session/cham/:dossier/lay-lai") { visit in
      let (session, dossier): (Session.ID, Dossier.ID) = (try visit.id("session"), try visit.id("dossier"))
      try await visit.run(.takeBackBallot(session, dossier: dossier))
      let page = try await visit.office.read(as: visit.signedIn) { try $0.session(session) }
      return .redirect(.score(page, dossier), .takenBack)
    },
    .get("/hoi-dong/:council/phien/:session/cham/:dossier/tai-lieu/:number", .scoreDossier) { visit in
      let (session, dossier): (Session.ID, Dossier.ID) = (try visit.id("session"), try visit.id("dossier"))
      let page = try await visit.office.read(as: visit.signedIn) { try ScorePage.load(session, dossier, $0) }
      guard let (file, name) = visit.parameters.get("number").flatMap({ Int($0) }).flatMap(page.file) else {
        throw Refusal.absent
      }
      return try await visit.kept(file.digest, name, type: file.type, size: file.size, isShown: file.isShown)
    },
    .get("/hoi-dong/:council/phien/:session/ket-qua/:dossier", .followScoring) { visit in
      let (session, dossier): (Session.ID, Dossier.ID) = (try visit.id("session"), try visit.id("dossier"))
      return try await visit.page { try ScoreDetailPage.load(session, dossier, $0) }
    },
    .get("/hoi-dong/:council/phien/:session/theo-doi", .followScoring) { visit in
      let id: Session.ID = try visit.id("session")
      return try await visit.page { try BoardPage.load(id, $0) }
    },
    .get("/hoi-dong/:council/phien/:session/theo-doi/luong", .followScoring) { visit in
      let id: Session.ID = try visit.id("session")
      let session = try await visit.office.read(as: visit.signedIn) { desk in
        let session = try desk.session(id)
        try desk.require(.followScoring, at: desk.place(of: session))
        return session
      }
      let progress = try await visit.boards.follow(id, in: visit.office)
      return EventStream.answer(progress) { SessionBoard(progress: $0, session: session).news }
    },
    .post(
      "/hoi-dong/:council/phien/:session/xung-dot/:dossier",
      on: "/hoi-dong/:council/phien/:session/cham/:dossier",
      { .declareConflict(try $0.id("session"), dossier: try $0.id("dossier"), reason: $0.form["reason"]) },
      then: { try $0.session() }, .conflict),
  ]

  /// Keeps or hands in a sheet: for a script as JSON, for a form as a page.
  @Sendable
  private static func write(_ visit: Visit) async throws -> Answer {
    let (session, dossier): (Session.ID, Dossier.ID) = (try visit.id("session"), try visit.id("dossier"))
    let isSubmitting = visit.form["go"] == "submit"
    var (entry, unreadable) = read(visit.form)
    if !unreadable.isEmpty {
      if isSubmitting { throw Refusals(unreadable) }
      // What cannot be read stays as it is kept and delays no other field.
      let kept = try await visit.office.read(as: visit.signedIn) {
        try ScorePage.load(session, dossier, $0).ballot?.entry.points ?? [:]
      }
      for criterion in unreadable.compactMap(\.field).map({ String($0.dropFirst("points-".count)) }) {
        entry.points[criterion] = kept[criterion]
      }
    }
    let revision = try await visit.run(
      .writeBallot(
        session, dossier: dossier, entry: entry, submit: isSubmitting,
        declaresApart: visit.form.contains("apart"), member: visit.form.id("member"),
        revision: Int(visit.form["revision"])))
    if visit.wantsJSON { return .json(SheetJSON.saved(revision, but: unreadable, at: visit.office.clock.now)) }
    if !unreadable.isEmpty { throw Refusals(unreadable) }
    let page = try await visit.office.read(as: visit.signedIn) {
      try ScorePage.load(session, dossier, $0)
    }
    guard isSubmitting else { return .redirect(.score(page.session, dossier), .saved) }
    return .redirect(page.work.next.map { .score(page.session, $0) } ?? .session(page.session), .scored)
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

/// What the autosaving script hears of a sheet.
private enum SheetJSON {
  private struct Saved: Encodable {
    var savedAt: String
    var revision: Int
    var unsaved: [Unsaved]
  }

  static func saved(_ revision: Int, but refusals: [Refusal], at now: Instant) -> [UInt8] {
    let saved = Saved(savedAt: now.hourMinuteSecond, revision: revision, unsaved: refusals.map(Unsaved.init))
    return Array((try? JSONEncoder().encode(saved)) ?? Data("{}".utf8))
  }
}

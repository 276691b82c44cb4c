import Domain
import Markup
import Office

/// Members' sheets.
enum ScoringRoutes {
  static let all: [Route] = [
    .page("/hoi-dong/:council/phien/:session/cham/:dossier", ballot, \.page),
    .post("/hoi-dong/:council/phien/:session/cham/:dossier", write),
    .post(
      "/hoi-dong/:council/phien/:session/cham/:dossier/lay-lai",
      { .takeBackBallot(try $0.id("session"), dossier: try $0.id("dossier")) },
      then: { try $0.session("cham/\(try $0.id("dossier") as Dossier.ID)") }, .takenBack),
    .get("/hoi-dong/:council/phien/:session/cham/:dossier/tai-lieu/:number", BallotLook.self) { visit in
      let number = visit.parameters.get("number").flatMap { Int($0) }
      let (file, name) = try await visit.look(ballot(visit)).file(number)
      return try await visit.kept(file.digest, name, type: file.type, size: file.size, isShown: file.isShown)
    },
    .page(
      "/hoi-dong/:council/phien/:session/ket-qua/:dossier",
      { ScoreDetailLook(of: try $0.id("dossier"), in: try $0.id("session")) }, \.page),
    .page("/hoi-dong/:council/phien/:session/theo-doi", { BoardLook(of: try $0.id("session")) }, \.page),
    .get("/hoi-dong/:council/phien/:session/theo-doi/luong", FollowedSessionLook.self) { visit in
      let session = try await visit.look(FollowedSessionLook(try visit.id("session")))
      let progress = try await visit.boards.follow(session.id, in: visit.office)
      let isWall = visit.query["bang"] == SessionBoard.wall
      return EventStream.answer(progress) { SessionBoard(progress: $0, session: session, isWall: isWall).news }
    },
    .post(
      "/hoi-dong/:council/phien/:session/xung-dot/:dossier",
      on: "/hoi-dong/:council/phien/:session/cham/:dossier",
      { .declareConflict(try $0.id("session"), dossier: try $0.id("dossier"), reason: $0.form["reason"]) },
      then: { try $0.session() }, .conflict),
  ]

  @Sendable
  private static func ballot(_ visit: Visit) throws -> BallotLook {
    BallotLook(on: try visit.id("dossier"), in: try visit.id("session"))
  }

  /// Keeps or hands in a sheet: for a script as JSON, for a form as a page.
  @Sendable
  private static func write(_ visit: Visit) async throws -> Answer {
    let (session, dossier): (Session.ID, Dossier.ID) = (try visit.id("session"), try visit.id("dossier"))
    let isSubmitting = visit.form["go"] == "submit"
    var (entry, unreadable) = read(visit.form)
    if !unreadable.isEmpty {
      if isSubmitting { throw Refusals(unreadable) }
      // What cannot be read stays as it is kept and delays no other field.
      let kept = try await visit.look(ballot(visit)).ballot?.entry.points ?? [:]
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
    try unreadable.throwIfAny()
    let found = try await visit.look(NextToScoreLook(after: isSubmitting ? dossier : nil, in: session))
    guard isSubmitting else { return .redirect(.score(found.session, dossier), .saved) }
    return .redirect(found.next.map { .score(found.session, $0) } ?? .session(found.session), .scored)
  }

  /// The sheet as written, and the points that are no numbers.
  private static func read(_ form: Form) -> (entry: Ballot.Entry, unreadable: [Refusal]) {
    var entry = Ballot.Entry(
      vote: Ballot.Vote(rawValue: form["vote"]), recommends: ["yes": true, "no": false][form["recommends"]],
      remark: form["remark"])
    var unreadable: [Refusal] = []
    for field in form.fields {
      if field.name.hasPrefix("points-"), !field.value.typed.isEmpty {
        if let points = Points(field.value.typed) {
          entry.points[String(field.name.dropFirst("points-".count))] = points
        } else {
          unreadable.append(
            .input(field.name, "«\(field.value.typed)» không phải số điểm.", next: "Viết ví dụ 24 hoặc 12,5."))
        }
      } else if field.name.hasPrefix("level-"), let level = Int(field.value) {
        entry.levels = (entry.levels ?? [:]).merging([String(field.name.dropFirst("level-".count)): level]) { $1 }
      } else if field.name.hasPrefix("found-"), !field.value.isEmpty {
        entry.found[String(field.name.dropFirst("found-".count))] = field.value == "yes"
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
    return (try? JSON.encoded(saved)) ?? Array("{}".utf8)
  }
}

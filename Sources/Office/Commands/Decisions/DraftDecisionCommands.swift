import Domain
import Store

/// Makes the draft of a decision from the results of a closed session, or makes it again from results that changed.
public struct DraftDecision: SessionCommand {
  public var session: Session.ID
  public static let action = Action.draftDecision

  public init(session: Session.ID) { self.session = session }

  public func perform(at desk: Desk) throws {
    let session = try desk.session(session)
    try desk.requireApart(from: session, to: "lập dự thảo quyết định")
    let items = try desk.items(of: session)
    if let before = try desk.draft(of: session) {
      try desk.replace(before, by: try before.value.remade(items, by: desk.person.id, at: desk.now), ["to": "drafting"])
    } else {
      let draft = try DecisionDraft(of: session, items: items, by: desk.person.id, at: desk.now)
      try desk.insert(draft, ["to": draft.state.rawValue])
    }
  }
}

/// Sends a draft for review.
public struct SendDraft: SessionCommand {
  public var session: Session.ID
  public var note: String
  public static let action = Action.draftDecision

  public init(session: Session.ID, note: String = "") {
    self.session = session
    self.note = note
  }

  public func perform(at desk: Desk) throws {
    try desk.change(try desk.session(session), to: "trình dự thảo") {
      try $0.sent(note: note, by: desk.person.id, at: desk.now)
    }
  }
}

/// Returns a draft with what has to be mended.
public struct ReturnDraft: SessionCommand {
  public var session: Session.ID
  public var note: String
  public static let action = Action.reviewDecision

  public init(session: Session.ID, note: String) {
    self.session = session
    self.note = note
  }

  public func perform(at desk: Desk) throws {
    try desk.change(try desk.session(session), to: "trả lại dự thảo") {
      try $0.returned(note: note, by: desk.person.id, at: desk.now)
    }
  }
}

/// Approves a draft, to be numbered and signed.
public struct ApproveDraft: SessionCommand {
  public var session: Session.ID
  public var note: String
  public static let action = Action.reviewDecision

  public init(session: Session.ID, note: String = "") {
    self.session = session
    self.note = note
  }

  public func perform(at desk: Desk) throws {
    try desk.change(try desk.session(session), to: "duyệt dự thảo") {
      try $0.approved(note: note, by: desk.person.id, at: desk.now)
    }
  }
}

extension Desk {
  /// The draft of the decision on a session; whoever holds the session holds it.
  func draft(of session: Session) throws -> Loaded<DecisionDraft>? {
    try Records.load(DecisionDraft.self, session.key, hold: .exclusive, on: connection)
  }

  /// Takes a draft one step on.
  fileprivate func change(
    _ session: Session, to deed: String, _ step: (DecisionDraft) throws -> DecisionDraft
  ) throws {
    try requireApart(from: session, to: deed)
    guard let before = try draft(of: session) else { throw Refusal.noDraft }
    let after = try step(before.value)
    try replace(before, by: after, ["from": before.value.state.rawValue, "to": after.state.rawValue])
  }

  /// The annexed list that the results of a closed session give.
  ///
  /// - Throws: `Refusal` while the session is not closed, or equal means stand across the last place of a grade.
  public func items(of session: Session) throws -> [Decision.Item] {
    // Grades have places in the plan as a whole: whoever counts them waits until a decision under way is made.
    try hold(session.plan)
    _ = try session.decided()
    let ranking = try ranking(of: session)
    guard ranking.ties.isEmpty else {
      throw Refusal(
        "Còn chỗ mở vì bằng điểm nên chưa ra quyết định được.",
        clause: try plan(of: session).grades.first?.source.clause,
        next: "Hội đồng xử lý bằng điểm trên trang xếp hạng trước.")
    }
    return try ranking.standings.map { standing in
      let dossier = try dossier(standing.key)
      return Decision.Item(
        dossier: dossier.id, title: dossier.writing.title, authors: dossier.writing.authors.map(\.name),
        unit: dossier.unitName ?? "", ballots: standing.score.ballots, mean: standing.score.mean,
        recognised: standing.isRecognised, grade: standing.grade, prize: standing.prize)
    }
  }
}

extension Refusal {
  static let noDraft = Refusal(
    "Phiên họp này chưa có dự thảo quyết định.", next: "Cơ quan thường trực lập dự thảo và trình duyệt trước.")
}

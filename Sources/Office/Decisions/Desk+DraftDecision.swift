import Domain
import Store

extension Desk {
  /// The draft of the decision on a session; the one who holds the session holds it.
  func draft(of session: Session) throws -> Loaded<DecisionDraft>? {
    try Records.load(DecisionDraft.self, session.key, hold: .exclusive, on: connection)
  }

  /// The annexed list that the results of a closed session give.
  ///
  /// - Throws: `Refusal` while the session is not closed, or equal means stand across the last place of a grade.
  func items(of session: Session) throws -> [Decision.Item] {
    // Grades have places in the plan as a whole: the one who counts them waits until a decision under way is made.
    try hold(session.plan)
    _ = try session.decided()
    let ranking = try Judging(session, at: self).ranking()
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

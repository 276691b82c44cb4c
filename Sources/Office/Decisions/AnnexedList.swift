import Domain
import Store

/// The list that is annexed to a decision, as the results of a closed session give it.
struct AnnexedList {
  let items: [Decision.Item]

  /// - Throws: `Refusal` while the session is not closed, or equal means stand across the last place of a grade.
  init(of session: Session, at desk: Desk) throws {
    // Grades have places in the plan as a whole: the one who counts them waits until a decision under way is made.
    try desk.hold(session.plan)
    _ = try session.decided()
    let ranking = try Judging(session, at: desk).ranking()
    guard ranking.isSettled else {
      throw Refusal(
        "Còn chỗ mở vì bằng điểm nên chưa ra quyết định được.",
        clause: try desk.plan(of: session).grades.first?.source.clause,
        next: "Hội đồng xử lý bằng điểm trên trang xếp hạng trước.")
    }
    items = try ranking.standings.map { standing in
      let dossier = try desk.dossier(standing.key)
      return Decision.Item(
        dossier: dossier.id, title: dossier.writing.title, authors: dossier.writing.authors.map(\.name),
        unit: dossier.unitName ?? "", ballots: standing.score.ballots, mean: standing.score.mean,
        recognised: standing.isRecognised, grade: standing.grade, prize: standing.prize)
    }
  }
}

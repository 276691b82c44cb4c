import Domain
import Store

/// The list that is annexed to a decision, as the results of a closed session give it: what the session judged, and
/// where the decision gives the grades of a round, what earlier decisions recognised without a grade.
struct AnnexedList {
  let items: [Decision.Item]
  let grading: Decision.Grading?

  /// - Throws: `Refusal` while the session is not closed, or a grade that the decision would give is open.
  init(of session: Session, at desk: Desk) throws {
    // Grades have places in the plan as a whole: the one who counts them waits until a decision under way is made.
    try desk.hold(session.plan)
    _ = try session.decided()
    let list = try RoundList(of: session, at: desk)
    guard list.givesGrades else {
      guard !session.dossiers.isEmpty else {
        throw Refusal(
          "Phiên họp này chỉ xếp loại, mà đợt xét chưa đủ kết quả: \(list.wait?.text ?? "").",
          clause: list.plan.caps.first?.source.clause, next: "Chờ đủ kết quả, hoặc cho xếp loại sớm bằng văn bản.")
      }
      items = try list.own.standings.map { try $0.item(of: session, at: desk) }
      grading = nil
      return
    }
    guard list.ranking.isSettled else {
      throw Refusal(
        "Còn chỗ mở vì bằng điểm nên chưa ra quyết định được.", clause: list.plan.caps.first?.source.clause,
        next: "Hội đồng xử lý bằng điểm trên trang xếp hạng trước.")
    }
    let own = list.own.standings
    let ownKeys = Set(own.map(\.key))
    let before = try list.ranking.standings.filter { standing in
      guard !ownKeys.contains(standing.key) else { return false }
      return try desk.dossier(standing.key).allows(.grade)
    }
    items = try (own + before.filter { $0.grade != nil }).map {
      try $0.item(of: session, at: desk)
    }
    grading =
      list.plan.caps.isEmpty || session.role != .decides
      ? nil
      : Decision.Grading(
        dossiers: (own + before).map(\.key), early: list.wait == nil ? nil : session.gradesEarly)
  }
}

extension Standing<Dossier.ID> {
  fileprivate func item(of session: Session, at desk: Desk) throws -> Decision.Item {
    let dossier = try desk.dossier(key)
    let before = dossier.allows(.grade) ? try dossier.outcome?.decision.map { try desk.decision($0).number } : nil
    let plan = try desk.plan(of: session)
    let specials = session.specialPrizes.filter { $0.dossier == key && isRecognised }
      .compactMap { plan.specialPrize($0.prize) }.map { Decision.Special($0) }
    let money = specials.reduce(prize) { $0 + $1.money }
    return Decision.Item(
      dossier: dossier.id, title: dossier.writing.title, authors: dossier.publicAuthors, guide: dossier.guide?.name,
      unit: dossier.unitName ?? "", ballots: score.ballots, mean: score.mean, recognised: isRecognised, grade: grade,
      prize: money, specials: specials.isEmpty ? nil : specials, recognisedBefore: before,
      isGuarded: dossier.consentRule == nil ? nil : true)
  }
}

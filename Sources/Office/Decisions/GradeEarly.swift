import Domain

extension Command<Void> {
  /// Lets the decision on a session give grades before every track has closed and each dossier has a result.
  public static func gradeEarly(_ id: Session.ID, reason: String, document: String, day: Day) -> Command {
    .on(id, .gradeEarly) { session, desk in
      guard try RoundList(of: session, at: desk).wait != nil else {
        throw Refusal(
          "Đợt xét đã đủ kết quả, quyết định này xếp loại được ngay.", kind: .conflict,
          next: "Lập dự thảo quyết định.")
      }
      return try session.gradingEarly(
        Admission(reason: reason, document: document, day: day, by: desk.person.id, at: desk.now))
    }
  }
}

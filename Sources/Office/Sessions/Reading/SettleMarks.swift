import Domain

extension Command<Void> {
  /// Decides the points of a dossier on which its markers differ, once all have marked it.
  public static func settleMarks(_ id: Session.ID, dossier: Dossier.ID, points: Points?, reason: String) -> Command {
    .on(id, .settleMarks) { session, desk in
      try desk.requireChairing(over: dossier, of: session, to: "quyết điểm")
      guard let points else {
        throw Refusal.input("points-\(dossier)", "Ghi số điểm, ví dụ 72 hoặc 72,5.")
      }
      let judging = try Judging(session, at: desk)
      let about = try desk.dossier(dossier)
      let given = try judging.given(judging.ballots.entries(on: about), on: about)
      return try session.settling(
        Session.Settlement(dossier: dossier, points: points, reason: reason.typed, by: desk.person.id, at: desk.now),
        within: given.range, under: desk.judgement(of: about, in: session))
    }
  }
}

extension [Mean] {
  fileprivate var range: ClosedRange<Mean>? {
    guard let low = self.min(), let high = self.max() else { return nil }
    return low...high
  }
}

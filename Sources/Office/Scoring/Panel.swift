import Domain

/// A session in which a panel marks: of its members only so many mark each dossier.
struct Panel {
  private let session: Session
  private let ballots: BallotsThatCount
  private let desk: Desk

  /// Nil where every member marks.
  init?(of session: Session, at desk: Desk) throws {
    guard try desk.judgement(of: session).scoring.panel != nil else { return nil }
    self.session = session
    self.desk = desk
    ballots = try BallotsThatCount(of: session, at: desk)
  }

  /// Why it does not take the member's ballot on a dossier: others read it, or enough have marked it.
  func refusal(of member: Person.ID, on dossier: Dossier) throws -> Refusal? {
    let judgement = try desk.judgement(of: dossier, in: session)
    guard let panel = judgement.scoring.panel else { return nil }
    let readers = session.readers(of: dossier.id)
    guard readers.isEmpty || readers.contains(member) else {
      return Refusal(
        "Hồ sơ này không giao cho bạn chấm.", kind: .forbidden, clause: panel.source.clause,
        next: "Thư ký Hội đồng phân công người chấm.")
    }
    let others = try ballots.ballots(on: dossier).filter { $0.member != member }
    let sheet = judgement.sheet(of: dossier, under: try desk.plan(of: dossier))
    guard let needed = judgement.markersNeeded(others.map(\.entry), on: sheet), others.count >= needed else {
      return nil
    }
    return Refusal(
      "Hồ sơ này đã đủ \(needed) người chấm.", clause: panel.source.clause,
      next: "Bản nháp của bạn vẫn được giữ; Thư ký sẽ báo nếu cần thêm người chấm.")
  }
}

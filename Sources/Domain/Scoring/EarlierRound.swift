/// What was cast on a dossier before the council scored it once more. It is kept as it was; only the last round counts.
public struct EarlierRound: Hashable, Sendable, Codable {
  public let session: Session.ID
  public let dossier: Dossier.ID
  /// 1 for the first scoring.
  public let number: Int
  /// Who had handed in a ballot.
  public let voters: [Person.ID]
  /// What was cast: in the order of the voters, or of a secret box by lot; who marked in addition comes last.
  public let entries: [Ballot.Entry]
  /// What the chair had decided where markers differed.
  public let settled: Points?
  public let reason: String
  public let by: Person.ID
  public let at: Instant

  /// Sets a round aside.
  ///
  /// - Parameters:
  ///   - ballots: those handed in on the dossier in the session.
  ///   - box: where ballots are secret, what they said.
  /// - Throws: `Refusal` without a reason, or when nothing was handed in yet.
  public init(
    number: Int, of ballots: [Ballot], box: BallotBox?, on dossier: Dossier, in session: Session, reason: String,
    by person: Person.ID, at now: Instant
  ) throws {
    try session.require(.scoreAgain)
    let reason = try reason.asked("Ghi lý do đánh giá lại", .shortSentence)
    let third = session.third(on: dossier.id)
    let cast = ballots.filter { $0.submitted != nil }.sorted { one, other in
      let (isLast, isOtherLast) = (one.member == third, other.member == third)
      return isLast == isOtherLast ? one.member < other.member : isOtherLast
    }
    guard !cast.isEmpty else {
      throw Refusal("Chưa có phiếu nào nộp cho «\(dossier.writing.title)», nên chưa có gì để đánh giá lại.")
    }
    self.session = session.id
    self.dossier = dossier.id
    self.number = number
    voters = cast.map(\.member)
    entries = box?.entries ?? cast.map(\.entry)
    settled = session.settlement(on: dossier.id)?.points
    self.reason = reason
    by = person
    at = now
  }
}

extension BallotBox {
  /// The box for the next round.
  public var emptied: BallotBox { BallotBox(session: session, dossier: dossier) }
}

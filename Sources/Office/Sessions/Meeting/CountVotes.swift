import Domain

extension Command<Void> {
  /// Records how the meeting voted on dossiers after their points were known.
  public static func countVotes(
    _ id: Session.ID, _ counts: [(dossier: Dossier.ID, yes: Int, no: Int, blank: Int)]
  ) -> Command {
    .on(id, .countVotes) { session, desk in
      guard !counts.isEmpty else {
        throw Refusal.input(
          "bieu-quyet", "Chưa ghi số phiếu của hồ sơ nào.", next: "Ghi số phiếu của ít nhất một hồ sơ.")
      }
      let judgement = try desk.judgement(of: session)
      return try counts.reduce(session) { session, count in
        let vote = try Session.MeetingVote(
          dossier: count.dossier, yes: count.yes, no: count.no, blank: count.blank, by: desk.person.id, at: desk.now)
        return try session.voting(vote, under: judgement)
      }
    }
  }
}

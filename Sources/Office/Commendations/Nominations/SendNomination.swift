import Domain
import Store

extension Command<Void> {
  /// Sends a nomination to the standing office, with the candidate's initiatives that count, as they stand, and what
  /// the cluster voted on the candidate where its leader nominates. It is refused where the vote did not carry it.
  ///
  /// - Parameter report: number and recipients of the unit's report; nil leaves them as they were.
  public static func sendNomination(_ id: Nomination.ID, report: Outgoing? = nil) -> Command {
    .on(id, .send) { nomination, desk in
      let initiatives = try desk.initiatives(of: nomination.content.candidate).map(\.id)
      return try nomination.sent(
        initiatives: initiatives, report: report, vote: desk.clusterVote(on: nomination), by: desk.person.id,
        at: desk.now, under: desk.plan(of: nomination))
    }
  }
}

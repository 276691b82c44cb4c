import Domain
import Store

extension Command<Void> {
  /// Closes a round of a plan; its archive is made in the background.
  ///
  /// - Parameters:
  ///   - round: the year of a round; nil for the one that was opened last.
  ///   - id: the key was made with the form, so that a form sent twice closes once.
  ///   - verifying: the address at which a certificate is verified, but for its code.
  public static func closeRound(
    of plan: Plan.ID, round: Int? = nil, id: RoundClosing.Time.ID, reason: String, verifying: String
  ) -> Command {
    .at(Place(plan: plan), .closeRound) { desk in
      try desk.hold(plan)
      let closed = try desk.plan(plan, round: round)
      let matters = try desk.openMatters(of: closed)
      try desk.closing(of: closed, "closed") {
        try $0.closed(id, with: matters, reason: reason, by: desk.person.id, at: desk.now)
      }
      try RoundArchiving.queue(id, of: closed, verifying: verifying, on: desk.connection)
    }
  }
}

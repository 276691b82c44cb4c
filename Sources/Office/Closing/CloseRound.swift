import Domain
import Store

extension Command<Void> {
  /// Closes the round of a plan that runs; its archive is made in the background.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice closes once.
  ///   - verifying: the address at which a certificate is verified, but for its code.
  public static func closeRound(
    of plan: Plan.ID, id: RoundClosing.Time.ID, reason: String, verifying: String
  ) -> Command {
    .at(Place(plan: plan), .closeRound) { desk in
      try desk.hold(plan)
      let running = try desk.plan(plan)
      let matters = try desk.openMatters(of: running)
      try desk.closing(of: running, "closed") {
        try $0.closed(id, with: matters, reason: reason, by: desk.person.id, at: desk.now)
      }
      try RoundArchiving.queue(id, of: running, verifying: verifying, on: desk.connection)
    }
  }
}

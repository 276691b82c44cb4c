import Domain
import Store

extension Command<Void> {
  /// Closes the round of a plan that runs; its archive is made in the background.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice closes once.
  public static func closeRound(of plan: Plan.ID, id: RoundClosing.Time.ID, reason: String) -> Command {
    .at(Place(plan: plan), .closeRound) { desk in
      try desk.hold(plan)
      let running = try desk.plan(plan)
      let matters = try desk.openMatters(of: running)
      try desk.closing(of: running, "closed") {
        try $0.closed(id, with: matters, reason: reason, by: desk.person.id, at: desk.now)
      }
      try RoundArchiving.queue(id, of: running, on: desk.connection)
    }
  }

  /// Opens a closed round again.
  public static func reopenRound(of plan: Plan.ID, reason: String) -> Command {
    .at(Place(plan: plan), .reopenRound) { desk in
      try desk.hold(plan)
      try desk.closing(of: desk.plan(plan), "reopened") {
        try $0.reopened(reason, by: desk.person.id, at: desk.now)
      }
    }
  }

  /// Keeps the archive that was made of a closing.
  static func keepArchive(
    _ archive: RoundClosing.Archive, of id: RoundClosing.Time.ID, plan: Plan.ID, round: Int
  ) -> Command {
    .at(Place(plan: plan), .closeRound) { desk in
      let before = try desk.held(RoundClosing.self, RoundClosing.key(plan, round))
      try desk.replace(before, by: before.value.archived(id, as: archive), ["to": "archived"])
    }
  }
}

extension Desk {
  /// Changes that the plan's round is closed or not.
  fileprivate func closing(
    of plan: Plan, _ outcome: String, _ take: (RoundClosing) throws -> RoundClosing
  ) throws {
    let key = RoundClosing.key(plan.id, plan.round)
    guard try has(RoundClosing.self, key) else {
      return try insert(take(RoundClosing(plan: plan.id, round: plan.round)), ["to": outcome])
    }
    let before = try held(RoundClosing.self, key)
    let after = try take(before.value)
    if after != before.value { try replace(before, by: after, ["to": outcome]) }
  }
}

import Domain

extension Command<Void> {
  /// Opens a closed round again.
  ///
  /// - Parameter round: the year of a round; nil for the one that was opened last.
  public static func reopenRound(of plan: Plan.ID, round: Int? = nil, reason: String) -> Command {
    .at(Place(plan: plan), .reopenRound) { desk in
      try desk.hold(plan)
      try desk.closing(of: desk.plan(plan, round: round), "reopened") {
        try $0.reopened(reason, by: desk.person.id, at: desk.now)
      }
    }
  }
}

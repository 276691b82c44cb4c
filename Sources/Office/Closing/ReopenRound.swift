import Domain

extension Command<Void> {
  /// Opens a closed round again.
  public static func reopenRound(of plan: Plan.ID, reason: String) -> Command {
    .at(Place(plan: plan), .reopenRound) { desk in
      try desk.hold(plan)
      try desk.closing(of: desk.plan(plan), "reopened") {
        try $0.reopened(reason, by: desk.person.id, at: desk.now)
      }
    }
  }
}

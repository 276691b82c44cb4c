extension Dossier {
  /// What was answered to its authors after that moment, by someone else than the one who is told.
  public func answers(since moment: Instant, to person: Person.ID) -> [Event] {
    history.filter { $0.at > moment && $0.by != person && $0.isAnswer }
  }
}

extension Dossier.Event {
  /// Whether it is what an author waits for.
  fileprivate var isAnswer: Bool {
    switch what {
    case .endorsed, .returned, .received, .completionAsked, .takenUpAsFiled, .accepted, .refused, .lateAdmitted,
      .shortlisted, .notShortlisted, .lookedAgain, .recognised, .notRecognised, .graded, .certified, .published,
      .corrected, .revoked, .reconsidered, .sentHigher, .answeredAbove, .noAnswerCame:
      true
    default: false
    }
  }
}

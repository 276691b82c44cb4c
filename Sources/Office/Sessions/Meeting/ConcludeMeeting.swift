import Domain

extension Command<Void> {
  /// Records what the meeting concluded.
  ///
  /// - Parameter recipients: to whom the minutes go; nil leaves it as it was.
  public static func concludeMeeting(_ id: Session.ID, conclusion: String, recipients: [String]? = nil) -> Command {
    .on(id, .conclude) { session, desk in
      try session.concluding(conclusion, recipients: recipients)
    }
  }
}

import Domain
import Store

/// Records what the meeting concluded.
public struct ConcludeMeeting: SessionCommand {
  public var session: Session.ID
  public var conclusion: String
  /// To whom the minutes go; nil leaves it as it was.
  public var recipients: [String]?
  public static let action = Action.prepareSession

  public init(session: Session.ID, conclusion: String, recipients: [String]? = nil) {
    self.session = session
    self.conclusion = conclusion
    self.recipients = recipients
  }

  public func perform(at desk: Desk) throws {
    try desk.save(try desk.session(session).concluding(conclusion, recipients: recipients))
  }
}

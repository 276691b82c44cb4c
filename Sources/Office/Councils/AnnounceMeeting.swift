import Domain
import Store

/// Sets place, time, agenda and guests of a session's meeting.
public struct AnnounceMeeting: SessionCommand {
  public var session: Session.ID
  public var place: String
  public var time: String
  public var agenda: [String]
  public var guests: [Meeting.Guest]
  /// Number and recipients of the invitation; nil leaves them as they were.
  public var invitation: Outgoing?
  public static let action = Action.prepareSession

  public init(
    session: Session.ID, place: String, time: String, agenda: [String], guests: [Meeting.Guest],
    invitation: Outgoing? = nil
  ) {
    self.session = session
    self.place = place
    self.time = time
    self.agenda = agenda
    self.guests = guests
    self.invitation = invitation
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.session(session)
    let meeting = try before.meeting.announced(
      place: place, time: time, agenda: agenda, guests: guests, invitation: invitation)
    try desk.save(try before.announcing(meeting))
  }
}

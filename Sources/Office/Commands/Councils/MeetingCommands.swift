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

/// Calls the roll: who is absent, and why.
public struct CallRoll: SessionCommand {
  public var session: Session.ID
  public var absences: [Meeting.Absence]
  public static let action = Action.prepareSession

  public init(session: Session.ID, absences: [Meeting.Absence]) {
    self.session = session
    self.absences = absences
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.session(session)
    try desk.save(try before.calling(absences: absences, of: desk.council(before.council)))
  }
}

/// Notes what was said in the meeting, on a dossier or in general.
public struct NoteDiscussion: SessionCommand {
  public var session: Session.ID
  public var dossier: Dossier.ID?
  public var text: String
  public static let action = Action.prepareSession

  public init(session: Session.ID, dossier: Dossier.ID?, text: String) {
    self.session = session
    self.dossier = dossier
    self.text = text
  }

  public func perform(at desk: Desk) throws {
    try desk.save(try desk.session(session).noting(text, on: dossier, at: desk.now))
  }
}

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

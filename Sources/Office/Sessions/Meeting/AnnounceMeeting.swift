import Domain

extension Command<Void> {
  /// Sets place, time, agenda and guests of a session's meeting.
  ///
  /// - Parameter invitation: number and recipients of the invitation; nil leaves them as they were.
  public static func announceMeeting(
    _ id: Session.ID, place: String, time: String, agenda: [String], guests: [Meeting.Guest],
    invitation: Outgoing? = nil
  ) -> Command {
    .on(id, .announce) { session, desk in
      let meeting = try session.meeting.announced(
        place: place, time: time, agenda: agenda, guests: guests, invitation: invitation)
      return try session.announcing(meeting)
    }
  }
}

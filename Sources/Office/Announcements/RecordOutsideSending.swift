import Domain

extension Command<Void> {
  /// Records that it was sent to someone who has no place in the program.
  public static func recordOutsideSending(
    _ id: Announcement.ID, to name: String, on day: Day?, _ way: Announcement.OutsideSending.Way?
  ) -> Command {
    .at({ try $0.sending(of: id) }, .writeAnnouncement) { desk in
      try desk.change(id, "sent") { try $0.sent(to: name, on: day, way, by: try desk.person.id, at: desk.now) }
    }
  }
}

import Domain

extension Command<Void> {
  /// Withdraws what was issued; it stays to be read, with the reason.
  public static func withdrawAnnouncement(_ id: Announcement.ID, reason: String) -> Command {
    .at({ try $0.sending(of: id) }, .issueAnnouncement) { desk in
      try desk.change(id, "withdrawn") { try $0.withdrawn(reason, by: try desk.person.id, at: desk.now) }
    }
  }
}

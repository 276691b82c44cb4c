import Domain

extension Command<Void> {
  /// Adds a file to a draft.
  public static func attachAnnex(_ id: Announcement.ID, annex: Announcement.Annex) -> Command {
    .at({ try $0.sending(of: id) }, .writeAnnouncement) { desk in
      try desk.change(id, "attached") { try $0.attaching(annex) }
    }
  }
}

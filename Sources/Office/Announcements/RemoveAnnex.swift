import Domain

extension Command<Void> {
  /// Takes a file out of a draft.
  public static func removeAnnex(_ id: Announcement.ID, _ digest: String) -> Command {
    .at({ try $0.sending(of: id) }, .writeAnnouncement) { desk in
      try desk.change(id, "removed") { try $0.removing(annex: digest) }
    }
  }
}

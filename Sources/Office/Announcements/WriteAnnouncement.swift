import Domain

extension Command<Void> {
  /// Changes what a draft says and to whom it goes.
  public static func writeAnnouncement(_ id: Announcement.ID, content: Announcement.Content) -> Command {
    .at({ try $0.sending(of: id) }, .writeAnnouncement) { desk in
      try desk.change(id, "written") {
        try $0.written(try desk.plan($0.plan).taking(content, corrects: $0.corrects != nil))
      }
    }
  }
}

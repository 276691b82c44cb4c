import Domain

extension Command<Void> {
  /// Changes what a draft says and to whom it goes.
  ///
  /// - Parameter version: of the draft that the window shows.
  public static func writeAnnouncement(
    _ id: Announcement.ID, content: Announcement.Content, over version: Int? = nil
  ) -> Command {
    .at({ try $0.sending(of: id) }, .writeAnnouncement) { desk in
      try desk.change(id, "written", shown: version) {
        try $0.written(try desk.plan($0.plan).taking(content, corrects: $0.corrects != nil))
      }
    }
  }
}

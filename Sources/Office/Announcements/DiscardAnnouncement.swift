import Domain
import Store

extension Command<Void> {
  /// Takes a draft away that nobody needs.
  public static func discardAnnouncement(_ id: Announcement.ID) -> Command {
    .at({ try $0.sending(of: id) }, .writeAnnouncement) { desk in
      let before = try desk.held(Announcement.self, id.description)
      try before.value.requireDraft()
      try desk.remove(all: [before])
    }
  }
}

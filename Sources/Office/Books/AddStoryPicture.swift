import Domain
import Store

extension Command<Void> {
  /// Adds a picture that is kept already to a story of a yearly book.
  public static func addStoryPicture(_ file: FileStore.Kept, shows: String, to id: BookStory.ID) -> Command {
    .on(id, .write) { story, desk in
      try story.adding(
        digest: file.digest, size: file.size, type: file.type.mediaType, shows: shows, by: desk.person.id)
    }
  }
}

import Domain
import Store

extension Command<Void> {
  /// Adds a picture that is kept already to a post.
  public static func addPicture(_ file: FileStore.Kept, shows: String, to id: Post.ID) -> Command {
    .on(id, .write) { post, desk in
      try post.adding(
        digest: file.digest, size: file.size, type: file.type.mediaType, shows: shows, by: try desk.person.id)
    }
  }
}

import Domain

extension Command<Void> {
  /// Removes a picture from a post.
  public static func removePicture(_ number: Int, from id: Post.ID) -> Command {
    .on(id, .write) { post, desk in try post.removing(picture: number, by: try desk.person.id) }
  }
}

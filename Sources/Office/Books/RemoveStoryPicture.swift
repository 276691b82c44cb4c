import Domain

extension Command<Void> {
  /// Takes a picture from a story of a yearly book.
  public static func removeStoryPicture(_ number: Int, from id: BookStory.ID) -> Command {
    .on(id, .write) { try $0.removing(picture: number, by: $1.person.id) }
  }
}

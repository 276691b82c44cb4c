import Domain

extension Command<Void> {
  /// Writes a story of a yearly book.
  ///
  /// - Parameter version: of the story that the window shows.
  public static func writeStory(
    _ id: BookStory.ID, text: String, consent: BookStory.Consent?, over version: Int? = nil
  ) -> Command {
    .on(id, .write, over: version) { story, desk in
      try story.written(text, consent: consent, by: desk.person.id, on: desk.now.day)
    }
  }
}

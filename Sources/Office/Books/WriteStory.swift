import Domain

extension Command<Void> {
  /// Writes a story of a yearly book.
  ///
  /// - Parameter version: of the story that the window shows.
  public static func writeStory(
    _ id: BookStory.ID, text: String, consent: BookStory.Consent?, over version: Int? = nil
  ) -> Command {
    .at({ try $0.place(of: id) }, .writeStory) { desk in
      try desk.step(id, shown: version) {
        try $0.written(text, consent: consent, by: desk.person.id, on: desk.now.day)
      }
    }
  }
}

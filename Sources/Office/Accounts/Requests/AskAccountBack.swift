import Domain

extension Command<Void> {
  /// Asks who wants an account for what is missing.
  ///
  /// - Parameter version: of the request that the window shows.
  public static func askAccountBack(
    _ id: AccountRequest.ID, question: String, over version: Int?, telling letters: AccountLetters
  ) -> Command {
    .on(id, .ask, over: version, telling: letters) { request, desk in
      try request.asked(question, by: desk.person.id, at: desk.now)
    }
  }
}

import Domain

extension Command<Void> {
  /// Does not confirm a request for an account; who asked reads why.
  ///
  /// - Parameter version: of the request that the window shows.
  public static func refuseAccount(
    _ id: AccountRequest.ID, reason: String, over version: Int?, telling letters: AccountLetters
  ) -> Command {
    .on(id, .refuse, over: version, telling: letters) { request, desk in
      try request.refused(reason, by: desk.person.id, at: desk.now)
    }
  }
}

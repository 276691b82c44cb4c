import Domain

extension Command<Void> {
  /// Answers what the office asked back.
  static func answerAccountRequest(_ id: AccountRequest.ID, code: String, _ text: String) -> Command {
    .on(id, openedBy: code, .answer) { request, desk in try request.answered(text, at: desk.now) }
  }
}

extension Office {
  /// Lets who asked for an account answer what the office asked back.
  public func answerAccountRequest(
    _ id: AccountRequest.ID, code: String, _ text: String, from visitor: Visitor
  ) async throws {
    try await openingAccountRequest(from: visitor) {
      try await runUnattended(.answerAccountRequest(id, code: code, text))
    }
  }
}

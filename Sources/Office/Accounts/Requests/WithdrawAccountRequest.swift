import Domain
import Store

extension Command<Void> {
  /// Takes a request back: what was written in it, and mails about it, are erased at once.
  static func withdrawAccountRequest(_ id: AccountRequest.ID, code: String) -> Command {
    .on(id, openedBy: code, .withdraw) { request, desk in
      try Outbox.forgetAccountLetters(to: [request.receiver], on: desk.connection)
      return try request.withdrawn(at: desk.now)
    }
  }
}

extension Office {
  /// Lets who asked for an account take the request back.
  public func withdrawAccountRequest(_ id: AccountRequest.ID, code: String, from visitor: Visitor) async throws {
    try await openingAccountRequest(from: visitor) {
      try await runUnattended(.withdrawAccountRequest(id, code: code))
    }
  }
}

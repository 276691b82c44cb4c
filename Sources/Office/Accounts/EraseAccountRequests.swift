import Domain
import Store

extension Command<Int> {
  /// Erases requests whose last step was before then, and mails about them; the journal keeps that they were. The
  /// outcome is how many were erased.
  static func eraseAccountRequests(before moment: Instant, limit: Int) -> Command {
    .at(.installation, .managePeople) { desk in
      let over = try AccountRequests.over(before: moment, limit: limit, on: desk.connection)
      guard !over.isEmpty else { return 0 }
      try Outbox.forget(to: over.map(\.value.receiver), on: desk.connection)
      try desk.remove(all: over, ["to": "erased"])
      return over.count
    }
  }
}

extension Office {
  /// Requests that are erased in one write.
  private static let erasedAtOnce = 200

  /// Erases the requests for an account that were kept for their time by then.
  func eraseAccountRequests(at moment: Instant) async throws {
    let limit = moment.adding(seconds: -Int64(AccountRequest.keptDays) * 24 * 3600)
    while try await runUnattended(.eraseAccountRequests(before: limit, limit: Office.erasedAtOnce))
      == Office.erasedAtOnce
    {}
  }
}

import Domain
import Store

extension Command<Int> {
  /// Erases requests whose last step was before then, and mails about them; the journal keeps that they were. The
  /// outcome is how many were erased.
  static func eraseAccountRequests(before moment: Instant, limit: Int) -> Command {
    .at(.installation, .managePeople) { desk in
      let over = try AccountRequests.over(before: moment, limit: limit, on: desk.connection)
      guard !over.isEmpty else { return 0 }
      try Outbox.forgetAccountLetters(to: over.map(\.value.receiver), on: desk.connection)
      try desk.remove(all: over, ["to": "erased"])
      return over.count
    }
  }
}

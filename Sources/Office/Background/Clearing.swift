import Domain
import Store

extension Office {
  private static let day: Int64 = 24 * 3600
  /// How long an upload may lie unfinished, in seconds.
  static let patience = day
  /// For how long mails that ended are kept, in seconds.
  private static let mailsKept = 90 * day

  /// Clears away what was no longer needed when this was last done: sign-ins that had run out, uploads that nobody
  /// finished, files of papers that are no longer offered, requests for an account that were kept for their time. A
  /// clock that jumps ahead for a while takes nothing from anyone that way.
  ///
  /// - Parameter last: when it was last done; nil clears nothing yet.
  /// - Returns: the time, to be given the next time.
  public func clear(since last: Instant?) async throws -> Instant {
    let now = clock.realNow
    guard let moment = last.map({ min($0, now) }) else { return now }
    let limit = moment.adding(seconds: -Office.patience)
    // In a rehearsal mails have the times of its own clock, and there are few.
    let mails = clock.isRehearsal ? nil : moment.adding(seconds: -Office.mailsKept)
    try await database.write { connection in
      if let mails { try Outbox.forget(before: mails, on: connection) }
      try Access.forget(before: moment, on: connection)
      try Passwords.forgetLinks(before: moment, on: connection)
      try MailLinks.forget(before: moment, on: connection)
    }
    if !clock.isRehearsal { try await eraseAccountRequests(at: moment) }
    // Files last: a disk that does not let one go keeps nothing else.
    for upload in try await database.read({ try Uploads.abandoned(before: limit, on: $0) }) {
      // What has arrived goes first: as long as the row is there, it is tried again.
      try await files.drop(upload)
      try await end(upload)
    }
    try await files.clear(before: limit)
    try await clearPapers(at: moment)
    return now
  }

  /// Requests for an account that are erased in one write.
  private static let erasedAtOnce = 200

  /// Erases the requests for an account that were kept for their time by then.
  func eraseAccountRequests(at moment: Instant) async throws {
    let limit = moment.adding(seconds: -Int64(AccountRequest.keptDays) * Office.day)
    var erased = Office.erasedAtOnce
    while erased == Office.erasedAtOnce {
      erased = try await runUnattended(.eraseAccountRequests(before: limit, limit: Office.erasedAtOnce))
    }
  }

  /// Clears away the files of papers a day after they were last offered, so that a backup that was begun before then
  /// has them all.
  private func clearPapers(at moment: Instant) async throws {
    let limit = moment.adding(seconds: -Int64(PaperBatch.keptDays + 1) * Office.day)
    for work in try await database.read({ try WorkQueue.over(kind: PaperBatch.kind, before: limit, on: $0) }) {
      if let digest = work.product?.digest, try await !isNeeded(digest, besides: work.id) {
        // Longer ago than any upload lasts: nobody is about to attach the same file to a dossier.
        let isGone = try await files.remove(digest, unchangedSince: moment.adding(seconds: -2 * Office.patience))
        if !isGone { continue }
      }
      try await database.write { try WorkQueue.remove(work.id, on: $0) }
    }
  }

  /// Whether the same bytes came of other papers too, or belong to a record.
  private func isNeeded(_ digest: String, besides work: Work.ID) async throws -> Bool {
    try await database.read { connection in
      try WorkQueue.hasMade(digest, besides: work, on: connection) || RecordFiles.isNamed(digest, on: connection)
    }
  }
}

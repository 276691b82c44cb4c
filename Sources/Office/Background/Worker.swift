import Domain
import Foundation
import Store

/// A kind of work that is done in the background.
public protocol WorkKind: Sendable {
  /// What the queue calls it.
  static var kind: String { get }

  /// Does it. It may have been begun before by a node that died over it.
  ///
  /// - Parameter report: tells how much is done; false when another has taken the work over, which ends it.
  /// - Returns: what came of it, for the one who asked for it.
  func perform(_ work: Work, at office: Office, report: (_ done: Int) async throws -> Bool) async throws -> String

  /// The digest of the kept file that an outcome names; nil where it names none.
  func file(of outcome: String) -> String?
}

extension WorkKind {
  public func file(of outcome: String) -> String? { nil }
}

extension Office {
  /// How long a claim holds without a report, in seconds.
  private static let claim: Int64 = 60
  /// How often work is begun before it is given up.
  private static let mostTries = 5

  /// Claims run by the machine's clock, not by a rehearsal's, which jumps.
  private static var time: Instant { Clock().now }

  /// Does the piece of work that has been due for the longest.
  ///
  /// - Returns: whether there was one.
  public func doNextWork(of kinds: [any WorkKind]) async throws -> Bool {
    let names = kinds.map { type(of: $0).kind }
    let work = try await database.write { connection in
      try WorkQueue.claim(names, at: Office.time, until: Office.time.adding(seconds: Office.claim), on: connection)
    }
    guard let work, let kind = kinds.first(where: { type(of: $0).kind == work.kind }) else { return false }
    do {
      let outcome = try await kind.perform(work, at: inBackground) { done in
        try await database.write { connection in
          try WorkQueue.report(work, done: done, until: Office.time.adding(seconds: Office.claim), on: connection)
        }
      }
      _ = try await database.write {
        try WorkQueue.finish(work, outcome: outcome, file: kind.file(of: outcome), on: $0)
      }
    } catch {
      // A minute, two, four … later.
      let later = work.tries < Office.mostTries ? Office.time.adding(seconds: 30 << Int64(work.tries)) : nil
      try await database.write { try WorkQueue.fail(work, reason: "\(error)", again: later, on: $0) }
    }
    return true
  }
}

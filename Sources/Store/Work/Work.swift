import Domain
import Markup

/// Something that is done in the background, by whichever node gets to it first.
public struct Work: Hashable, Sendable {
  public typealias ID = Identifier<Work>

  public enum State: String, Sendable {
    case waiting, claimed, done, failed
  }

  public var id: ID
  /// What kind of work it is; who does it knows the kinds.
  public var kind: String
  /// The key of what it is done for, so that a page can find it.
  public var subject: String
  /// What is to be done, as the kind writes it.
  public var task: String
  /// Since when, or from when, it can be begun.
  public var due: Instant
  public var state: State
  /// How often it was begun.
  public var tries: Int
  /// How far it has come.
  public var done: Int
  public var total: Int
  /// What came of it, as the kind writes it; or why it failed.
  public var outcome: String?

  public init(id: ID, kind: String, subject: String, task: String, due: Instant, total: Int = 0) {
    self.id = id
    self.kind = kind
    self.subject = subject
    self.task = task
    self.due = due
    self.state = .waiting
    self.tries = 0
    self.done = 0
    self.total = total
  }
}

/// Work that waits, is under way or is done.
///
/// Who claims a piece of work has it until the claim runs out; a node that is gone by then has left it to the others.
/// Each piece is therefore begun once or, after a node died over it, again: it must be safe to begin again.
public enum WorkQueue {
  /// Puts work into the queue, to be begun when it is due.
  public static func add(_ work: Work, on connection: any Connection) throws {
    try connection.run(
      """
      INSERT INTO work (id, kind, subject, task, state, due, tries, done, total)
      VALUES (\(work.id), \(work.kind), \(work.subject), \(work.task), \(work.state), \(work.due.microseconds),
        0, 0, \(work.total))
      """)
  }

  /// Claims the piece that has been due for the longest, of the kinds given; nil when none is due.
  public static func claim(
    _ kinds: [String], at now: Instant, until end: Instant, on connection: any Connection
  ) throws -> Work? {
    let next = try connection.first(
      """
      SELECT id FROM work WHERE kind IN (\(kinds)) AND due <= \(now.microseconds)
        AND (state = 'waiting' OR (state = 'claimed' AND claimed_until < \(now.microseconds)))
      ORDER BY due, id LIMIT 1\(connection.claiming)
      """
    ) { try $0.identifier(0) as Work.ID }
    guard let next else { return nil }
    try connection.run(
      """
      UPDATE work SET state = 'claimed', claimed_until = \(end.microseconds), tries = tries + 1 WHERE id = \(next)
      """)
    return try find(next, on: connection)
  }

  /// Tells how far the claimer has come, and keeps the claim for longer.
  ///
  /// - Returns: whether the claim still holds; if not, another has taken over.
  public static func report(
    _ work: Work, done: Int, until end: Instant, on connection: any Connection
  ) throws -> Bool {
    try connection.changes(
      """
      UPDATE work SET done = \(done), claimed_until = \(end.microseconds)
      WHERE id = \(work.id) AND state = 'claimed' AND tries = \(work.tries)
      """) == 1
  }

  /// Notes how far the claimer has come in its own words, for the one who takes the work over.
  ///
  /// - Returns: whether the claim still holds.
  public static func note(_ work: Work, reached: String, on connection: any Connection) throws -> Bool {
    try connection.changes(
      "UPDATE work SET reached = \(reached) WHERE id = \(work.id) AND state = 'claimed' AND tries = \(work.tries)"
    ) == 1
  }

  /// What the last claimer noted; nil when the work was not begun.
  public static func reached(_ work: Work.ID, on connection: any Connection) throws -> String? {
    try connection.first("SELECT reached FROM work WHERE id = \(work)") { try $0.optionalText(0) } ?? nil
  }

  /// Ends claimed work with what came of it.
  ///
  /// - Parameter file: the digest of the kept file that came of it; nil where none did.
  /// - Returns: whether the claim still held; if not, nothing was changed.
  public static func finish(
    _ work: Work, outcome: String, file: String? = nil, on connection: any Connection
  ) throws -> Bool {
    try connection.changes(
      """
      UPDATE work SET state = 'done', done = total, outcome = \(outcome), file = \(file), claimed_until = NULL
      WHERE id = \(work.id) AND state = 'claimed' AND tries = \(work.tries)
      """) == 1
  }

  /// Puts claimed work back to be tried again then, or ends it when there is no other try.
  public static func fail(
    _ work: Work, reason: String, again due: Instant?, on connection: any Connection
  ) throws {
    try connection.run(
      """
      UPDATE work SET state = \(due == nil ? Work.State.failed : .waiting), outcome = \(reason), claimed_until = NULL,
        due = \((due ?? work.due).microseconds)
      WHERE id = \(work.id) AND state = 'claimed' AND tries = \(work.tries)
      """)
  }

  /// The work, whether it waits, is under way or has ended.
  public static func find(_ id: Work.ID, on connection: any Connection) throws -> Work? {
    try connection.first("SELECT \(columns) FROM work WHERE id = \(id)", work)
  }

  /// The work for a subject, the newest first.
  public static func work(kind: String, subject: String, on connection: any Connection) throws -> [Work] {
    try connection.rows(
      "SELECT \(columns) FROM work WHERE kind = \(kind) AND subject = \(subject) ORDER BY id DESC", work)
  }

  /// The work of a kind that waits or is under way.
  public static func underWay(kind: String, on connection: any Connection) throws -> [Work] {
    try connection.rows(
      "SELECT \(columns) FROM work WHERE kind = \(kind) AND state IN ('waiting', 'claimed') ORDER BY id", work)
  }

  /// The work of a kind that is done.
  public static func done(kind: String, on connection: any Connection) throws -> [Work] {
    try connection.rows("SELECT \(columns) FROM work WHERE kind = \(kind) AND state = 'done' ORDER BY id", work)
  }

  /// Whether other work than that made the file.
  public static func hasMade(_ file: String, besides id: Work.ID, on connection: any Connection) throws -> Bool {
    try connection.first("SELECT 1 FROM work WHERE file = \(file) AND id <> \(id) LIMIT 1") { _ in true } ?? false
  }

  /// The work of a kind that ended, well or badly, and was due before `limit`.
  public static func over(kind: String, before limit: Instant, on connection: any Connection) throws -> [Work] {
    try connection.rows(
      """
      SELECT \(columns) FROM work WHERE kind = \(kind) AND state IN ('done', 'failed') AND due < \(limit.microseconds)
      ORDER BY id
      """, work)
  }

  public static func remove(_ id: Work.ID, on connection: any Connection) throws {
    try connection.run("DELETE FROM work WHERE id = \(id)")
  }

  /// How many pieces wait or are under way, by kind.
  public static func lengths(on connection: any Connection) throws -> [String: Int] {
    var lengths: [String: Int] = [:]
    try connection.each(
      "SELECT kind, count(*) FROM work WHERE state IN ('waiting', 'claimed') GROUP BY kind ORDER BY kind"
    ) { lengths[try $0.text(0)] = try $0.int(1) }
    return lengths
  }

  private static var columns: SQL { "id, kind, subject, task, state, tries, done, total, outcome, due" }

  private static func work(_ row: any Row) throws -> Work {
    guard let state = Work.State(rawValue: try row.text(4)) else { throw Fault("unknown state of work") }
    var work = Work(
      id: try row.identifier(0), kind: try row.text(1), subject: try row.text(2), task: try row.text(3),
      due: Instant(microseconds: Int64(try row.int(9))), total: try row.int(7))
    (work.state, work.tries, work.done, work.outcome) =
      (state, try row.int(5), try row.int(6), try row.optionalText(8))
    return work
  }
}

extension Work {
  /// Nobody has done it yet; some node may be at it.
  public var isUnderWay: Bool { state == .waiting || state == .claimed }

  /// What was to be done is done.
  public var isDone: Bool { state == .done }

  /// It was given up after several tries.
  public var isFailed: Bool { state == .failed }
}

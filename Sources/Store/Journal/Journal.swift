import Domain
import Foundation
import Markup

/// The append-only, hash-chained record of every change.
///
/// An entry is written in the transaction of its change, beside the row that it tells of, so that writers never wait for
/// one another on its account. Soon after, one at a time seals what has gathered: gives each entry its number and its
/// hash, which covers the one before. From then on nothing can be altered, taken out or put in between unseen.
public enum Journal {
  /// The hash before the first entry.
  public static let root = String(repeating: "0", count: 64)

  /// The end of the chain.
  public struct Head: Hashable, Sendable {
    /// The number of the last entry; 0 when there is none.
    public var sequence: Int
    public var hash: String
  }

  /// Adds an entry within the write that makes the change.
  ///
  /// - Parameter version: the version of the subject's row after the change; each has one entry at most.
  public static func append(
    at time: Instant, by person: Person.ID?, action: String, kind: String, subject: String, version: Int,
    change: [String: String], seal: String, on connection: any Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO journal (kind, subject, version, time, person, action, change, seal)
      VALUES (\(kind), \(subject), \(version), \(time.microseconds), \(person?.description), \(action),
        \(try canonical(change)), \(seal))
      """)
  }

  /// What an entry of many says of its own subject.
  public struct Line: Sendable {
    public var subject: String
    public var version: Int
    public var change: [String: String]
    public var seal: String

    public init(subject: String, version: Int, change: [String: String] = [:], seal: String) {
      self.subject = subject
      self.version = version
      self.change = change
      self.seal = seal
    }
  }

  /// The seal of a row that was removed.
  public static let removed = ""

  /// Adds an entry for each of many subjects of a kind that one write changes.
  public static func append(
    at time: Instant, by person: Person.ID?, action: String, kind: String, _ lines: [Line],
    on connection: any Connection
  ) throws {
    for start in stride(from: 0, to: lines.count, by: 100) {
      let rows = try lines[start..<min(start + 100, lines.count)].map { line -> SQL in
        """
        (\(kind), \(line.subject), \(line.version), \(time.microseconds), \(person?.description), \(action),
          \(try canonical(line.change)), \(line.seal))
        """
      }
      try connection.run(
        """
        INSERT INTO journal (kind, subject, version, time, person, action, change, seal)
        VALUES \(rows.joined(separator: ", "))
        """)
    }
  }

  /// The entries about one subject, oldest first.
  public static func entries(kind: String, subject: String, on connection: any Connection) throws -> [JournalEntry] {
    try connection.rows(
      "SELECT \(columns) FROM journal WHERE kind = \(kind) AND subject = \(subject) ORDER BY version", entry)
  }

  /// When the last thing happened; nil when nothing did.
  public static func latestTime(on connection: any Connection) throws -> Instant? {
    try connection.first("SELECT max(time) FROM journal") { try $0.optionalInstant(0) } ?? nil
  }

  /// The end of the chain.
  public static func head(on connection: any Connection) throws -> Head {
    guard let head = try connection.first("SELECT sequence, hash FROM journal_head", head) else {
      throw Fault("the journal has no head")
    }
    return head
  }

  // MARK: Sealing

  /// How many entries wait to be sealed.
  public static func unsealed(on connection: any Connection) throws -> Int {
    try connection.first("SELECT count(*) FROM journal WHERE sequence IS NULL") { try $0.int(0) } ?? 0
  }

  /// Gives the oldest entries without one their place in the chain, `limit` of them at most.
  ///
  /// - Returns: how many.
  public static func seal(atMost limit: Int = 2000, on connection: any Connection) throws -> Int {
    // Holding the head: nobody else seals meanwhile.
    guard var head = try connection.first("SELECT sequence, hash FROM journal_head\(connection.holding)", head) else {
      throw Fault("the journal has no head")
    }
    let waiting = try connection.rows(
      """
      SELECT \(columns) FROM journal WHERE sequence IS NULL ORDER BY time, kind, subject, version LIMIT \(limit)
      """, entry)
    guard !waiting.isEmpty else { return 0 }
    for start in stride(from: 0, to: waiting.count, by: 100) {
      var links: [SQL] = []
      for entry in waiting[start..<min(start + 100, waiting.count)] {
        let link = entry.linked(after: head)
        links.append(
          "(\(entry.kind), \(entry.subject), \(entry.version), \(link.sequence), \(link.previous), \(link.hash))")
        head = Head(sequence: link.sequence, hash: link.hash)
      }
      try connection.run(
        """
        WITH link (kind, subject, version, sequence, previous, hash) AS (VALUES \(links.joined(separator: ", ")))
        UPDATE journal SET sequence = link.sequence, previous = link.previous, hash = link.hash FROM link
        WHERE journal.kind = link.kind AND journal.subject = link.subject AND journal.version = link.version
        """)
    }
    try connection.run("UPDATE journal_head SET sequence = \(head.sequence), hash = \(head.hash)")
    return waiting.count
  }

  // MARK: Checking

  /// Walks the chain and then what is not sealed yet, gives each entry to `body`, and throws the first
  /// `IntegrityBreak`.
  static func walk(on connection: any Connection, _ body: (JournalEntry) throws -> Void) throws {
    var end = Head(sequence: 0, hash: root)
    try connection.stream("SELECT \(columns) FROM journal WHERE sequence IS NOT NULL ORDER BY sequence") { row in
      let entry = try entry(row)
      guard entry.link?.sequence == end.sequence + 1 else {
        throw IntegrityBreak("journal: entry \(end.sequence + 1) is missing")
      }
      guard let link = entry.link, link == entry.linked(after: end) else {
        throw IntegrityBreak("journal: entry \(end.sequence + 1) was altered")
      }
      end = Head(sequence: link.sequence, hash: link.hash)
      try body(entry)
    }
    guard let head = try connection.first("SELECT sequence, hash FROM journal_head", head) else {
      throw IntegrityBreak("journal: its head is missing")
    }
    guard head == end else {
      throw IntegrityBreak("journal: the last entries up to \(head.sequence) are missing or altered")
    }
    try connection.stream("SELECT \(columns) FROM journal WHERE sequence IS NULL ORDER BY time") { try body(entry($0)) }
  }

  // MARK: Rows

  private static var columns: SQL {
    "time, person, action, kind, subject, version, change, seal, sequence, previous, hash"
  }

  private static func entry(_ row: any Row) throws -> JournalEntry {
    JournalEntry(
      time: Instant(microseconds: Int64(try row.int(0))), person: try row.optionalText(1), action: try row.text(2),
      kind: try row.text(3), subject: try row.text(4), version: try row.int(5), change: try row.text(6),
      seal: try row.text(7),
      link: try row.optionalInt(8).map {
        JournalEntry.Link(sequence: $0, previous: try row.text(9), hash: try row.text(10))
      })
  }

  private static func head(_ row: any Row) throws -> Head { Head(sequence: try row.int(0), hash: try row.text(1)) }

  private static func canonical(_ change: [String: String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(change), as: UTF8.self)
  }
}

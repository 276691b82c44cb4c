import Domain
import Foundation
import Markup

/// The append-only, hash-chained record of every change.
public enum Journal {
  /// The hash before the first entry.
  public static let root = String(repeating: "0", count: 64)

  /// Adds an entry at the end of the chain, within the write that makes the change.
  public static func append(
    at time: Instant, by person: Person.ID?, action: String, kind: String, subject: String,
    change: [String: String], seal: String, on connection: any Connection
  ) throws {
    // Taking the next number holds the head's row until the end of the transaction: nobody else can take the same.
    let head = try connection.first("UPDATE journal_head SET sequence = sequence + 1 RETURNING sequence, hash") {
      (sequence: try $0.int(0), hash: try $0.text(1))
    }
    guard let head else { throw Fault("the journal has no head") }
    var entry = JournalEntry(
      sequence: head.sequence, time: time, person: person?.description, action: action, kind: kind,
      subject: subject, change: try canonical(change), seal: seal, previous: head.hash, hash: "")
    entry.hash = entry.computedHash()
    try connection.run(
      """
      INSERT INTO journal (sequence, time, person, action, kind, subject, change, seal, previous, hash)
      VALUES (\(entry.sequence), \(entry.time.microseconds), \(entry.person), \(entry.action), \(entry.kind),
        \(entry.subject), \(entry.change), \(entry.seal), \(entry.previous), \(entry.hash))
      """)
    try connection.run("UPDATE journal_head SET hash = \(entry.hash)")
  }

  /// The last entry's number and hash.
  public static func head(on connection: any Connection) throws -> (sequence: Int, hash: String) {
    let head = try connection.first("SELECT sequence, hash FROM journal_head") { (try $0.int(0), try $0.text(1)) }
    guard let head else { throw Fault("the journal has no head") }
    return head
  }

  /// The entries about one subject, oldest first.
  public static func entries(kind: String, subject: String, on connection: any Connection) throws -> [JournalEntry] {
    try connection.rows(
      "SELECT \(columns) FROM journal WHERE kind = \(kind) AND subject = \(subject) ORDER BY sequence", entry)
  }

  /// The latest entries, newest first.
  public static func latest(_ limit: Int, before sequence: Int, on connection: any Connection) throws -> [JournalEntry]
  {
    try connection.rows(
      "SELECT \(columns) FROM journal WHERE sequence < \(sequence) ORDER BY sequence DESC LIMIT \(limit)", entry)
  }

  /// Walks the chain, gives each entry to `body`, and throws the first `IntegrityBreak`.
  static func walk(on connection: any Connection, _ body: (JournalEntry) throws -> Void) throws {
    var expected = (sequence: 1, previous: root)
    try connection.each("SELECT \(columns) FROM journal ORDER BY sequence") { row in
      let entry = try entry(row)
      guard entry.sequence == expected.sequence else {
        throw IntegrityBreak("journal: entry \(expected.sequence) is missing")
      }
      guard entry.previous == expected.previous, entry.hash == entry.computedHash() else {
        throw IntegrityBreak("journal: entry \(entry.sequence) was altered")
      }
      expected = (entry.sequence + 1, entry.hash)
      try body(entry)
    }
    let head = try connection.first("SELECT sequence, hash FROM journal_head") { (try $0.int(0), try $0.text(1)) }
    guard let head else { throw IntegrityBreak("journal: its head is missing") }
    guard head.0 == expected.sequence - 1, head.1 == expected.previous else {
      throw IntegrityBreak("journal: the last entries up to \(head.0) are missing or altered")
    }
  }

  private static var columns: SQL { "sequence, time, person, action, kind, subject, change, seal, previous, hash" }

  private static func entry(_ row: any Row) throws -> JournalEntry {
    JournalEntry(
      sequence: try row.int(0), time: Instant(microseconds: Int64(try row.int(1))), person: try row.optionalText(2),
      action: try row.text(3), kind: try row.text(4), subject: try row.text(5), change: try row.text(6),
      seal: try row.text(7), previous: try row.text(8), hash: try row.text(9))
  }

  private static func canonical(_ change: [String: String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(change), as: UTF8.self)
  }
}

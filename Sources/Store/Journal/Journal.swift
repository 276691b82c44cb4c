import Cryptography
import Domain
import Markup

/// The append-only, hash-chained record of every change.
///
/// An entry is written in the transaction of its change, beside the row that it tells of, so that writers never wait
/// for one another on its account; it carries a mark that the program alone can make. Soon after, one at a time seals
/// what has gathered (`JournalSealing`): gives each entry its number and its hash, which covers the one before, and
/// signs the head. From then on nothing can be altered, taken out or put in between unseen.
public enum Journal {
  /// The hash before the first entry.
  public static let root = String(repeating: "0", count: 64)

  /// The end of the chain.
  public struct Head: Hashable, Sendable {
    /// The number of the last entry; 0 when there is none.
    public var sequence: Int
    public var hash: String
  }

  /// What an entry says of its own subject.
  public struct Line: Sendable {
    public var subject: String
    /// The version of the subject's row after the change; each has one entry at most.
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

  /// Adds an entry for each subject of a kind that one write changes, within that write.
  ///
  /// - Parameter key: marks the entries as written by the program.
  public static func append(
    at time: Instant, by person: Person.ID?, action: String, kind: String, _ lines: [Line],
    marking key: InstallationKey, on connection: any Connection
  ) throws {
    for start in stride(from: 0, to: lines.count, by: 100) {
      let rows = try lines[start..<min(start + 100, lines.count)].map { line -> SQL in
        let entry = JournalEntry(
          time: time, person: person?.description, action: action, kind: kind, subject: line.subject,
          version: line.version, change: try JSON.text(of: line.change), seal: line.seal)
        return """
          (\(kind), \(entry.subject), \(entry.version), \(time.microseconds), \(entry.person), \(action),
            \(entry.change), \(entry.seal), \(key.mark(of: entry)))
          """
      }
      try connection.run(
        """
        INSERT INTO journal (kind, subject, version, time, person, action, change, seal, mark)
        VALUES \(rows.joined(separator: ", "))
        """)
    }
  }

  /// The entries about one subject, oldest first.
  public static func entries(kind: String, subject: String, on connection: any Connection) throws -> [JournalEntry] {
    try connection.rows(
      "SELECT \(columns) FROM journal WHERE kind = \(kind) AND subject = \(subject) ORDER BY version", entry)
  }

  /// The last version of each of those records that the journal knows, also of those that were removed, by their keys.
  public static func versions<R: StoredRecord>(
    _ kind: R.Type, of keys: [String], on connection: any Connection
  ) throws -> [String: Int] {
    let rows = try connection.rows(
      """
      SELECT subject, max(version) FROM journal WHERE kind = \(R.table.description) AND subject IN (\(keys))
      GROUP BY subject
      """
    ) { (try $0.text(0), try $0.int(1)) }
    return Dictionary(rows, uniquingKeysWith: max)
  }

  /// How often a record was changed, and when last; nil for one that is not there.
  public static func lastChange(
    kind: String, subject: String, on connection: any Connection
  ) throws -> (version: Int, time: Instant)? {
    try connection.first(
      "SELECT version, time FROM journal WHERE kind = \(kind) AND subject = \(subject) ORDER BY version DESC LIMIT 1"
    ) { (try $0.int(0), Instant(microseconds: Int64(try $0.int(1)))) }
  }

  /// When the last thing happened; nil when nothing did.
  public static func latestTime(on connection: any Connection) throws -> Instant? {
    try connection.first("SELECT max(time) FROM journal") { try $0.optionalInstant(0) } ?? nil
  }

  /// The end of the chain.
  public static func head(on connection: any Connection) throws -> Head {
    guard let head = try connection.first("SELECT sequence, hash FROM journal_seal", head) else {
      throw Fault("the journal has no head")
    }
    return head
  }

  /// The end of the chain as it was signed; nil while nobody has signed it.
  public static func signedHead(on connection: any Connection) throws -> SignedHead? {
    try connection.first("SELECT sequence, hash, time, key, signature FROM journal_seal", signedHead) ?? nil
  }

  /// Whether the chain holds that head, as the hash of the entry with its number. That the entries before it are as
  /// they were is what `Integrity.verify` shows.
  public static func holds(_ head: Head, on connection: any Connection) throws -> Bool {
    try hash(of: head.sequence, on: connection) == head.hash
  }

  /// The hash of the entry with that number; nil when there is none.
  static func hash(of sequence: Int, on connection: any Connection) throws -> String? {
    sequence == 0
      ? root : try connection.first("SELECT hash FROM journal WHERE sequence = \(sequence)") { try $0.text(0) }
  }

  // MARK: Rows

  static var columns: SQL {
    "time, person, action, kind, subject, version, change, seal, sequence, previous, hash, mark"
  }

  static func entry(_ row: any Row) throws -> JournalEntry {
    JournalEntry(
      time: Instant(microseconds: Int64(try row.int(0))), person: try row.optionalText(1), action: try row.text(2),
      kind: try row.text(3), subject: try row.text(4), version: try row.int(5), change: try row.text(6),
      seal: try row.text(7),
      link: try row.optionalInt(8).map {
        JournalEntry.Link(sequence: $0, previous: try row.text(9), hash: try row.text(10))
      }, mark: try row.text(11))
  }

  static func head(_ row: any Row) throws -> Head { Head(sequence: try row.int(0), hash: try row.text(1)) }

  private static func signedHead(_ row: any Row) throws -> SignedHead? {
    guard let key = PublicKey(try row.text(3)), let signature = [UInt8](hexadecimal: try row.text(4)) else {
      return nil
    }
    return SignedHead(
      head: try head(row), time: Instant(microseconds: Int64(try row.int(2))), key: key, signature: signature)
  }

}

import Cryptography
import Domain
import Markup

/// What a journal is held against.
public struct Witnesses: Sendable {
  /// Who must have signed the head; nil for a backup from before heads were signed.
  public var signer: PublicKey?
  /// Tells which of the entries that are not sealed the program wrote; nil for a backup, whose signature vouches for
  /// them.
  public var key: InstallationKey?
  /// Heads that were seen before, and must be in the chain.
  public var heads: [Journal.Head]

  public init(signer: PublicKey?, key: InstallationKey? = nil, heads: [Journal.Head] = []) {
    self.signer = signer
    self.key = key
    self.heads = heads
  }
}

/// Checking the journal in itself.
extension Journal {
  /// Walks the chain from its first entry to its head, then what is not sealed yet.
  ///
  /// - Returns: how many entries there are, and how many of them are not sealed.
  /// - Throws: the first `IntegrityBreak`.
  static func check(
    against witnesses: Witnesses, on connection: any Connection
  ) throws -> (entries: Int, unsealed: Int) {
    let heads = try connection.rows("SELECT sequence, hash FROM journal_seal", head)
    guard let head = heads.first else { throw IntegrityBreak("journal: its head is missing") }
    guard heads.count == 1 else { throw IntegrityBreak("journal: it has \(heads.count) heads") }
    let end = try walk(against: witnesses.heads, on: connection)
    guard head == end else {
      throw IntegrityBreak("journal: the last entries up to \(head.sequence) are missing or altered")
    }
    if let lost = witnesses.heads.first(where: { $0.sequence > end.sequence }) {
      throw IntegrityBreak("journal: it ends at entry \(end.sequence), entry \(lost.sequence) was seen there before")
    }
    if let signer = witnesses.signer {
      guard let signed = try signedHead(on: connection), signed.key == signer, signed.isGenuine else {
        throw IntegrityBreak(
          "journal: its head was not signed by this installation, whose key is \(signer.fingerprint)")
      }
    }
    let unsealed = try checkUnsealed(against: witnesses.key, on: connection)
    return (end.sequence + unsealed, unsealed)
  }

  /// - Returns: the head that the entries come to.
  private static func walk(against seen: [Head], on connection: any Connection) throws -> Head {
    let known = Dictionary(grouping: seen, by: \.sequence)
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
      guard known[end.sequence]?.allSatisfy({ $0 == end }) ?? true else {
        throw IntegrityBreak("journal: entry \(end.sequence) is not the one that was seen there before")
      }
    }
    return end
  }

  /// An entry that waits was written by the program, however long ago: its mark tells, not its age, so that a program
  /// that was stopped in the middle of its work and a clock that was put back raise no alarm.
  private static func checkUnsealed(against key: InstallationKey?, on connection: any Connection) throws -> Int {
    var count = 0
    try connection.stream("SELECT \(columns) FROM journal WHERE sequence IS NULL ORDER BY time, kind, subject, version")
    {
      row in
      let entry = try entry(row)
      if let key, key.mark(of: entry) != entry.mark {
        throw IntegrityBreak(
          "journal: an entry that is not sealed was not written by the program: \(entry.kind) \(entry.subject)")
      }
      count += 1
    }
    return count
  }

  /// The histories of the subjects of a kind, by their keys.
  ///
  /// - Parameters:
  ///   - type: the kind of record; nil for one that the program does not know.
  ///   - first: only those behind this key.
  ///   - last: only those up to this key; all behind `first` without it.
  /// - Throws: an `IntegrityBreak` for a history with a gap.
  static func histories(
    of kind: String, _ type: (any StoredRecord.Type)?, after first: String = "", through last: String? = nil,
    on connection: any Connection
  ) throws -> [String: JournalHistory] {
    var found: [String: JournalHistory] = [:]
    let end: SQL = last.map { " AND subject <= \($0)" } ?? .empty
    try connection.each(
      "SELECT \(columns) FROM journal WHERE kind = \(kind) AND subject > \(first)\(end) ORDER BY subject, version"
    ) { row in
      let entry = try entry(row)
      let known = found[entry.subject]
      found[entry.subject] = try known?.followed(by: entry, of: type) ?? JournalHistory(entry, of: type)
    }
    return found
  }
}

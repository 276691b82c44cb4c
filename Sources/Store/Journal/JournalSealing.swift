import Cryptography
import Domain
import Markup

/// Giving entries their place in the chain.
extension Journal {
  /// What came of sealing.
  public struct Sealing: Hashable, Sendable {
    public var sealed = 0
    /// Entries that wait and that the program did not write: they are never sealed, and `verify` names them.
    public var strange = 0
    public var head: Head
  }

  /// How many entries wait to be sealed.
  public static func unsealed(on connection: any Connection) throws -> Int {
    try connection.first("SELECT count(*) FROM journal WHERE sequence IS NULL") { try $0.int(0) } ?? 0
  }

  /// How many of the entries that wait the program did not write; of more than a thousand only the first are looked at.
  public static func strange(besides key: InstallationKey, on connection: any Connection) throws -> Int {
    try waiting(1000, writtenWith: key, on: connection).strange
  }

  /// Gives the oldest entries without one their place in the chain, `limit` of them at most, and signs the new head.
  ///
  /// - Parameters:
  ///   - floor: a head that was seen before, from which the chain must go on.
  ///   - time: when this is done.
  /// - Throws: a `Fault` when the head is not what the program left: nothing is sealed on top of what someone else
  /// made.
  public static func seal(
    atMost limit: Int = 2000, after floor: Head? = nil, at time: Instant, with key: InstallationKey,
    on connection: any Connection
  ) throws -> Sealing {
    var head = try heldHead(of: key, on: connection)
    if let floor { try require(floor, before: head, on: connection) }
    let (waiting, strange) = try waiting(limit, writtenWith: key, on: connection)
    guard !waiting.isEmpty else { return Sealing(strange: strange, head: head) }
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
        UPDATE journal SET sequence = link.sequence, previous = link.previous, hash = link.hash, mark = '' FROM link
        WHERE journal.kind = link.kind AND journal.subject = link.subject AND journal.version = link.version
        """)
    }
    try set(try key.signed(head, at: time), on: connection)
    return Sealing(sealed: waiting.count, strange: strange, head: head)
  }

  /// Takes the journal over with a key: signs its head as it stands, and marks what waits and the passwords.
  ///
  /// Only for what was looked at before: an empty journal, a backup whose signature is right, or on an administrator's
  /// word.
  public static func adopt(with key: InstallationKey, at time: Instant, on connection: any Connection) throws {
    guard let head = try connection.first("SELECT sequence, hash FROM journal_seal\(connection.holding)", head) else {
      throw Fault("the journal has no head")
    }
    for entry in try connection.rows("SELECT \(columns) FROM journal WHERE sequence IS NULL", entry) {
      try connection.run(
        """
        UPDATE journal SET mark = \(key.mark(of: entry))
        WHERE kind = \(entry.kind) AND subject = \(entry.subject) AND version = \(entry.version)
        """)
    }
    try Passwords.adopt(with: key, on: connection)
    try set(try key.signed(head, at: time), on: connection)
  }

  /// The head, held so that nobody else seals meanwhile.
  private static func heldHead(of key: InstallationKey, on connection: any Connection) throws -> Head {
    try connection.each("SELECT sequence FROM journal_seal\(connection.holding)") { _ in }
    guard let signed = try signedHead(on: connection), signed.key == key.publicKey, signed.isGenuine else {
      throw Fault("the journal's head is not signed by this installation: nothing is sealed; see `sangkien verify`")
    }
    return signed.head
  }

  private static func require(_ floor: Head, before head: Head, on connection: any Connection) throws {
    guard try floor.sequence <= head.sequence && holds(floor, on: connection) else {
      throw Fault(
        "the journal no longer holds entry \(floor.sequence) as it was sealed: nothing is sealed; see `sangkien verify`"
      )
    }
  }

  /// The oldest entries that the program wrote and that wait, and how many others it met on the way.
  private static func waiting(
    _ limit: Int, writtenWith key: InstallationKey, on connection: any Connection
  ) throws -> (own: [JournalEntry], strange: Int) {
    var (own, strange): ([JournalEntry], Int) = ([], 0)
    while own.count < limit {
      let wanted = limit - own.count
      let some = try connection.rows(
        """
        SELECT \(columns) FROM journal WHERE sequence IS NULL ORDER BY time, kind, subject, version
        LIMIT \(wanted) OFFSET \(own.count + strange)
        """, entry)
      for entry in some {
        if key.mark(of: entry) == entry.mark { own.append(entry) } else { strange += 1 }
      }
      if some.count < wanted { break }
    }
    return (own, strange)
  }

  private static func set(_ signed: SignedHead, on connection: any Connection) throws {
    try connection.run(
      """
      UPDATE journal_seal SET sequence = \(signed.head.sequence), hash = \(signed.head.hash),
        time = \(signed.time.microseconds), key = \(signed.key.text), signature = \(signed.signature.hexadecimal)
      """)
  }
}

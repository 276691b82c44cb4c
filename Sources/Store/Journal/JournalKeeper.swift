import Cryptography
import Domain
import Markup
import Synchronization

/// Keeps an installation's journal: holds its key, seals what was written, and remembers from outside of the database
/// how far the journal had come.
public final class JournalKeeper: Sendable {
  public let key: InstallationKey
  private let folder: KeyFolder
  private let state: Mutex<State>

  private struct State {
    /// The last head that this computer saw.
    var seen: Journal.Head?
    var trouble: String?
  }

  private init(_ key: InstallationKey, _ folder: KeyFolder) throws {
    self.key = key
    self.folder = folder
    state = Mutex(State(seen: try folder.seenHead()))
  }

  /// Why the last sealing went wrong, or what was left out of it; nil when all was well.
  public var trouble: String? { state.withLock { $0.trouble } }

  /// What the journal must agree with: this key, and the last head that was seen from here.
  public var witnesses: Witnesses {
    Witnesses(signer: key.publicKey, key: key, heads: state.withLock { $0.seen.map { [$0] } ?? [] })
  }

  // MARK: Opening

  /// The keeper of the installation with that data folder. Where no key was made yet, neither here nor on another node,
  /// makes one and signs the journal with it.
  ///
  /// - Throws: a `Fault` that says what to do when the journal is signed with a key that is not here.
  public static func open(_ path: String, _ database: any Database, at time: Instant) async throws -> JournalKeeper {
    let folder = KeyFolder(folder: path)
    let (signer, isEmpty) = try await database.read { connection in
      let isEmpty = try connection.first("SELECT 1 FROM journal UNION ALL SELECT 1 FROM password") { _ in true } == nil
      return (try Journal.signedHead(on: connection)?.key, isEmpty)
    }
    // A key is in use before it stops waiting: read in this order, one of the two is always seen.
    let waiting = try folder.read(folder.newKey)
    if let key = try folder.read(folder.key) {
      guard signer == nil || signer == key.publicKey else { throw foreign(path, signer) }
      // An empty journal is signed anew; one that lost its signature is not: `verify` says so, and nothing is sealed.
      if signer == nil, isEmpty { try await database.write { try Journal.adopt(with: key, at: time, on: $0) } }
      return try JournalKeeper(key, folder)
    }
    if let signer, waiting?.publicKey != signer { throw foreign(path, signer) }
    let key = try folder.prepared()
    let isOurs = try await database.write { connection in
      try connection.each("SELECT sequence FROM journal_seal\(connection.holding)") { _ in }
      if let signer = try Journal.signedHead(on: connection)?.key { return signer == key.publicKey }
      try Journal.adopt(with: key, at: time, on: connection)
      return true
    }
    guard isOurs else {
      try folder.forget(prepared: key)
      // Another program in the same folder was quicker.
      if try folder.read(folder.key) != nil { return try await open(path, database, at: time) }
      throw foreign(path, signer)
    }
    try folder.settle(key)
    return try JournalKeeper(key, folder)
  }

  private static func foreign(_ path: String, _ signer: PublicKey?) -> Fault {
    Fault(
      """
      the journal is signed with the key \(signer?.fingerprint ?? "of another node"), which is not in \(path): copy \
      installation.key from the data folder of the first node; if it is lost, look at `sangkien journal sign --help`
      """)
  }

  // MARK: Sealing

  /// Seals what has gathered, and notes the new head.
  ///
  /// - Throws: a `Fault` when the journal is not as this program left it; nothing is sealed then.
  public func seal(_ database: any Database, at time: @Sendable () -> Instant) async throws {
    do {
      var sealing: Journal.Sealing
      repeat {
        let (now, floor) = (time(), state.withLock { $0.seen })
        sealing = try await database.write { [key] connection in
          try Journal.seal(after: floor, at: now, with: key, on: connection)
        }
        if sealing.sealed > 0 || floor == nil { try note(sealing.head) }
      } while sealing.sealed > 0
      let strange = sealing.strange
      state.withLock { $0.trouble = strange == 0 ? nil : "\(strange) entries were not written by this program" }
    } catch {
      state.withLock { $0.trouble = "\(error)" }
      throw error
    }
  }

  private func note(_ head: Journal.Head) throws {
    let isNewest = state.withLock { state in
      guard head.sequence >= state.seen?.sequence ?? 0 else { return false }
      state.seen = head
      return true
    }
    if isNewest { try folder.note(head) }
  }

  // MARK: Taking over

  /// Takes a journal over as it is: the key in the data folder, made if there is none, signs it from now on, and the
  /// head that was seen here before is forgotten. For what was looked at (`Journal.adopt`). The journal says that it
  /// was done, and why.
  public static func takeOver(
    _ path: String, _ database: any Database, at time: Instant, reason: String
  ) async throws -> JournalKeeper {
    let folder = KeyFolder(folder: path)
    let inUse = try folder.read(folder.key)
    let key = try inUse ?? folder.prepared()
    try folder.forgetHead()
    try await database.write { connection in
      let before = try Journal.signedHead(on: connection)
      let takeover = JournalTakeover(
        id: JournalTakeover.ID(at: time), time: time, signer: before.flatMap { $0.isGenuine ? $0.key : nil },
        signedBy: key.publicKey, head: try Journal.head(on: connection), reason: reason)
      try Journal.adopt(with: key, at: time, on: connection)
      try Journal.append(
        at: time, by: nil, action: "take-over-journal", kind: JournalTakeover.table.description,
        [Journal.Line(subject: takeover.key, version: 1, seal: try Records.insert(takeover, on: connection))],
        marking: key, on: connection)
    }
    if inUse == nil { try folder.settle(key) }
    let keeper = try JournalKeeper(key, folder)
    try await keeper.seal(database) { time }
    return keeper
  }

  /// The key in a data folder; nil when it has none.
  public static func key(in path: String) throws -> InstallationKey? {
    let folder = KeyFolder(folder: path)
    return try folder.read(folder.key)
  }
}

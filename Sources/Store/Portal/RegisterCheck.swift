import Domain
import Markup

/// Compares the public register with the records, portion by portion, and what finds and counts its rows with these.
struct RegisterCheck {
  private let connection: any Connection
  private let sources: PublicSources
  /// What the rows so far come to.
  private var (counts, entries): ([TallyChanges.Row: Int], Int) = ([:], 0)

  init(on connection: any Connection) {
    self.connection = connection
    sources = PublicSources(on: connection)
  }

  /// Compares the rows of some records of one kind.
  ///
  /// - Throws: an `IntegrityBreak` for a row that does not follow from its record, or that should not be there.
  mutating func compare<R: StoredRecord>(_ records: [R]) throws {
    guard R.self is any PublicRecord.Type else { return }
    let keys = records.map(\.key)
    try sources.foreseeCommendations(of: keys)
    let found = try records.map { try ($0 as? any PublicRecord)?.publicSource(among: sources) }
    let due = try Parallel.map(found) { try $0?.initiative.map(DueInitiative.init) }
    let (rows, addresses) = (try storedRows(keys), try storedAddresses(keys))
    let search = try connection.search.stored(kind: PublicInitiatives.kind, of: keys)
    for (key, due) in zip(keys, due) {
      guard rows[key] == due?.row else {
        throw IntegrityBreak.derivedRows(in: PublicInitiatives.table.description, of: R.table, key)
      }
      guard addresses[key, default: []] == due?.addresses ?? [] else {
        throw IntegrityBreak.derivedRows(in: "public_address", of: R.table, key)
      }
      guard search[key] == due?.entry else {
        throw IntegrityBreak("\(PublicInitiatives.kind) \(key): the search does not follow from the row")
      }
      if due?.entry != nil { entries += 1 }
      for row in due?.counted ?? [] { counts[row, default: 0] += 1 }
    }
  }

  private func storedRows(_ keys: [String]) throws -> [String: [String]] {
    let rows = try connection.rows(
      "SELECT id, address, state, latest, title, document FROM public_initiative WHERE id IN (\(keys))"
    ) { row in (try row.text(0), try (1..<6).map { try row.text($0) }) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  private func storedAddresses(_ keys: [String]) throws -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    try connection.each("SELECT initiative, address FROM public_address WHERE initiative IN (\(keys))") { row in
      found[try row.text(0), default: []].insert(try row.text(1))
    }
    return found
  }

  /// Compares what finds the rows, and how many they are, after all of them.
  ///
  /// - Throws: an `IntegrityBreak` when they differ.
  func conclude() throws {
    try connection.search.verify(kind: PublicInitiatives.kind, entries: entries)
    var kept: [TallyChanges.Row: Int] = [:]
    try connection.each(
      """
      SELECT kind, track, value, CAST(sum(count) AS BIGINT) FROM tally WHERE plan = '' AND round = 0
      GROUP BY kind, track, value HAVING sum(count) <> 0
      """
    ) { row in
      let key = TallyChanges.Row(
        plan: "", round: 0, kind: try row.text(0), track: try row.text(1), value: try row.text(2), share: "0")
      kept[key] = try row.int(3)
    }
    guard kept == counts else { throw IntegrityBreak("tally: not the number of initiatives of the public register") }
  }
}

/// What the tables of the register should have of an initiative.
private struct DueInitiative: Sendable {
  var row: [String]
  var addresses: Set<String>
  var entry: StoredSearchEntry?
  var counted: [TallyChanges.Row]

  init(_ initiative: PublicInitiative) throws {
    row = [
      initiative.address.description, initiative.state.rawValue, initiative.latest?.description ?? "",
      initiative.title.folded, try PublicInitiatives.encoded(initiative),
    ]
    addresses = Set(initiative.otherAddresses.map(\.description))
    entry = initiative.searchEntry.map(StoredSearchEntry.init)
    counted = initiative.counted
  }
}

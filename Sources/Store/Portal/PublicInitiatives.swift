import Cryptography
import Domain
import Markup

/// The public register: one row for each initiative that the public may read of, made from the records with each write
/// and compared with them by a whole check.
public enum PublicInitiatives {
  static let table: StaticString = "public_initiative"
  /// What the search index calls them.
  static let kind = "public_initiative"
  /// The tables, each with the column that names the record from which a row follows.
  static let tables: [(table: StaticString, column: StaticString)] = [
    (table, "id"), ("public_address", "initiative"),
  ]

  // MARK: Keeping

  /// Brings the row of a record to what the public may see now; nil for nothing.
  static func keep(_ initiative: PublicInitiative?, key: String, on connection: any Connection) throws {
    let before = try stored(key, on: connection)
    guard initiative != before else { return }
    if let before { try remove(before, on: connection) }
    if let initiative { try insert(initiative, on: connection) }
    if initiative?.searchEntry == nil, before?.searchEntry != nil {
      try connection.search.remove(kind: kind, id: key)
    }
  }

  static func insert(_ initiative: PublicInitiative, on connection: any Connection) throws {
    try connection.run(
      """
      INSERT INTO public_initiative (id, address, state, latest, title, document)
      VALUES (\(initiative.key), \(initiative.address.description), \(initiative.state.rawValue),
        \((initiative.latest?.description ?? "")), \(initiative.title.folded), \(try encoded(initiative)))
      """)
    for code in initiative.otherAddresses {
      try connection.run(
        "INSERT INTO public_address (address, initiative) VALUES (\(code.description), \(initiative.key))")
    }
    if let entry = initiative.searchEntry { try connection.search.put(kind: kind, id: initiative.key, entry) }
    try initiative.count(1, on: connection)
  }

  /// The row alone: what finds it is taken away with its search entry.
  static func remove(_ initiative: PublicInitiative, on connection: any Connection) throws {
    try connection.run("DELETE FROM public_initiative WHERE id = \(initiative.key)")
    if !initiative.otherAddresses.isEmpty {
      try connection.run("DELETE FROM public_address WHERE initiative = \(initiative.key)")
    }
    try initiative.count(-1, on: connection)
  }

  // MARK: As rows

  static func encoded(_ initiative: PublicInitiative) throws -> String { try JSON.text(of: initiative) }

  static func decoded(_ document: String) throws -> PublicInitiative {
    do {
      return try JSON.decoded(PublicInitiative.self, from: document)
    } catch {
      throw Fault("a row of the public register cannot be read", cause: error)
    }
  }

  private static func stored(_ key: String, on connection: any Connection) throws -> PublicInitiative? {
    try rows("WHERE id = \(key)", on: connection).first
  }

  static func rows(_ rest: SQL, on connection: any Connection) throws -> [PublicInitiative] {
    try connection.rows("SELECT document FROM public_initiative \(rest)") { row in
      let document = try row.text(0)
      return try DecodedRecords.value(in: table, of: document) { try decoded(document) }
    }
  }

  /// An address that follows from the key of a record that has no certificate of this installation.
  static func address(of key: String) -> Certificate.Code {
    let digits = Digest.hex(of: "public \(key)".utf8).prefix(16)
    return Certificate.Code(random: UInt64(digits, radix: 16) ?? 0)
  }
}

/// A row of the public register as it is stored. Reading what is in it costs most of what a file of all rows costs:
/// that is done beside the connection, by several at once.
public struct StoredInitiative: Sendable {
  public let key: String
  let document: String

  /// - Throws: a `Fault` when the row is not as this program writes it.
  public func read() throws -> PublicInitiative { try PublicInitiatives.decoded(document) }
}

extension PublicInitiative {
  /// What is revoked is found by its address alone.
  var searchEntry: SearchEntry? {
    guard !isRevoked else { return nil }
    var text = authors + [unitName, field, summary]
    text += [collective, nationalNumber].compactMap { $0 }
    text += recognised.flatMap { [$0.decisionNumber, "\($0.year)"] }
    return SearchEntry(
      title: title, text: text.joined(separator: " "),
      marks: [.everyone] + Facet.allCases.flatMap { facet in values(of: facet).map { SearchMark(facet, $0.value) } },
      keys: [.descending(Int64(latest?.daysSince1970 ?? 0), address.description)])
  }
}

extension SearchMark {
  /// What every row of the public register has.
  static let everyone = SearchMark("public")
}

// MARK: From the records

extension PastInitiative: PublicRecord {
  func publicSource(among sources: PublicSources) -> PublicSource? { .past(self) }

  func updatePublicRow(from before: PastInitiative?, on connection: any Connection) throws {
    let initiative = PublicInitiative(self, address: PublicInitiatives.address(of: key))
    if before == nil {
      try PublicInitiatives.insert(initiative, on: connection)
    } else {
      try PublicInitiatives.keep(initiative, key: key, on: connection)
    }
  }

  public func removeDerivedRows(on connection: any Connection) throws {
    try PublicInitiatives.keep(nil, key: key, on: connection)
  }
}

extension Nomination {
  /// The initiatives for which someone was commended.
  private func commendedInitiatives(on connection: any Connection) throws -> Set<Dossier.ID> {
    guard isCommended else { return [] }
    return Set(try PublicSources(on: connection).plan(plan, planVersion).map(commendedInitiatives(under:)) ?? [])
  }

  public static var otherDerivedTables: [(table: StaticString, column: StaticString)] {
    [("commended_initiative", "nomination")]
  }

  public func updateDerivedRows(from before: Nomination?, on connection: any Connection) throws {
    let old = try before?.commendedInitiatives(on: connection) ?? []
    let new = try commendedInitiatives(on: connection)
    guard old != new else { return }
    try connection.run("DELETE FROM commended_initiative WHERE nomination = \(id)")
    for dossier in new.sorted() {
      try connection.run("INSERT INTO commended_initiative (nomination, dossier) VALUES (\(id), \(dossier))")
    }
    for dossier in old.union(new).sorted() {
      try Records.load(Dossier.self, dossier.description, hold: .exclusive, on: connection)?
        .value.keepPublicRow(on: connection)
    }
  }

  public func derivedRowsMismatch(on connection: any Connection) throws -> String? {
    let stored = try connection.rows("SELECT dossier FROM commended_initiative WHERE nomination = \(id)") {
      try $0.text(0)
    }
    return Set(stored) == Set(try commendedInitiatives(on: connection).map(\.description))
      ? nil : "commended_initiative"
  }
}

extension Dossier {
  func updatePublicRows(from before: Dossier?, on connection: any Connection) throws {
    let may = { (dossier: Dossier) in dossier.isPublic || dossier.state.isFoundValid }
    guard may(self) || before.map(may) == true else { return }
    // One initiative is in one row: whatever other one had it lets go of it first.
    let others = Set([before?.recognisedAbove, recognisedAbove].compactMap { $0 })
    for other in others.sorted() {
      let dossier = try Records.load(Dossier.self, other.description, hold: .exclusive, on: connection)?.value
      try PublicInitiatives.keep(nil, key: other.description, on: connection)
      if let dossier, recognisedAbove != other { try dossier.keepPublicRow(on: connection) }
    }
    try keepPublicRow(on: connection)
    if let recognisedAbove, let above = try Records.load(Dossier.self, recognisedAbove.description, on: connection) {
      try above.value.keepPublicRow(on: connection)
    }
  }

  func keepPublicRow(on connection: any Connection) throws {
    let source = try publicSource(among: PublicSources(on: connection))
    try PublicInitiatives.keep(source?.initiative, key: key, on: connection)
  }
}

import Markup

/// What no entry of the journal seals: a whole check names it, so that nobody takes it for proved.
enum Uncovered {
  /// Tables that are compared with something else than an entry of their own.
  private static let compared: Set<String> = [
    "journal", "journal_seal", "tally", "counter", "password", "migration", "transfer", "record_file",
  ]

  /// How many rows each table has that nothing is compared with: every table but these, those of records, and those
  /// that are derived from records.
  static func rows(on connection: any Connection) throws -> [String: Int] {
    let covered = Records.kinds.reduce(into: compared) { tables, kind in
      tables.insert(kind.table.description)
      tables.formUnion(kind.namesOfDerivedTables.map(\.table.description))
    }
    return try Transfer.counts(on: connection).filter { !covered.contains($0.key) }
  }
}

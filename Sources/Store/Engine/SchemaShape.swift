import Domain

/// What a schema consists of, in words that are the same for every engine.
public struct SchemaShape: Hashable, Sendable {
  /// An index, whatever its name.
  struct Index: Hashable, Sendable {
    var table: String
    /// In their order; an expression has no name.
    var columns: [String]
    var isUnique: Bool
  }

  var tables: Set<Table>
  var indexes: Set<Index>
  /// What acts by itself or shows other tables: triggers, rules, views, each with its kind and name.
  var active: Set<String>
}

extension SchemaShape {
  /// What the steps of this program come to, worked out once on a database in memory.
  private static let expected = Result { try ScratchDatabase.shape(after: Schema.migrations) }

  /// - Throws: an `IntegrityBreak` for what the database has beside the program's own schema, or lacks of it. Indexes
  /// that
  ///   an operator added to look things up are no harm.
  static func verify(_ database: any Database) async throws {
    let expected = try expected.get()
    let found = try await database.read { try $0.shape() }
    if let active = found.active.subtracting(expected.active).min() {
      throw IntegrityBreak("schema: \(active) is not of this program")
    }
    if let table = found.tables.symmetricDifference(expected.tables).map(\.name).min() {
      throw IntegrityBreak("schema: table \(table) is not as this program makes it")
    }
    let lost = expected.indexes.subtracting(found.indexes).map { "\($0.table) (\($0.columns.joined(separator: ", ")))" }
    if let index = lost.min() { throw IntegrityBreak("schema: an index is missing on \(index)") }
    let added = found.indexes.subtracting(expected.indexes).filter(\.isUnique).map(\.table)
    if let table = added.min() { throw IntegrityBreak("schema: an index on \(table) is not of this program") }
  }
}

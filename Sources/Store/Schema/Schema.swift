import Markup

/// What the database of this program consists of, in the portable part of SQL: TEXT, BIGINT, BYTEA; days as ISO text,
/// times as UTC microseconds.
///
/// The files beside this one hold the tables by subject, each index under the query that it serves.
enum Schema {
  /// The steps that a database takes, in their order. The first lays out the schema as it was first released; a change
  /// after that is one more step, with the next number and in a file of its own.
  ///
  /// A step is written in SQL alone and calls no type of the program: it must still do the same when the types have
  /// changed. What cannot be said in SQL it reads from the documents by the names that they had then.
  static let migrations: [Migration] = [Migration(first, "schema", tables)]

  /// The number of the first step. Lesser numbers are those of programs from before the first release.
  static let first = 100

  /// Every table with its indexes.
  private static let tables: [SQL] = [
    journal, host, plans, units, people, accounts, accountRequests, dossiers, submissions, files, councils,
    decisions, complaints, papers, commendations, money, fund, awards, honours, books, levels, lists, questions,
    duties, announcements, reports, clusters, closings, news, events, replications, models, needs, mail, work, portal,
    search,
  ].flatMap { $0 }

  /// A table of records: what every record has, and the columns by which records of the kind are found.
  static func records(_ name: SQL, _ columns: SQL = .empty) -> SQL {
    """
    CREATE TABLE \(name) (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL\(columns))
    """
  }
}

extension Database {
  /// Brings the database to the schema of this program, and the search index to its rows.
  ///
  /// - Parameter last: the step to stop at, for rows that were written for it; every one without it.
  /// - Throws: a `Fault` when the database, or the step, is none that this program knows.
  public func migrate(through last: Int = .max) async throws {
    guard last == .max || Schema.migrations.contains(where: { $0.number == last }) else {
      throw Fault("step \(last) of the schema is not known: use a newer program")
    }
    try await migrate(Schema.migrations, through: last)
    guard last == .max, try await readOnce({ try $0.search.isOutdated() }) else { return }
    try await write { if try $0.search.isOutdated() { try $0.search.rebuild() } }
  }
}

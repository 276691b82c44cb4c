import Domain
import Markup

extension Schema {
  /// Entries and passwords carry the mark of the program that wrote them, the head is signed, and no number is given
  /// twice.
  ///
  /// The tables are made anew, so that a program from before this step can write no entry without a mark, nor move a
  /// head that is signed: such a node answers that it is not ready.
  static let signedJournal: @Sendable (any Connection) throws -> Void = { connection in
    try requireUniqueNumbers(on: connection)
    for statement in markedJournal + signedHead + uniqueNumbers + takeovers { try connection.run(statement) }
  }

  private static let markedJournal: [SQL] = [
    """
    CREATE TABLE journal_marked (
      kind TEXT NOT NULL, subject TEXT NOT NULL, version BIGINT NOT NULL, time BIGINT NOT NULL, person TEXT,
      action TEXT NOT NULL, change TEXT NOT NULL, seal TEXT NOT NULL, sequence BIGINT, previous TEXT, hash TEXT,
      mark TEXT NOT NULL, PRIMARY KEY (kind, subject, version))
    """,
    """
    INSERT INTO journal_marked
      (kind, subject, version, time, person, action, change, seal, sequence, previous, hash, mark)
    SELECT kind, subject, version, time, person, action, change, seal, sequence, previous, hash, '' FROM journal
    """,
    "DROP TABLE journal",
    "ALTER TABLE journal_marked RENAME TO journal",
    "CREATE UNIQUE INDEX journal_sequence ON journal (sequence)",
    "CREATE INDEX journal_unsealed ON journal (time) WHERE sequence IS NULL",
  ]

  /// Nobody has signed the head yet: the program does when it opens the installation.
  private static let signedHead: [SQL] = [
    """
    CREATE TABLE journal_seal (
      sequence BIGINT NOT NULL, hash TEXT NOT NULL, time BIGINT NOT NULL, key TEXT NOT NULL, signature TEXT NOT NULL)
    """,
    "INSERT INTO journal_seal (sequence, hash, time, key, signature) SELECT sequence, hash, 0, '', '' FROM journal_head",
    "DROP TABLE journal_head",
  ]

  private static let uniqueNumbers: [SQL] = [
    "CREATE UNIQUE INDEX dossier_number ON dossier (plan, number)",
    "DROP INDEX dossier_certificate",
    "CREATE UNIQUE INDEX dossier_certificate ON dossier (plan, certificate)",
  ]

  private static let takeovers: [SQL] = [
    "ALTER TABLE password ADD COLUMN mark TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE journal_takeover (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL)
    """,
  ]

  private static func requireUniqueNumbers(on connection: any Connection) throws {
    let twice = try connection.first(
      """
      SELECT plan, number FROM dossier WHERE number IS NOT NULL GROUP BY plan, number HAVING count(*) > 1
      UNION ALL SELECT plan, certificate FROM dossier WHERE certificate IS NOT NULL
        GROUP BY plan, certificate HAVING count(*) > 1
      """
    ) { "\(try $0.int(1)) of \(try $0.text(0))" }
    if let twice { throw Fault("the number \(twice) was given twice: one of the dossiers was altered by hand") }
  }
}

import Domain
import Markup

/// The steps of the schema, in the portable part of SQL: TEXT, BIGINT; days as ISO text, times as UTC microseconds.
enum Schema {
  static let migrations: [Migration] = [
    Migration(1, "journal", journal),
    Migration(2, "records", records),
    Migration(3, "dossiers", dossiers),
    Migration(4, "sign-in", signIn),
    Migration(5, "search", []),
    Migration(6, "journal sealed apart from the writes", sealedJournal),
    Migration(7, "tally in sixteenths", sharedTally),
    Migration(8, "transfer", ["CREATE TABLE transfer (begun BIGINT NOT NULL)"]),
    Migration(9, "work", work),
    Migration(10, "tally in quarters", quarterTally),
    Migration(11, "register of decision numbers", decisionNumbers),
    Migration(12, "ballot boxes", ballotBoxes),
    Migration(13, "earlier rounds of scoring", earlierRounds),
    Migration(14, "orders of papers", PaperOrders.schema),
    Migration(15, "templates of papers", PaperTemplates.schema),
    Migration(16, "drafts of decisions", decisionDrafts),
    Migration(17, "corrections", corrections),
    Migration(18, "register of certificates", certificateRegister),
    Migration(19, "complaints", complaints),
    Migration(20, "commendations", commendations),
    Migration(21, "money", money),
    Migration(22, "levels", levels),
    Migration(23, "packages", packages),
    Migration(24, "lists", lists),
    Migration(25, "candidates of higher levels", candidates),
    Migration(26, "seats", councilSeats),
    Migration(27, "dossiers in lists", dossiersInLists),
    Migration(28, "search in the order of the lists", orderedSearch),
    Migration(29, "files of records", RecordFiles.schema),
    Migration(30, "uploads that were begun", begunUploads),
    Migration(31, "signed journal, unique numbers", signedJournal),
    Migration(32, "accounts", accounts),
    Migration(33, "successors of units", successors),
    Migration(34, "notices to authors", authorNotices),
    Migration(35, "submission lists", submissionLists),
    Migration(36, "signed copies", SignedCopies.schema),
  ]

  private static let journal: [SQL] = [
    """
    CREATE TABLE journal (
      sequence BIGINT PRIMARY KEY, time BIGINT NOT NULL, person TEXT, action TEXT NOT NULL, kind TEXT NOT NULL,
      subject TEXT NOT NULL, change TEXT NOT NULL, seal TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL)
    """,
    "CREATE INDEX journal_subject ON journal (kind, subject)",
    "CREATE TABLE journal_head (sequence BIGINT NOT NULL, hash TEXT NOT NULL)",
    "INSERT INTO journal_head (sequence, hash) VALUES (0, \(Journal.root))",
  ]

  private static let records: [SQL] = [
    """
    CREATE TABLE plan (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, edition BIGINT NOT NULL, UNIQUE (plan, edition))
    """,
    """
    CREATE TABLE unit (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      name TEXT NOT NULL, kind TEXT NOT NULL, parent TEXT)
    """,
    """
    CREATE TABLE adoption (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, unit TEXT NOT NULL, UNIQUE (plan, unit))
    """,
    """
    CREATE TABLE person (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      name TEXT NOT NULL, sort TEXT NOT NULL, sign_in TEXT NOT NULL UNIQUE, unit TEXT)
    """,
    "CREATE INDEX person_sort ON person (sort, id)",
    """
    CREATE TABLE appointment (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL, person TEXT NOT NULL)
    """,
    "CREATE INDEX appointment_person ON appointment (person)",
    """
    CREATE TABLE council (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL, plan TEXT NOT NULL)
    """,
    "CREATE TABLE council_member (council TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (council, person))",
    "CREATE INDEX council_member_person ON council_member (person)",
    """
    CREATE TABLE session (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, council TEXT NOT NULL, state TEXT NOT NULL, day TEXT NOT NULL)
    """,
    "CREATE INDEX session_plan ON session (plan)",
    """
    CREATE TABLE ballot (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      session TEXT NOT NULL, dossier TEXT NOT NULL, member TEXT NOT NULL, submitted BIGINT,
      UNIQUE (session, dossier, member))
    """,
    """
    CREATE TABLE decision (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, issuer TEXT NOT NULL, number TEXT NOT NULL, year BIGINT NOT NULL, day TEXT NOT NULL,
      UNIQUE (issuer, year, number))
    """,
    "CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
  ]

  private static let dossiers: [SQL] = [
    """
    CREATE TABLE dossier (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, track TEXT NOT NULL, unit TEXT, unit_name TEXT, filer TEXT NOT NULL, state TEXT NOT NULL,
      title TEXT NOT NULL, byline TEXT NOT NULL, field TEXT, number BIGINT, submitted BIGINT, changed BIGINT NOT NULL,
      due TEXT, asks_late BIGINT NOT NULL,
      at_office BIGINT NOT NULL, session TEXT, grade TEXT, code TEXT UNIQUE)
    """,
    "CREATE INDEX dossier_plan ON dossier (plan, at_office, changed)",
    "CREATE INDEX dossier_plan_state ON dossier (plan, state, changed)",
    "CREATE INDEX dossier_unit ON dossier (unit, state, changed)",
    "CREATE INDEX dossier_state ON dossier (state, changed)",
    "CREATE INDEX dossier_session ON dossier (session)",
    "CREATE INDEX dossier_due ON dossier (plan, due)",
    "CREATE TABLE dossier_author (person TEXT NOT NULL, dossier TEXT NOT NULL, PRIMARY KEY (person, dossier))",
    "CREATE INDEX dossier_author_dossier ON dossier_author (dossier)",
    """
    CREATE TABLE tally (
      plan TEXT NOT NULL, track TEXT NOT NULL, state TEXT NOT NULL, count BIGINT NOT NULL,
      PRIMARY KEY (plan, track, state))
    """,
    """
    CREATE TABLE upload (
      id TEXT PRIMARY KEY, person TEXT NOT NULL, dossier TEXT NOT NULL, part TEXT NOT NULL, name TEXT NOT NULL,
      size BIGINT NOT NULL, started BIGINT NOT NULL)
    """,
  ]

  /// Entries by their subject; those sealed before keep number and hash, and versions of zero and below.
  private static let sealedJournal: [SQL] = [
    """
    CREATE TABLE journal_entry (
      kind TEXT NOT NULL, subject TEXT NOT NULL, version BIGINT NOT NULL, time BIGINT NOT NULL, person TEXT,
      action TEXT NOT NULL, change TEXT NOT NULL, seal TEXT NOT NULL, sequence BIGINT, previous TEXT, hash TEXT,
      PRIMARY KEY (kind, subject, version))
    """,
    """
    INSERT INTO journal_entry (kind, subject, version, time, person, action, change, seal, sequence, previous, hash)
    SELECT kind, subject,
      row_number() OVER (PARTITION BY kind, subject ORDER BY sequence) - count(*) OVER (PARTITION BY kind, subject),
      time, person, action, change, seal, sequence, previous, hash
    FROM journal
    """,
    "DROP TABLE journal",
    "ALTER TABLE journal_entry RENAME TO journal",
    "CREATE UNIQUE INDEX journal_sequence ON journal (sequence)",
    "CREATE INDEX journal_unsealed ON journal (time) WHERE sequence IS NULL",
  ]

  /// One row for each last letter of the dossiers' keys, so that two who submit at once seldom meet.
  private static let sharedTally: [SQL] = [
    "DROP TABLE tally",
    """
    CREATE TABLE tally (
      plan TEXT NOT NULL, track TEXT NOT NULL, state TEXT NOT NULL, share TEXT NOT NULL, count BIGINT NOT NULL,
      PRIMARY KEY (plan, track, state, share))
    """,
    """
    INSERT INTO tally (plan, track, state, share, count)
    SELECT plan, track, state, substr(id, length(id)), count(*) FROM dossier
    GROUP BY plan, track, state, substr(id, length(id))
    """,
  ]

  /// Four rows instead of sixteen: writers still seldom meet, and a list that shows counts reads fewer.
  private static let quarterTally: [SQL] = [
    "DELETE FROM tally",
    """
    INSERT INTO tally (plan, track, state, share, count)
    SELECT plan, track, state, quarter, count(*) FROM (
      SELECT plan, track, state,
        CASE WHEN substr(id, length(id)) < '4' THEN '0' WHEN substr(id, length(id)) < '8' THEN '1'
          WHEN substr(id, length(id)) < 'c' THEN '2' ELSE '3' END AS quarter
      FROM dossier) AS counted
    GROUP BY plan, track, state, quarter
    """,
  ]

  private static let lists: [SQL] = [
    """
    CREATE TABLE list_import (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL, state TEXT NOT NULL)
    """,
    """
    CREATE TABLE past_initiative (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      title TEXT NOT NULL, unit TEXT NOT NULL, year BIGINT NOT NULL)
    """,
    "CREATE INDEX past_initiative_year ON past_initiative (year, id)",
  ]

  private static let work: [SQL] = [
    """
    CREATE TABLE work (
      id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, task TEXT NOT NULL, state TEXT NOT NULL,
      due BIGINT NOT NULL, tries BIGINT NOT NULL, claimed_until BIGINT, done BIGINT NOT NULL, total BIGINT NOT NULL,
      outcome TEXT)
    """,
    "CREATE INDEX work_due ON work (state, due)",
    "CREATE INDEX work_subject ON work (kind, subject)",
  ]

  /// The numbers of all kinds of decisions together; until then only recognitions stood in a table.
  private static let decisionNumbers: [SQL] = [
    """
    CREATE TABLE decision_number (
      issuer TEXT NOT NULL, year BIGINT NOT NULL, number TEXT NOT NULL, day TEXT NOT NULL, kind TEXT NOT NULL,
      subject TEXT NOT NULL, PRIMARY KEY (issuer, year, number))
    """,
    "CREATE INDEX decision_number_subject ON decision_number (subject)",
    """
    INSERT INTO decision_number (issuer, year, number, day, kind, subject)
    SELECT issuer, year, number, day, 'recognition', id FROM decision
    """,
    """
    CREATE TABLE revocation (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, dossier TEXT NOT NULL UNIQUE, decision TEXT NOT NULL)
    """,
    "CREATE INDEX revocation_decision ON revocation (decision)",
  ]

  private static let ballotBoxes: [SQL] = [
    """
    CREATE TABLE ballot_box (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      session TEXT NOT NULL, dossier TEXT NOT NULL, UNIQUE (session, dossier))
    """
  ]

  private static let earlierRounds: [SQL] = [
    """
    CREATE TABLE earlier_round (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      session TEXT NOT NULL, dossier TEXT NOT NULL)
    """,
    "CREATE INDEX earlier_round_session ON earlier_round (session)",
  ]

  private static let decisionDrafts: [SQL] = [
    """
    CREATE TABLE decision_draft (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, state TEXT NOT NULL)
    """,
    "CREATE INDEX decision_draft_plan ON decision_draft (plan)",
  ]

  private static let corrections: [SQL] = [
    """
    CREATE TABLE correction (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, decision TEXT NOT NULL)
    """,
    "CREATE INDEX correction_decision ON correction (decision)",
  ]

  /// The number of a certificate as a column, by which the register is read; until then it stood in the document alone.
  private static let certificateRegister: @Sendable (any Connection) throws -> Void = { connection in
    try connection.run("ALTER TABLE dossier ADD COLUMN certificate BIGINT")
    try connection.run("CREATE INDEX dossier_certificate ON dossier (plan, certificate)")
    try StoredDocument.each("dossier", "WHERE code IS NOT NULL", on: connection) { id, dossier in
      guard let number = dossier.document("certificate")?.int("number") else { return }
      try connection.run("UPDATE dossier SET certificate = \(number) WHERE id = \(id)")
    }
  }

  /// Who sits where and when; until then the rows said who alone, and the document had to be read for the rest.
  private static let councilSeats: @Sendable (any Connection) throws -> Void = { connection in
    try connection.run("DROP TABLE council_member")
    try connection.run(
      """
      CREATE TABLE council_seat (
        council TEXT NOT NULL, place BIGINT NOT NULL, person TEXT NOT NULL, seat TEXT NOT NULL, since TEXT, through TEXT,
        PRIMARY KEY (council, place))
      """)
    try connection.run("CREATE INDEX council_seat_person ON council_seat (person)")
    try StoredDocument.each("council", on: connection) { id, council in
      for (place, member) in council.documents("members").enumerated() {
        let through = [member.text("through"), council.text("through")].compactMap { $0 }.min()
        try connection.run(
          """
          INSERT INTO council_seat (council, place, person, seat, since, through)
          VALUES (\(id), \(place), \(member.text("person")), \(member.text("seat")), \(member.text("from")), \(through))
          """)
      }
    }
  }

  private static let complaints: [SQL] = [
    """
    CREATE TABLE complaint (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, dossier TEXT NOT NULL, state TEXT NOT NULL, due TEXT, filed BIGINT NOT NULL)
    """,
    "CREATE INDEX complaint_plan ON complaint (plan, due)",
    "CREATE INDEX complaint_dossier ON complaint (dossier)",
  ]

  private static let signIn: [SQL] = [
    "CREATE TABLE password (person TEXT PRIMARY KEY, hash TEXT NOT NULL, changed BIGINT NOT NULL)",
    """
    CREATE TABLE access (
      token TEXT PRIMARY KEY, person TEXT NOT NULL, csrf TEXT NOT NULL, begun BIGINT NOT NULL, expires BIGINT NOT NULL)
    """,
    "CREATE INDEX access_person ON access (person)",
    "CREATE TABLE attempt (name TEXT NOT NULL, at BIGINT NOT NULL)",
    "CREATE INDEX attempt_name ON attempt (name, at)",
  ]
}

extension Database {
  /// Brings the database to the schema of this program, and what follows from all rows to them.
  ///
  /// - Parameter last: the step to stop at, for rows that were written for it; every one without it.
  /// - Throws: a `Fault` when the database, or the step, is newer than the program.
  public func migrate(through last: Int = .max) async throws {
    guard last == .max || Schema.migrations.contains(where: { $0.number == last }) else {
      throw Fault("step \(last) of the schema is not known: use a newer program")
    }
    try await migrate(Schema.migrations, through: last)
    guard last == .max, try await readOnce({ try $0.search.isOutdated() }) else { return }
    try await write { try Schema.fill(on: $0) }
  }
}

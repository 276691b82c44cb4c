import Markup

extension Schema {
  /// The document stands last, so that lists are read without walking over the documents; dossiers that changed at the
  /// same moment have an order too; the list by which a dossier came from below is a column; and of the counts one row
  /// is left, beside which others come where writes run at once.
  static let dossiersInLists: @Sendable (any Connection) throws -> Void = { connection in
    let columns: SQL =
      """
      id, version, seal, plan, track, unit, unit_name, filer, state, title, byline, field, number, submitted, changed,
      due, asks_late, at_office, session, grade, code, certificate, origin, forwarded, wishes_higher, document
      """
    let statements: [SQL] = [
      """
      CREATE TABLE dossier_in_lists (
        id TEXT PRIMARY KEY, version BIGINT NOT NULL, seal TEXT NOT NULL,
        plan TEXT NOT NULL, track TEXT NOT NULL, unit TEXT, unit_name TEXT, filer TEXT NOT NULL, state TEXT NOT NULL,
        title TEXT NOT NULL, byline TEXT NOT NULL, field TEXT, number BIGINT, submitted BIGINT, changed BIGINT NOT NULL,
        due TEXT, asks_late BIGINT NOT NULL, at_office BIGINT NOT NULL, session TEXT, grade TEXT, code TEXT UNIQUE,
        certificate BIGINT, origin TEXT, arrival TEXT, forwarded TEXT, wishes_higher BIGINT NOT NULL,
        document TEXT NOT NULL)
      """,
      "INSERT INTO dossier_in_lists (\(columns)) SELECT \(columns) FROM dossier",
      "DROP TABLE dossier",
      "ALTER TABLE dossier_in_lists RENAME TO dossier",
      "CREATE INDEX dossier_plan ON dossier (plan, at_office, changed, id)",
      "CREATE INDEX dossier_plan_state ON dossier (plan, state, changed, id)",
      "CREATE INDEX dossier_unit ON dossier (unit, state, changed, id)",
      "CREATE INDEX dossier_state ON dossier (state, changed, id)",
      "CREATE INDEX dossier_session ON dossier (session)",
      "CREATE INDEX dossier_due ON dossier (plan, due)",
      "CREATE INDEX dossier_certificate ON dossier (plan, certificate)",
      "CREATE UNIQUE INDEX dossier_origin ON dossier (origin)",
      "CREATE INDEX dossier_arrival ON dossier (plan, arrival, state) WHERE arrival IS NOT NULL",
      "DELETE FROM tally",
      """
      INSERT INTO tally (plan, track, state, share, count)
      SELECT plan, track, state, '0', count(*) FROM dossier GROUP BY plan, track, state
      """,
    ]
    for statement in statements { try connection.run(statement) }
    try StoredDocument.each("dossier", "WHERE origin IS NOT NULL", on: connection) { id, dossier in
      guard let origin = dossier.document("origin"), let list = origin.text("list") else { return }
      let arrival = "\(origin.text("signer") ?? "here")/\(list)"
      try connection.run("UPDATE dossier SET arrival = \(arrival) WHERE id = \(id)")
    }
  }
}

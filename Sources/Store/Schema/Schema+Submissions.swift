import Markup

extension Schema {
  /// Submission lists of units with what is on them, and who endorsed a dossier as a column.
  static let submissionLists: @Sendable (any Connection) throws -> Void = { connection in
    let statements: [SQL] = [
      """
      CREATE TABLE submission_list (
        id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
        plan TEXT NOT NULL, unit TEXT NOT NULL, number TEXT, year BIGINT, discarded BIGINT NOT NULL)
      """,
      "CREATE INDEX submission_list_unit ON submission_list (unit, plan, id)",
      "CREATE TABLE submission_item (list TEXT NOT NULL, dossier TEXT NOT NULL, PRIMARY KEY (list, dossier))",
      "CREATE INDEX submission_item_dossier ON submission_item (dossier)",
      "ALTER TABLE dossier ADD COLUMN endorsed_by TEXT",
      "CREATE INDEX dossier_endorsed ON dossier (endorsed_by, plan, id) WHERE endorsed_by IS NOT NULL",
    ]
    for statement in statements { try connection.run(statement) }
    try StoredDocument.each("dossier", "WHERE at_office = 1 AND unit IS NOT NULL", on: connection) { id, dossier in
      let endorsement = dossier.documents("history").last { $0.text("kind") == "endorsed" }
      guard let person = endorsement?.text("by") else { return }
      try connection.run("UPDATE dossier SET endorsed_by = \(person) WHERE id = \(id)")
    }
  }
}

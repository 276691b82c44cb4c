import Markup

extension Schema {
  /// Lists that go to a higher level; what tells a dossier that came from below.
  static let levels: [SQL] = [
    """
    CREATE TABLE forwarding_list (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, forwarding TEXT NOT NULL, sent BIGINT, letter TEXT)
    """,
    "CREATE INDEX forwarding_list_plan ON forwarding_list (plan, id)",
    "ALTER TABLE dossier ADD COLUMN origin TEXT",
    "CREATE UNIQUE INDEX dossier_origin ON dossier (origin)",
  ]
}

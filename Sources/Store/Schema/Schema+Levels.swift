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

  /// What can go up is counted by the database.
  static let candidates: [SQL] = [
    "ALTER TABLE dossier ADD COLUMN forwarded TEXT",
    "ALTER TABLE dossier ADD COLUMN wishes_higher BIGINT NOT NULL DEFAULT 0",
  ]

  /// Packages between installations: the key that signs, whose packages are taken, and what arrived.
  static let packages: [SQL] = [
    "CREATE TABLE secret (name TEXT PRIMARY KEY, value BYTEA NOT NULL)",
    """
    CREATE TABLE partner (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL, name TEXT NOT NULL)
    """,
    """
    CREATE TABLE received_package (
      id TEXT PRIMARY KEY, version BIGINT NOT NULL, document TEXT NOT NULL, seal TEXT NOT NULL,
      plan TEXT NOT NULL, state TEXT NOT NULL, arrived BIGINT NOT NULL)
    """,
    "CREATE INDEX received_package_plan ON received_package (plan, arrived)",
  ]
}

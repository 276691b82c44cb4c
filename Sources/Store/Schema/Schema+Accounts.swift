import Domain
import Markup

extension Schema {
  /// Whose browser a sign-in is and when it was last used; passwords that somebody else chose; links that let a person
  /// choose one. Until then an administrator had typed every password.
  static let accounts: [SQL] = [
    "ALTER TABLE access ADD COLUMN used BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE access ADD COLUMN confined BIGINT NOT NULL DEFAULT 0",
    "ALTER TABLE access ADD COLUMN address TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE access ADD COLUMN browser TEXT NOT NULL DEFAULT ''",
    "UPDATE access SET used = begun",
    "ALTER TABLE attempt ADD COLUMN source TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE password ADD COLUMN once BIGINT NOT NULL DEFAULT 1",
    "CREATE TABLE password_link (person TEXT PRIMARY KEY, digest TEXT NOT NULL UNIQUE, expires BIGINT NOT NULL)",
  ]

  /// The unit that took over as a column, by which it is asked what is above and below; until then it was in the
  /// document alone.
  static let successors: @Sendable (any Connection) throws -> Void = { connection in
    try connection.run("ALTER TABLE unit ADD COLUMN successor TEXT")
    for unit in try Records.all(Unit.self, on: connection).map(\.value) {
      guard let successor = unit.mergedInto else { continue }
      try connection.run("UPDATE unit SET successor = \(successor) WHERE id = \(unit.id)")
    }
  }
}

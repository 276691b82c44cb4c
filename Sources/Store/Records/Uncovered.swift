import Markup

/// What no entry of the journal seals: a whole check names it, so that nobody takes it for proved.
enum Uncovered {
  /// The tables, in the order in which they are told.
  private static let tables: [StaticString] = ["password", "access", "attempt", "secret", "upload", "work"]

  /// How many rows each of these tables has.
  static func rows(on connection: any Connection) throws -> [String: Int] {
    var rows: [String: Int] = [:]
    for table in tables {
      rows[table.description] = try connection.first("SELECT count(*) FROM \(SQL(stringLiteral: table))") {
        try $0.int(0)
      }
    }
    return rows
  }
}

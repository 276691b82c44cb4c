import Markup

/// What lists need: a page of the records that they have, and how many there are.
extension Records {
  /// A page of those that the condition names, in that order.
  static func page<R: StoredRecord>(
    _ type: R.Type, where condition: SQL, by order: SQL, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [R] {
    try all(type, "WHERE \(condition) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)", on: connection).map(\.value)
  }

  /// How many there are that the condition names.
  static func count<R: StoredRecord>(
    _ type: R.Type, where condition: SQL, on connection: any Connection
  ) throws -> Int {
    try connection.first("SELECT count(*) FROM \(name(type)) WHERE \(condition)") { try $0.int(0) } ?? 0
  }
}

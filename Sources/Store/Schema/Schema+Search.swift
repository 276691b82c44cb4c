import Markup

extension Schema {
  /// Makes anew what follows from rows of every kind as the types of today say; steps know the types of their day alone.
  static func fill(on connection: any Connection) throws {
    guard try connection.search.isOutdated() else { return }
    try connection.search.rebuild()
    try RecordFiles.rebuild(on: connection)
  }

  /// One index for both engines; until then each engine had a search of its own. It is filled once all steps are done.
  static let orderedSearch: [SQL] =
    ["DROP TABLE IF EXISTS search", "DROP TABLE IF EXISTS search_place"] + SearchIndex.schema
}

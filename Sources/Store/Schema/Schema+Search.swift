import Markup

extension Schema {
  /// One index for both engines; until then each engine had a search of its own. It is filled once all steps are done.
  static let orderedSearch: [SQL] =
    ["DROP TABLE IF EXISTS search", "DROP TABLE IF EXISTS search_place"] + SearchIndex.schema
}

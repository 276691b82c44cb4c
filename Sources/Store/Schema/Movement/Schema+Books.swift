import Markup

extension Schema {
  /// Yearly books and their stories.
  static let books: [SQL] = [
    // A plan has one book for a year.
    records("year_book", ", plan TEXT NOT NULL, year BIGINT NOT NULL, UNIQUE (plan, year)"),
    // Whoever was honoured once is in the book once.
    records(
      "book_story",
      """
      , book TEXT NOT NULL, plan TEXT NOT NULL, unit TEXT, state TEXT NOT NULL, origin TEXT NOT NULL, \
      UNIQUE (book, origin)
      """),
    // What waits for the units that write, and for the standing office.
    "CREATE INDEX book_story_unit ON book_story (unit, state) WHERE unit IS NOT NULL",
    "CREATE INDEX book_story_plan ON book_story (plan, state)",
  ]
}

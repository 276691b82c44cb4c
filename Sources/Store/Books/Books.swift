import Domain
import Markup

/// A book is of no round of its plan: that of a year is put together when the next has begun.
extension YearBook: StoredRecord {
  public static let table: StaticString = "year_book"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] { [("plan", plan.sqlValue), ("year", year.sqlValue)] }
  public func roundMarks(on connection: any Connection) -> [RoundMark] { [] }
}

extension BookStory: StoredRecord {
  public static let table: StaticString = "book_story"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("book", book.sqlValue), ("plan", plan.sqlValue), ("unit", unit.map(\.sqlValue) ?? .null),
      ("state", state.rawValue.sqlValue), ("origin", subject.origin.sqlValue),
    ]
  }
  public var files: [String] { pictures.map(\.digest) }
  public func roundMarks(on connection: any Connection) -> [RoundMark] { [] }
}

/// Finding yearly books and their stories.
public enum Books {
  /// The books of a plan, the latest first.
  public static func of(_ plan: Plan.ID, on connection: any Connection) throws -> [YearBook] {
    try Records.all(YearBook.self, "WHERE plan = \(plan) ORDER BY year DESC", on: connection).map(\.value)
  }

  /// The stories of a book as they were taken up, those that are not printed too.
  public static func stories(of book: YearBook.ID, on connection: any Connection) throws -> [BookStory] {
    try Records.all(BookStory.self, "WHERE book = \(book) ORDER BY id", on: connection).map(\.value)
  }

  /// The stories of the books of a plan, and those that one of the units writes, book by book.
  public static func stories(
    under plan: Plan.ID, orBy units: [Unit.ID], on connection: any Connection
  ) throws -> [(book: YearBook.ID, stories: [BookStory.ID])] {
    let rows: [(book: YearBook.ID, story: BookStory.ID)] = try connection.rows(
      "SELECT book, id FROM book_story WHERE plan = \(plan) OR unit IN (\(units)) ORDER BY book, id"
    ) { (try $0.identifier(0), try $0.identifier(1)) }
    return Dictionary(grouping: rows, by: \.book).sorted { $0.key < $1.key }.map { ($0.key, $0.value.map(\.story)) }
  }

  /// The stories that units have to write.
  public static func unwritten(by units: [Unit.ID], limit: Int, on connection: any Connection) throws -> [BookStory] {
    guard !units.isEmpty else { return [] }
    return try Records.all(
      BookStory.self, "WHERE unit IN (\(units)) AND state = 'draft' ORDER BY id LIMIT \(limit)", on: connection
    ).map(\.value)
  }

  /// How many stories of a plan wait for the standing office.
  public static func waiting(under plan: Plan.ID, on connection: any Connection) throws -> Int {
    try Records.count(BookStory.self, where: "plan = \(plan) AND state = 'in-review'", on: connection)
  }
}

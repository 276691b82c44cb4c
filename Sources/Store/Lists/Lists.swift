import Domain
import Markup

extension ListImport: StoredRecord {
  public static let table: StaticString = "list_import"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] { [("state", state.rawValue.sqlValue)] }
  public var files: [String] { [content] }
}

extension PastInitiative: StoredRecord {
  public static let table: StaticString = "past_initiative"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("title", title.sqlValue), ("unit", unit.sqlValue), ("year", year.sqlValue)]
  }
  public var searchEntry: SearchEntry? {
    SearchEntry(
      text: "\(title) \(authors.joined(separator: " ")) \(unit) \(year) \(summary)".folded,
      marks: [SearchMark("year", year)], keys: [.descending(Int64(year), thenAscending: id)])
  }

  public static var otherDerivedTables: [(table: StaticString, column: StaticString)] {
    PublicInitiatives.tables
  }

  public func updateDerivedRows(from before: PastInitiative?, on connection: any Connection) throws {
    try updatePublicRow(from: before, on: connection)
  }
}

/// Finding lists that came in.
public enum Lists {
  /// How many lists `latest` gives.
  public static let mostLatest = 50

  /// The latest lists, the newest first.
  public static func latest(on connection: any Connection) throws -> [ListImport] {
    try Records.all(ListImport.self, "ORDER BY id DESC LIMIT \(mostLatest)", on: connection).map(\.value)
  }

  /// Waits until no other list is taken in or back, and holds them all until the write ends: two that bring the same
  /// are taken in one after the other, and the second finds what the first brought.
  public static func hold(on connection: any Connection) throws {
    try connection.each("SELECT id FROM list_import ORDER BY id\(connection.holding)") { _ in }
  }

  /// Which of these keys have a row of that kind.
  public static func present<R: StoredRecord>(
    _ type: R.Type, among keys: [String], on connection: any Connection
  ) throws -> Set<String> {
    var present: Set<String> = []
    try portions(keys) { some in
      try connection.each("SELECT id FROM \(Records.name(R.self)) WHERE id IN (\(some))") {
        present.insert(try $0.text(0))
      }
    }
    return present
  }

  /// The records of these keys that are there.
  public static func load<R: StoredRecord>(
    _ type: R.Type, among keys: [String], on connection: any Connection
  ) throws -> [Loaded<R>] {
    var loaded: [Loaded<R>] = []
    try portions(keys) { some in
      loaded += try Records.all(R.self, "WHERE id IN (\(some)) ORDER BY id", on: connection)
    }
    return loaded
  }

  /// The people who sign in with these names.
  public static func people(signIns: [String], on connection: any Connection) throws -> [String: Person] {
    var people: [String: Person] = [:]
    try portions(signIns) { some in
      for person in try Records.all(Person.self, "WHERE sign_in IN (\(some))", on: connection) {
        people[person.value.signIn] = person.value
      }
    }
    return people
  }

  /// The roles that these people were given.
  public static func appointments(
    of people: [Person.ID], on connection: any Connection
  ) throws -> [Person.ID: [Appointment]] {
    var appointments: [Person.ID: [Appointment]] = [:]
    try portions(people.map(\.description)) { some in
      for appointment in try Records.all(Appointment.self, "WHERE person IN (\(some)) ORDER BY id", on: connection) {
        appointments[appointment.value.person, default: []].append(appointment.value)
      }
    }
    return appointments
  }

  private static func portions(_ keys: [String], _ body: ([String]) throws -> Void) throws {
    for start in stride(from: 0, to: keys.count, by: 500) {
      try body(Array(keys[start..<min(start + 500, keys.count)]))
    }
  }
}

// MARK: What depends on what a list brought

extension Lists {
  /// Names of up to three of these units that some record names which is none of the import's own.
  public static func unitsInUse(_ keys: Set<String>, on connection: any Connection) throws -> [String] {
    let used = try named(keys, besides: keys, on: connection)
    return try load(Unit.self, among: Array(used.sorted().prefix(3)), on: connection).map(\.value.name)
  }

  /// Names of up to three of these people who have done something since, were given a password, or whom some record
  /// names which is none of the import's own.
  ///
  /// - Parameter roles: the roles that the import gave.
  public static func peopleInUse(
    _ keys: Set<String>, besides roles: Set<String>, on connection: any Connection
  ) throws -> [String] {
    var used = try named(keys, besides: keys.union(roles), on: connection)
    try connection.each(
      "SELECT person FROM password UNION SELECT DISTINCT person FROM journal WHERE person IS NOT NULL"
    ) { row in
      let person = try row.text(0)
      if keys.contains(person) { used.insert(person) }
    }
    return try load(Person.self, among: Array(used.sorted().prefix(3)), on: connection).map(\.value.name)
  }

  /// Which of these keys stand in a record, of whatever kind.
  ///
  /// - Parameter own: the keys of records that are not looked into.
  private static func named(
    _ keys: Set<String>, besides own: Set<String>, on connection: any Connection
  ) throws -> Set<String> {
    guard !keys.isEmpty else { return [] }
    var found: Set<String> = []
    for kind in Records.kinds { try look(into: kind, for: keys, besides: own, &found, on: connection) }
    return found
  }

  private static func look<R: StoredRecord>(
    into kind: R.Type, for keys: Set<String>, besides own: Set<String>, _ found: inout Set<String>,
    on connection: any Connection
  ) throws {
    try connection.stream("SELECT id, document FROM \(Records.name(kind))") { row in
      guard !own.contains(try row.text(0)) else { return }
      for key in Lists.keys(in: Array(try row.text(1).utf8)) where keys.contains(key) { found.insert(key) }
    }
  }

  /// Whatever has the form of a key among the strings of a document.
  private static func keys(in document: [UInt8]) -> [String] {
    let (quote, hyphen) = (UInt8(ascii: "\""), UInt8(ascii: "-"))
    var keys: [String] = []
    var index = 0
    while index + 37 < document.count {
      if document[index] == quote, document[index + 37] == quote, document[index + 9] == hyphen,
        document[index + 24] == hyphen
      {
        keys.append(String(decoding: document[index + 1..<index + 37], as: UTF8.self))
        index += 37
      } else {
        index += 1
      }
    }
    return keys
  }
}

/// Finding initiatives of past years.
public enum PastInitiatives {
  /// A page of them, the latest year first, and how many there are in all.
  public static func list(
    words: String = "", year: Int? = nil, limit: Int = 50, offset: Int = 0, on connection: any Connection
  ) throws -> (initiatives: [PastInitiative], total: Int) {
    func load(_ rest: SQL) throws -> [PastInitiative] {
      try Records.all(PastInitiative.self, rest, on: connection).map(\.value)
    }
    guard let query = query(words, year) else {
      let condition: SQL = year.map { "WHERE year = \($0)" } ?? .empty
      let total = try connection.first("SELECT count(*) FROM past_initiative \(condition)") { try $0.int(0) }
      return (try load("\(condition) ORDER BY year DESC, id LIMIT \(limit) OFFSET \(offset)"), total ?? 0)
    }
    let matches = try connection.search.find(query)
    let page = try matches.page(limit: limit, offset: offset) { ids in
      try load("WHERE id IN (\(ids)) ORDER BY year DESC, id")
    }
    return (page, matches.count)
  }

  /// The years of which there are some, the latest first.
  public static func years(on connection: any Connection) throws -> [Int] {
    try connection.rows("SELECT DISTINCT year FROM past_initiative ORDER BY year DESC") { try $0.int(0) }
  }

  /// What tells those that are there apart.
  public static func identities(on connection: any Connection) throws -> Set<String> {
    var identities: Set<String> = []
    try connection.each("SELECT title, unit, year FROM past_initiative") { row in
      identities.insert(
        PastInitiative.identity(year: try row.int(2), title: try row.text(0), unit: try row.text(1)))
    }
    return identities
  }

  /// Every one of them, as it comes from the database.
  public static func each(
    words: String, year: Int?, on connection: any Connection, _ body: (PastInitiative) throws -> Void
  ) throws {
    let found = try query(words, year).map { try connection.search.find($0).ids() }
    let condition: SQL = year.map { "WHERE year = \($0)" } ?? .empty
    try connection.stream("SELECT id, document FROM past_initiative \(condition) ORDER BY year DESC, id") { row in
      if let found, !found.contains(try row.text(0)) { return }
      try body(try Records.decoded(try row.text(1)))
    }
  }

  /// Nil when no words are asked for.
  private static func query(_ words: String, _ year: Int?) -> SearchQuery? {
    guard SearchQuery.hasWords(words) else { return nil }
    return SearchQuery(kind: "past_initiative", words: words, marks: year.map { [[SearchMark("year", $0)]] } ?? [])
  }
}

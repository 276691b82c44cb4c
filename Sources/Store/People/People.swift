import Domain
import Markup

extension Person: StoredRecord {
  public static let table: StaticString = "person"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("name", name.sqlValue), ("sort", name.nameSortKey.sqlValue), ("sign_in", signIn.sqlValue),
      ("unit", unit.sqlValue),
    ]
  }
  public var searchEntry: SearchEntry? {
    SearchEntry(text: "\(name) \(signIn) \(position)".folded, keys: [.alphabetical(name.nameSortKey)])
  }
}

extension Appointment: StoredRecord {
  public static let table: StaticString = "appointment"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("person", person.sqlValue), ("scope", scope.description.sqlValue)]
  }
}

/// Finding people and what they are there for.
public enum People {
  /// A page of people by given name.
  public static func page(
    words: String = "", limit: Int = 100, offset: Int = 0, on connection: any Connection
  ) throws -> [Person] {
    try list(words: words, limit: limit, offset: offset, on: connection).people
  }

  /// A page of people by given name, and how many there are in all.
  public static func list(
    words: String = "", limit: Int = 100, offset: Int = 0, on connection: any Connection
  ) throws -> (people: [Person], total: Int) {
    func load(_ rest: SQL) throws -> [Person] { try Records.all(Person.self, rest, on: connection).map(\.value) }
    guard let query = SearchQuery(kind: "person", words: words) else {
      let total = try connection.first("SELECT count(*) FROM person") { try $0.int(0) }
      return (try load("ORDER BY sort, id LIMIT \(limit) OFFSET \(offset)"), total ?? 0)
    }
    let matches = try connection.search.find(query)
    let page = try matches.page(limit: limit, offset: offset) { try load("WHERE id IN (\($0)) ORDER BY sort, id") }
    return (page, matches.count)
  }

  /// The people of those units, by given name: the first of them, and how many there are.
  public static func members(
    of units: [Unit.ID], limit: Int, on connection: any Connection
  ) throws -> (people: [Person], total: Int) {
    let people = try Records.all(
      Person.self, "WHERE unit IN (\(units)) ORDER BY sort, id LIMIT \(limit)", on: connection
    ).map(\.value)
    let total = try connection.first("SELECT count(*) FROM person WHERE unit IN (\(units))") { try $0.int(0) }
    return (people.filter { $0.closed == nil }, total ?? 0)
  }

  /// The people of those names with an open account, whatever case and marks.
  ///
  /// - Parameter keys: names as they are compared (`nameKey`).
  public static func named(_ keys: [String], on connection: any Connection) throws -> [Person] {
    let sorts = Set(keys.filter { !$0.isEmpty }.map(\.nameSortKey))
    guard !sorts.isEmpty else { return [] }
    return try Records.all(
      Person.self, "WHERE sort IN (\(sorts.sorted())) ORDER BY sort, id", on: connection
    ).map(\.value).filter { $0.closed == nil }
  }

  /// People of those units with an open account whose names hold words that begin so; never found by how they sign in.
  ///
  /// - Parameters:
  ///   - others: who is left out.
  ///   - limit: how many are given.
  /// - Returns: the first of them, and whether there are more.
  public static func colleagues(
    named words: String, in units: [Unit.ID], besides others: Set<Person.ID>, limit: Int,
    on connection: any Connection
  ) throws -> (people: [Person], hasMore: Bool) {
    let wanted = words.nameKey.split(separator: " ").prefix(12)
    guard !units.isEmpty, !wanted.isEmpty else { return ([], false) }
    let terms = wanted.map { "(sort LIKE \("\($0)%") OR sort LIKE \("% \($0)%"))" as SQL }.joined(separator: " AND ")
    let portion = 4 * limit
    var (found, read) = ([Person](), 0)
    while found.count <= limit {
      let some = try Records.all(
        Person.self,
        "WHERE unit IN (\(units)) AND \(terms) ORDER BY sort, id LIMIT \(portion) OFFSET \(read)", on: connection
      ).map(\.value)
      found += some.filter { $0.closed == nil && !others.contains($0.id) }
      read += some.count
      if some.count < portion { break }
    }
    return (Array(found.prefix(limit)), found.count > limit)
  }

  /// Every person of a list, by given name, as they come from the database.
  public static func each(
    words: String, on connection: any Connection, _ body: (Person) throws -> Void
  ) throws {
    let found = try SearchQuery(kind: "person", words: words).map { try connection.search.find($0).ids() }
    try connection.stream("SELECT id, document FROM person ORDER BY sort, id") { row in
      if let found, !found.contains(try row.text(0)) { return }
      try body(try Records.decoded(try row.text(1)))
    }
  }

  /// Every role that was given.
  public static func appointments(on connection: any Connection) throws -> [Appointment] {
    try Records.all(Appointment.self, on: connection).map(\.value)
  }

  /// The person of that sign-in name.
  public static func find(signIn: String, on connection: any Connection) throws -> Person? {
    try Records.all(Person.self, "WHERE sign_in = \(signIn)", on: connection).first?.value
  }

  /// The people who sign in by one of those names.
  public static func signing(inAs names: [String], on connection: any Connection) throws -> [Person] {
    guard !names.isEmpty else { return [] }
    return try Records.all(
      Person.self, "WHERE sign_in IN (\(Set(names).sorted())) ORDER BY sort, id", on: connection
    ).map(\.value)
  }

  /// Those of the people who are known, by their keys.
  public static func all(_ ids: [Person.ID], on connection: any Connection) throws -> [Person.ID: Person] {
    let people = try Records.all(Person.self, "WHERE id IN (\(ids))", on: connection).map(\.value)
    return Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) })
  }

  /// The roles that are held in one of these places on that day.
  public static func appointments(
    where scopes: Set<Scope>, on day: Day, on connection: any Connection
  ) throws -> [Loaded<Appointment>] {
    try Records.all(
      Appointment.self, "WHERE scope IN (\(scopes.map(\.description).sorted())) ORDER BY id", on: connection
    ).filter { $0.value.holds(on: day) }
  }

  /// Who administers the installation on that day, with an account that is open.
  public static func administrators(on day: Day, on connection: any Connection) throws -> Set<Person.ID> {
    let appointed = try appointments(where: [.installation], on: day, on: connection).map(\.value)
      .filter { $0.role == .administrator }.map(\.person)
    return Set(try all(appointed, on: connection).values.filter { $0.closed == nil }.map(\.id))
  }

  /// How many people belong to a unit, closed accounts too.
  public static func count(in unit: Unit.ID, on connection: any Connection) throws -> Int {
    try connection.first("SELECT count(*) FROM person WHERE unit = \(unit)") { try $0.int(0) } ?? 0
  }

  /// The first people of a unit, by given name.
  public static func of(_ unit: Unit.ID, limit: Int, on connection: any Connection) throws -> [Person] {
    try Records.all(Person.self, "WHERE unit = \(unit) ORDER BY sort, id LIMIT \(limit)", on: connection).map(\.value)
  }

  /// Every appointment of a person, ended ones too.
  public static func appointments(of person: Person.ID, on connection: any Connection) throws -> [Appointment] {
    try Records.all(Appointment.self, "WHERE person = \(person) ORDER BY id", on: connection).map(\.value)
  }
}

extension People {
  /// What people are there for, in words: appointments and seats in councils.
  public static func roles(of people: [Person.ID], on connection: any Connection) throws -> [Person.ID: [String]] {
    var roles: [Person.ID: [String]] = [:]
    let known = Set(people)
    for appointment in try Records.all(
      Appointment.self, "WHERE person IN (\(people)) ORDER BY id", on: connection
    ).map(\.value) {
      roles[appointment.person, default: []].append(appointment.role.name)
    }
    for council in try Records.all(Council.self, on: connection).map(\.value) {
      for member in council.members where known.contains(member.person) {
        roles[member.person, default: []].append(member.seat.name(in: council.kind))
      }
    }
    return roles
  }

  /// Where people do what they are there for: the scopes of their appointments, and the councils in which they sit.
  public static func scopes(of people: [Person.ID], on connection: any Connection) throws -> [Person.ID: [Scope]] {
    var scopes: [Person.ID: [Scope]] = [:]
    let known = Set(people)
    for appointment in try Records.all(
      Appointment.self, "WHERE person IN (\(people)) ORDER BY id", on: connection
    ).map(\.value) {
      scopes[appointment.person, default: []].append(appointment.scope)
    }
    for council in try Records.all(Council.self, on: connection).map(\.value) {
      for member in council.members where known.contains(member.person) {
        scopes[member.person, default: []].append(.council(council.id))
      }
    }
    return scopes
  }
}

import Domain
import Markup

/// What the public looks for in the register.
public struct PublicSearch: Hashable, Sendable {
  /// The order of what is found.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// What has the words in its title first, then the latest.
    case relevance = "hop-nhat"
    case latest = "moi-nhat"
    case title = "ten"
  }

  /// Words that an initiative has all (`SearchQuery.asked(of:)`).
  public var words: [AskedWord]
  /// Of each facet what is chosen: one of them suffices.
  public var chosen: [Facet: [String]]
  public var order: Order

  public init(words: [AskedWord], chosen: [Facet: [String]], order: Order) {
    (self.words, self.chosen, self.order) = (words, chosen.filter { !$0.value.isEmpty }, order)
  }

  /// Nothing is looked for: the register as a whole.
  public var isWhole: Bool { words.isEmpty && chosen.isEmpty }

  /// The orders that a page offers for so many findings. An index has the whole register in the order of titles;
  /// findings are sorted for each page, so their titles are an order of few alone.
  public func orders(of count: Int) -> [Order] {
    Order.allCases.filter { order in
      switch order {
      case .relevance: !words.isEmpty
      case .latest: true
      case .title: isWhole || count <= PublicInitiatives.mostByTitle
      }
    }
  }

  /// The order that was asked for, or else the latest first.
  public func order(of count: Int) -> Order { orders(of: count).contains(order) ? order : .latest }
}

/// What a search of the register found.
public struct PublicFindings: Sendable {
  public var initiatives: [PublicInitiative]
  public var total: Int
  /// Of each facet the values that there are among what the rest of the search finds, the most first.
  public var facets: [Facet: [FacetCount]]
}

/// A value of a facet with how many were found of it.
public struct FacetCount: Hashable, Sendable {
  public var value: Facet.Value
  public var count: Int
}

extension PublicInitiatives {
  /// Values of a facet that a page shows.
  public static let mostValues = 12
  /// How far one can turn the pages: what stands behind is found by narrowing.
  public static let mostReached = 2_000
  /// Findings at most that are put in the order of their titles.
  public static let mostByTitle = 2_000

  /// A page of what a search finds, how many there are, and how many of each facet.
  public static func find(
    _ search: PublicSearch, limit: Int, offset: Int, on connection: any Connection
  ) throws -> PublicFindings {
    let units = try UnitMarks(of: search, on: connection)
    let limit = max(0, min(limit, mostReached - offset))
    guard !search.isWhole else {
      return PublicFindings(
        initiatives: try whole(search.order, limit: limit, offset: offset, on: connection),
        total: try count(on: connection),
        facets: try named(mostCounted(tallied(Facet.allCases, on: connection), units), on: connection))
    }
    guard let query = query(search, units) else { return PublicFindings(initiatives: [], total: 0, facets: [:]) }
    let entries = try connection.search.entries(of: kind)
    let matches = try entries.find(query)
    var counts: [Facet: [ValueCount]] = [:]
    for facet in Facet.allCases {
      var among = matches
      if search.chosen[facet] != nil {
        var others = search
        others.chosen[facet] = nil
        guard !others.isWhole, let query = self.query(others, units) else {
          counts[facet] = try tallied([facet], on: connection)[facet]
          continue
        }
        among = try entries.find(query)
      }
      counts[facet] = try among.counts(of: facet).map { (value: $0.key, count: $0.value) }
    }
    let shown = mostCounted(counts, units)
    try connection.foresee { _ = try named(shown, on: $0) }
    let page = try page(of: query, matches, in: entries, search, limit: limit, offset: offset, on: connection)
    return PublicFindings(initiatives: page, total: matches.count, facets: try named(shown, on: connection))
  }

  /// Asks what `find` and `chosenNames` will ask, as far as that is known: not what the search index will find.
  public static func foresee(_ search: PublicSearch, on connection: any Connection) throws {
    _ = try UnitMarks(of: search, on: connection)
    _ = try connection.search.entries(of: kind)
    _ = try chosenNames(search, on: connection)
  }

  /// The latest initiatives that a search finds, in their order. However many there are, only the set of their places
  /// and a portion of rows is in memory, and no row is read behind the last of them.
  ///
  /// - Parameter portion: how many rows are read at once.
  public static func each(
    _ search: PublicSearch, limit: Int, portion: Int = 2_000, on connection: any Connection,
    _ body: (PublicInitiative) throws -> Void
  ) throws {
    guard let matches = try matches(search, on: connection) else { return }
    if matches.count <= portion {
      return try page(byDay: matches, min(limit, portion), 0, on: connection).forEach(body)
    }
    var left = min(limit, matches.count)
    // SQLite reads the tables of a CROSS JOIN from left to right: the index of days gives the order.
    var last: (latest: String, address: String)?
    while left > 0 {
      let after: SQL = last.map { " AND (latest, address) < (\($0.latest), \($0.address))" } ?? .empty
      let rows = try connection.rows(
        """
        SELECT latest, address, public_initiative.id, place, fresh, document
        FROM public_initiative CROSS JOIN search_entry
        WHERE search_entry.kind = \(kind) AND search_entry.id = public_initiative.id
          AND state <> 'revoked'\(after) ORDER BY latest DESC, address DESC LIMIT \(portion)
        """
      ) { row in
        let isFound = matches.has(try row.text(2), at: try row.bool(4) ? nil : try row.optionalInt(3))
        return (latest: try row.text(0), address: try row.text(1), document: isFound ? try row.text(5) : nil)
      }
      guard let end = rows.last else { return }
      last = (end.latest, end.address)
      for document in rows.compactMap(\.document).prefix(left) {
        try body(decoded(document))
        left -= 1
      }
    }
  }

  /// Those that follow one in the order of their keys, as many as there may be at once: a file of all of them is made
  /// of such portions, so that nobody holds a connection as long as someone takes it along.
  ///
  /// - Parameter key: the last of those before; empty for the first portion.
  public static func portion(
    after key: String, limit: Int, on connection: any Connection
  ) throws -> [StoredInitiative] {
    try connection.rows(
      """
      SELECT id, document FROM public_initiative WHERE id > \(key) AND state <> 'revoked' ORDER BY id LIMIT \(limit)
      """
    ) { StoredInitiative(key: try $0.text(0), document: try $0.text(1)) }
  }

  /// The addresses of those that stand at some places, in the order of their keys, each with its latest day.
  public static func addresses(
    limit: Int, offset: Int, on connection: any Connection
  ) throws -> [(address: String, latest: String)] {
    try connection.rows(
      """
      SELECT address, latest FROM public_initiative WHERE state <> 'revoked' ORDER BY id LIMIT \(limit) OFFSET \(offset)
      """
    ) { (try $0.text(0), try $0.text(1)) }
  }

  /// The latest of them.
  public static func latest(_ limit: Int, on connection: any Connection) throws -> [PublicInitiative] {
    try whole(.latest, limit: limit, offset: 0, on: connection)
  }

  /// The initiative to which an address leads.
  public static func at(_ address: Certificate.Code, on connection: any Connection) throws -> PublicInitiative? {
    if let own = try rows("WHERE address = \(address.description)", on: connection).first { return own }
    return try rows(
      "WHERE id = (SELECT initiative FROM public_address WHERE address = \(address.description))", on: connection
    ).first
  }

  /// The latest initiatives beside one that have a value of a facet in common with it.
  public static func alike(
    _ initiative: PublicInitiative, in facet: Facet, limit: Int, on connection: any Connection
  ) throws -> [PublicInitiative] {
    let marks = initiative.values(of: facet).map { SearchMark(facet, $0.value) }
    guard !marks.isEmpty, let query = SearchQuery(kind: kind, binding: [], marks: [marks]) else { return [] }
    let found = try connection.search.find(query).page(limit: limit + 1, offset: 0) { ids in
      try rows("WHERE id IN (\(ids)) ORDER BY latest DESC, address DESC", on: connection)
    }
    return Array(found.filter { $0.key != initiative.key }.prefix(limit))
  }

  // MARK: What is asked

  /// Everything that a search finds; nil for one that asks nothing.
  static func matches(_ search: PublicSearch, on connection: any Connection) throws -> SearchMatches? {
    let units = try UnitMarks(of: search, on: connection)
    return try query(search, units).map { try connection.search.find($0) }
  }

  private static func query(_ search: PublicSearch, _ units: UnitMarks) -> SearchQuery? {
    var marks: [[SearchMark]] = []
    for (facet, values) in search.chosen.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      marks.append((facet == .unit ? units.marks(of: values) : values).map { SearchMark(facet, $0) })
    }
    if marks.isEmpty, search.words.isEmpty { marks = [[.everyone]] }
    let asked = SearchQuery(kind: kind, binding: search.words, marks: marks)
    guard !search.words.isEmpty else { return asked }
    // What those did who were merged is found by the name of who took over too.
    return asked?.reading(units.heirs.map { ($0.heirName, $0.name, SearchMark(.unit, $0.unit.description)) })
  }

  // MARK: What is found

  private static func whole(
    _ order: PublicSearch.Order, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [PublicInitiative] {
    guard limit > 0 else { return [] }
    let order: SQL = order == .title ? "title, id" : "latest DESC, address DESC"
    return try rows(
      "WHERE state <> 'revoked' ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)", on: connection)
  }

  private static func page(
    of query: SearchQuery, _ matches: SearchMatches, in entries: SearchEntries, _ search: PublicSearch, limit: Int,
    offset: Int, on connection: any Connection
  ) throws -> [PublicInitiative] {
    guard limit > 0 else { return [] }
    switch search.order(of: matches.count) {
    case .title: return try page(byTitle: matches, limit, offset, on: connection)
    case .latest: return try page(byDay: matches, limit, offset, on: connection)
    case .relevance: break
    }
    let titled = try entries.find(query.inTitles)
    let first = try page(byDay: titled, limit, offset, on: connection)
    guard first.count < limit else { return first }
    let rest = try page(
      byDay: matches.without(titled), limit - first.count, max(0, offset - titled.count), on: connection)
    return first + rest
  }

  private static func page(
    byDay matches: SearchMatches, _ limit: Int, _ offset: Int, on connection: any Connection
  ) throws -> [PublicInitiative] {
    try matches.page(limit: limit, offset: offset) { ids in
      try rows("WHERE id IN (\(ids)) ORDER BY latest DESC, address DESC", on: connection)
    }
  }

  /// - Parameter matches: few enough that all titles are compared.
  private static func page(
    byTitle matches: SearchMatches, _ limit: Int, _ offset: Int, on connection: any Connection
  ) throws -> [PublicInitiative] {
    let ids = try matches.page(limit: mostByTitle, offset: 0) { found in
      try connection.rows("SELECT id FROM public_initiative WHERE id IN (\(found)) ORDER BY title, id") {
        try $0.text(0)
      }
    }.dropFirst(offset).prefix(limit)
    let found = try rows("WHERE id IN (\(Array(ids)))", on: connection)
    let places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return found.sorted { places[$0.key, default: 0] < places[$1.key, default: 0] }
  }

  // MARK: Facets

  /// How many there are of each value of each facet in the whole register, the most first; units that others took over
  /// are counted with these.
  ///
  /// - Parameter limit: values at most; `total` is how many there are.
  public static func figures(
    _ limit: (Facet) -> Int, on connection: any Connection
  ) throws -> [Facet: (counts: [FacetCount], total: Int)] {
    let units = try UnitMarks(of: PublicSearch(words: [], chosen: [:], order: .latest), on: connection)
    let counts = try tallied(Facet.allCases, on: connection)
    let most = mostCounted(counts, units, limit: limit)
    return try named(most.mapValues(\.shown), on: connection).reduce(into: [:]) {
      $0[$1.key] = ($1.value, most[$1.key]?.total ?? 0)
    }
  }

  /// The counts that a page of findings shows: of units the first.
  private static func mostCounted(_ counts: [Facet: [ValueCount]], _ units: UnitMarks) -> [Facet: [ValueCount]] {
    mostCounted(counts, units, limit: { $0 == .unit ? mostValues : .max }).mapValues(\.shown)
  }

  /// The highest counts, the most first; units that others took over are counted with these.
  ///
  /// - Parameter limit: values at most; `total` is how many there are.
  private static func mostCounted(
    _ counts: [Facet: [ValueCount]], _ units: UnitMarks, limit: (Facet) -> Int
  ) -> [Facet: (shown: [ValueCount], total: Int)] {
    var most: [Facet: (shown: [ValueCount], total: Int)] = [:]
    for (facet, counts) in counts {
      let all = facet == .unit ? units.gathered(counts) : counts
      let sorted = all.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
      most[facet] = (Array(sorted.prefix(limit(facet))), all.count)
    }
    return most
  }

  /// Counts with the names of their values.
  private static func named(
    _ counts: [Facet: [ValueCount]], on connection: any Connection
  ) throws -> [Facet: [FacetCount]] {
    let names = try allNames(of: counts.mapValues { $0.map(\.value) }, on: connection)
    return counts.reduce(into: [:]) { found, facet in
      found[facet.key] = facet.value.map { value, count in
        FacetCount(value: Facet.Value(value, names[facet.key]?[value] ?? value), count: count)
      }
    }
  }

  /// What the chosen values of a search are called; without those that nothing has and that no unit is.
  public static func chosenNames(
    _ search: PublicSearch, on connection: any Connection
  ) throws -> [Facet: [String: String]] {
    try allNames(of: search.chosen, on: connection)
  }

  /// What values of facets are called; units as they are called today.
  private static func allNames(
    of values: [Facet: [String]], on connection: any Connection
  ) throws -> [Facet: [String: String]] {
    var found = try names(of: values, on: connection)
    let units = try UnitMarks.names(of: values[.unit] ?? [], on: connection)
    if !units.isEmpty { found[.unit, default: [:]].merge(units) { $1 } }
    return found
  }
}

/// Units among the values of the facet: who looks for a unit finds what those did that it took over, and what old lists
/// have of it by its name.
private struct UnitMarks {
  /// The units that others took over.
  let heirs: [Units.Heir]
  /// For each chosen value those that it finds.
  private let found: [String: [String]]

  init(of search: PublicSearch, on connection: any Connection) throws {
    heirs = try Units.heirs(on: connection)
    var found: [String: [String]] = [:]
    for value in search.chosen[.unit] ?? [] {
      guard let unit = Unit.ID(value) else { continue }
      let all = try [unit] + Units.merged(into: [unit], on: connection)
      let units = try Records.all(Unit.self, "WHERE id IN (\(all)) ORDER BY id", on: connection).map(\.value)
      found[value] =
        all.map(\.description) + units.flatMap { unit in unit.names.map { Facet.value(named: $0.text) } }
    }
    self.found = found
  }

  func marks(of values: [String]) -> [String] { values.flatMap { found[$0] ?? [$0] } }

  /// Counts by those that took over.
  func gathered(_ counts: [(value: String, count: Int)]) -> [(value: String, count: Int)] {
    let heirs = Dictionary(
      heirs.map { ($0.unit.description, $0.heir.description) }, uniquingKeysWith: { $1 })
    var sums: [String: Int] = [:]
    for (value, count) in counts { sums[heirs[value] ?? value, default: 0] += count }
    return sums.map { (value: $0.key, count: $0.value) }
  }

  /// What the units among those values are called today.
  static func names(of values: [String], on connection: any Connection) throws -> [String: String] {
    let units = values.compactMap { Unit.ID($0) }
    guard !units.isEmpty else { return [:] }
    var names: [String: String] = [:]
    try connection.each("SELECT id, name FROM unit WHERE id IN (\(units))") { names[try $0.text(0)] = try $0.text(1) }
    return names
  }
}

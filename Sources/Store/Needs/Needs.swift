import Domain
import Markup

extension Need: StoredRecord {
  public static let table: StaticString = "need"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    let shown = isPublic ? publication?.at : nil
    let applied = offers.count { if case .applied = $0.outcome { true } else { false } }
    return [
      ("plan", plan.sqlValue), ("asker", asker.sqlValue), ("unit", unit.sqlValue), ("state", state.rawValue.sqlValue),
      ("field", content.field.sqlValue), ("until", content.until.sqlValue),
      ("published", shown.map { Int($0.microseconds) }.sqlValue), ("offers", offers.count.sqlValue),
      ("applied", applied.sqlValue),
    ]
  }

  /// Only what solutions are looked for is found by words.
  public var searchEntry: SearchEntry? {
    guard isPublic else { return nil }
    var marks = [SearchMark("state", state.rawValue), SearchMark("plan", plan)]
    if let field = content.field { marks.append(SearchMark("field", field)) }
    return SearchEntry(
      text: [content.title, content.what, content.why].joined(separator: " ").folded, marks: marks,
      keys: [.descending(publication?.at.microseconds ?? 0, id)])
  }

  /// A need outlasts the round in which it was sent.
  public func roundMarks(on connection: any Connection) -> [RoundMark] { [] }

  /// Each offer with who made it, and whom it waits for.
  public static let derivedTables: [DerivedTable<Need>] = [
    DerivedTable("need_offer", of: "need", ["offer", "person", "waits", "unread"]) { need in
      need.offers.map { offer in
        let waits = offer.awaitsOffice ? "office" : offer.awaitsOutcome ? "outcome" : "nobody"
        return [offer.id.sqlValue, offer.person.sqlValue, waits.sqlValue, offer.awaitsReader.sqlValue]
      }
    }
  ]
}

/// Which needs a list has.
public struct NeedFilter: Sendable {
  public var plan: Plan.ID?
  public var state: Need.State?
  public var words = ""
  /// Only what everyone reads.
  public var isPublic = false
  /// Only what solutions are looked for on that day.
  public var openOn: Day?
  /// Those of a person and of units.
  public var of: (person: Person.ID, units: [Unit.ID])?
  /// The plans that the asker looks after; nil for all.
  public var plans: [Plan.ID]?

  public init(plan: Plan.ID? = nil, state: Need.State? = nil) { (self.plan, self.state) = (plan, state) }

  fileprivate var condition: SQL {
    var parts: [SQL] = ["1 = 1"]
    if let plan { parts.append("plan = \(plan)") }
    if let state { parts.append("state = \(state.rawValue)") }
    if isPublic { parts.append("published IS NOT NULL") }
    if let openOn { parts.append("state = 'published' AND until >= \(openOn)") }
    if let of { parts.append("(asker = \(of.person) OR unit IN (\(of.units)))") }
    if let plans { parts.append("plan IN (\(plans))") }
    return parts.joined(separator: " AND ")
  }
}

/// Finding needs.
public enum Needs {
  /// A page of them, and how many there are: of what everyone reads the latest published first, else the last sent.
  public static func list(
    _ filter: NeedFilter, limit: Int, offset: Int, on connection: any Connection
  ) throws -> (needs: [Need], total: Int) {
    let order: SQL = filter.isPublic ? "published DESC, id DESC" : "id DESC"
    var condition = filter.condition
    if SearchQuery.hasWords(filter.words), let query = SearchQuery(kind: "need", words: filter.words) {
      condition += " AND id IN (\(try connection.search.find(query).ids().sorted()))"
    }
    return (
      try Records.page(Need.self, where: condition, by: order, limit: limit, offset: offset, on: connection),
      try Records.count(Need.self, where: condition, on: connection)
    )
  }

  public static func count(_ filter: NeedFilter, on connection: any Connection) throws -> Int {
    try Records.count(Need.self, where: filter.condition, on: connection)
  }

  /// How many needs of a person in a plan wait for the office or are open on that day.
  public static func open(
    of person: Person.ID, in plan: Plan.ID, on day: Day, _ connection: any Connection
  ) throws -> Int {
    try connection.first(
      """
      SELECT count(*) FROM need WHERE asker = \(person) AND plan = \(plan)
      AND (state IN ('waiting', 'returned') OR (state = 'published' AND until >= \(day)))
      """
    ) { try $0.int(0) } ?? 0
  }

  /// How many solutions of a person wait at the office.
  public static func offersWaiting(of person: Person.ID, on connection: any Connection) throws -> Int {
    try connection.first(
      "SELECT count(*) FROM need_offer WHERE person = \(person) AND waits = 'office'"
    ) { try $0.int(0) } ?? 0
  }

  /// How many solutions for needs of a plan wait to be introduced.
  public static func offersWaiting(in plan: Plan.ID, on connection: any Connection) throws -> Int {
    try connection.first(
      """
      SELECT count(*) FROM need_offer WHERE waits = 'office' AND need IN (SELECT id FROM need WHERE plan = \(plan))
      """
    ) { try $0.int(0) } ?? 0
  }

  /// Needs of a plan for which solutions wait to be introduced, the first sent first.
  public static func withOffers(of plan: Plan.ID, limit: Int, on connection: any Connection) throws -> [Need] {
    try Records.all(
      Need.self,
      """
      WHERE plan = \(plan) AND id IN (SELECT need FROM need_offer WHERE waits = 'office') ORDER BY id LIMIT \(limit)
      """, on: connection
    ).map(\.value)
  }

  /// Needs of a person and of units that came back, or of which they have to say what came of a solution.
  public static func waiting(
    for person: Person.ID, _ units: [Unit.ID], limit: Int, on connection: any Connection
  ) throws -> [Need] {
    try Records.all(
      Need.self,
      """
      WHERE (asker = \(person) OR unit IN (\(units))) AND (state = 'returned'
        OR id IN (SELECT need FROM need_offer WHERE waits = 'outcome')) ORDER BY id LIMIT \(limit)
      """, on: connection
    ).map(\.value)
  }

  /// Needs for which a person offered something, and the office has said something that they have not read.
  public static func answered(to person: Person.ID, limit: Int, on connection: any Connection) throws -> [Need] {
    try Records.all(
      Need.self,
      """
      WHERE id IN (SELECT need FROM need_offer WHERE person = \(person) AND unread = 1) ORDER BY id LIMIT \(limit)
      """,
      on: connection
    ).map(\.value)
  }

  /// Those of keys that a search found.
  public static func all(_ ids: [String], on connection: any Connection) throws -> [Need] {
    ids.isEmpty ? [] : try Records.all(Need.self, "WHERE id IN (\(ids)) ORDER BY id", on: connection).map(\.value)
  }

  /// Needs of a plan to which somebody was introduced, with the day of the first introduction.
  public static func connected(
    of plan: Plan.ID, on connection: any Connection
  ) throws -> [(need: Need.ID, day: Day)] {
    try Records.all(
      Need.self, "WHERE plan = \(plan) AND offers > 0 ORDER BY id", on: connection
    ).map(\.value).compactMap { need in
      need.offers.compactMap { $0.introduction?.at.day }.min().map { (need.id, $0) }
    }
  }
}

/// Finding what has phrases of a text.
public enum PhraseSearch {
  /// Rows that are looked at for a phrase.
  private static let most = 40
  /// From so many rows on, what more than one in so many have tells nothing.
  private static let (fewestRows, usual) = (20, 3)

  /// The rows of a kind that have some of the phrases, those with the most and rarest first; and what each phrase
  /// counts: the rarer, the more, and nothing where a large part of the rows has it.
  ///
  /// - Parameter marks: only rows that have of each group one.
  public static func find(
    _ kind: String, marks: [[SearchMark]], _ phrases: [Phrase], limit: Int, on connection: any Connection
  ) throws -> (ids: [String], weights: [(phrase: Phrase, weight: Double)]) {
    var (sums, weights): ([String: Double], [(phrase: Phrase, weight: Double)]) = ([:], [])
    let all = try SearchQuery(kind: kind, words: "", marks: marks).map { try connection.search.find($0).count } ?? 0
    for phrase in phrases {
      guard let query = SearchQuery(kind: kind, words: phrase.folded, marks: marks) else { continue }
      let matches = try connection.search.find(query)
      guard matches.count > 0 else { continue }
      let isUsual = all >= fewestRows && matches.count * usual > all
      let weight = isUsual ? 0 : 1 / (1 + Double(matches.count).magnitude.squareRoot() / 10)
      weights.append((phrase, weight))
      for id in try matches.page(limit: most, offset: 0, load: { $0 }) { sums[id, default: 0] += weight }
    }
    let ids = sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    return (Array(ids), weights)
  }
}

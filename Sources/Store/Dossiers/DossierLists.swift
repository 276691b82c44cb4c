import Domain
import Markup

/// Which dossiers a list shows.
public struct DossierFilter: Hashable, Sendable {
  public var plan: Plan.ID?
  /// Only of this round of the plan.
  public var round: Int?
  public var tracks: [Track.ID]
  public var states: [Dossier.State]
  public var units: [Unit.ID]?
  /// Only what one of these units has to pass on.
  public var holders: [Unit.ID]?
  /// Only what these units have passed on: it is at the office, or at a unit beyond.
  public var passedBy: [Unit.ID]?
  public var field: Category.ID?
  /// Only of this grade.
  public var grade: Grade.ID?
  /// Only what a unit's head confirmed.
  public var isEndorsed = false
  /// Only what no other report of that round counted before it came to its unit.
  public var counted: Reports.Round?
  /// In any of these fields; empty for all.
  public var fields: Set<Category.ID>
  /// Only what the unit's head confirmed to concern the unit's own field.
  public var ownField: Bool
  /// Only of these kinds of solutions; of any when empty.
  public var solutions: [Category.ID]
  public var asksLate: Bool
  /// Only what has reached the receiving office.
  public var atOffice: Bool
  /// Only what was received and of which nothing was counted.
  public var isUncounted: Bool
  /// Only what is before no session.
  public var withoutSession: Bool
  /// Only of rounds that are not closed. A list that is found by words has those of closed ones too.
  public var isRunning = false
  /// Only what should have been dealt with before this day. A list that is found by words has what is not overdue too:
  /// the search index knows no day.
  public var overdue: Day?
  /// Words to search for, in any writing. They find no draft, but one that asks to be taken late.
  public var words: String

  public init(
    plan: Plan.ID? = nil, round: Int? = nil, tracks: [Track.ID] = [], states: [Dossier.State] = [],
    units: [Unit.ID]? = nil,
    holders: [Unit.ID]? = nil, field: Category.ID? = nil, fields: Set<Category.ID> = [],
    solutions: [Category.ID] = [], ownField: Bool = false, asksLate: Bool = false, atOffice: Bool = false,
    isUncounted: Bool = false, withoutSession: Bool = false, words: String = ""
  ) {
    self.plan = plan
    self.round = round
    self.tracks = tracks
    self.states = states
    self.units = units
    self.holders = holders
    self.field = field
    self.fields = fields
    self.ownField = ownField
    self.solutions = solutions
    self.asksLate = asksLate
    self.atOffice = atOffice
    self.isUncounted = isUncounted
    self.withoutSession = withoutSession
    self.words = words
  }

  var condition: SQL {
    var terms: [SQL] = []
    if let plan { terms.append("plan = \(plan)") }
    if let round { terms.append("round = \(round)") }
    if !tracks.isEmpty { terms.append("track IN (\(tracks))") }
    if states.count == 1 {
      terms.append("state = \(states[0].rawValue)")
    } else if Set(states) == Dossier.State.forIntake {
      // As the index of the queue has it, which finds them without a walk through what is settled. As a range: of a
      // term that equals a value SQLite does not see that the index has the order, and sorts all of them.
      terms.append("\(DossierOrder.settled) < 1")
    } else if !states.isEmpty {
      terms.append("state IN (\(states.map(\.rawValue)))")
    }
    if let units { terms.append("unit IN (\(units))") }
    if let holders { terms.append("holder IN (\(holders))") }
    if let passedBy { terms.append("(at_office = 1 OR holder NOT IN (\(passedBy)))") }
    if let field { terms.append("field = \(field)") }
    if !fields.isEmpty { terms.append("field IN (\(fields.sorted()))") }
    if let grade { terms.append("grade = \(grade)") }
    if isEndorsed { terms.append("endorsed_by IS NOT NULL") }
    if let counted { terms.append(counted.dossiers) }
    if ownField { terms.append("own_field = 1") }
    if !solutions.isEmpty { terms.append("solution IN (\(solutions))") }
    if asksLate { terms.append("asks_late = 1") }
    if atOffice { terms.append("at_office = 1") }
    if isUncounted { terms.append("uncounted = 1") }
    if withoutSession { terms.append("session IS NULL") }
    if isRunning {
      terms.append(
        """
        NOT EXISTS (
          SELECT 1 FROM round_closing AS closing
          WHERE closing.plan = dossier.plan AND closing.round = dossier.round AND closing.closed = 1)
        """)
    }
    if let overdue { terms.append("due < \(overdue) AND state <> 'submitted'") }
    return terms.isEmpty ? .empty : "WHERE " + terms.joined(separator: " AND ")
  }

  /// What the search index is asked; nil for lists that the table itself gives.
  func query(on connection: any Connection) throws -> SearchQuery? {
    // Few ask to be taken late, and only the index finds them without a walk through all.
    guard SearchQuery.hasWords(words) || asksLate else { return nil }
    var marks: [[SearchMark]] = []
    if let plan { marks.append([SearchMark("plan", plan)]) }
    if let round { marks.append([SearchMark("round", round)]) }
    if !tracks.isEmpty { marks.append(tracks.map { SearchMark("track", $0) }) }
    if !states.isEmpty { marks.append(states.map { SearchMark("state", $0.rawValue) }) }
    if let units { marks.append(units.map { SearchMark("unit", $0) }) }
    if let field { marks.append([SearchMark("field", field)]) }
    if !solutions.isEmpty { marks.append(solutions.map { SearchMark("solution", $0) }) }
    if asksLate { marks.append([SearchMark("late")]) }
    if atOffice { marks.append([SearchMark("office")]) }
    if withoutSession { marks.append([SearchMark("without-session")]) }
    return try SearchQuery(kind: "dossier", words: words, marks: marks)?.findingByHeirs(on: connection)
  }

  /// Whether the tally alone can count it: nothing is asked but what the tally knows; tracks are those of a plan.
  fileprivate var isTallied: Bool {
    (plan != nil || tracks.isEmpty && !atOffice)
      && self == DossierFilter(plan: plan, round: round, tracks: tracks, states: states, atOffice: atOffice)
  }

  /// How many dossiers it finds, by the tally of its plan and tracks.
  fileprivate func count(in tally: [Dossier.State: Int]) -> Int {
    tally.filter { state, _ in states.isEmpty || states.contains(state) }.values.reduce(0, +)
  }

  /// The tally of its plan and tracks.
  fileprivate func tally(on connection: any Connection) throws -> [Dossier.State: Int] {
    if atOffice, let plan { return try Dossiers.officeTally(of: plan, round: round, in: tracks, on: connection).states }
    return try Dossiers.tally(of: plan, round: round, in: tracks, on: connection)
  }
}

extension Dossiers {
  /// Of each dossier that the filter finds by its columns its unit and the day on which it was filed.
  public static func submissions(
    _ filter: DossierFilter, on connection: any Connection
  ) throws -> [(unit: Unit.ID?, day: Day)] {
    try connection.rows("SELECT unit, submitted FROM dossier \(filter.condition)") { row in
      (row.isNull(0) ? nil : try row.identifier(0), try row.optionalInstant(1)?.day)
    }.compactMap { unit, day in day.map { (unit, $0) } }
  }

  /// A page of dossiers, the latest change first unless another order is asked for.
  public static func page(
    _ filter: DossierFilter, by order: DossierOrder = .latest, limit: Int = 50, offset: Int = 0,
    on connection: any Connection
  ) throws -> [DossierLine] {
    if let query = try filter.query(on: connection) {
      return try page(of: try connection.search.find(query), by: order, limit, offset, on: connection)
    }
    return try DossierLine.lines(
      "\(filter.condition) ORDER BY \(order.terms) LIMIT \(limit) OFFSET \(offset)", on: connection)
  }

  /// A page of dossiers, the latest change first unless another order is asked for, and how many there are in all.
  ///
  /// - Parameter tally: that of the filter's plan, round and tracks, of what is at the office where the filter asks for
  ///   that; nil if it is not known already.
  public static func list(
    _ filter: DossierFilter, by order: DossierOrder = .latest, tally: [Dossier.State: Int]? = nil, limit: Int = 50,
    offset: Int = 0, on connection: any Connection
  ) throws -> (lines: [DossierLine], total: Int) {
    if let query = try filter.query(on: connection) {
      let matches = try connection.search.find(query)
      return (try page(of: matches, by: order, limit, offset, on: connection), matches.count)
    }
    return (
      try page(filter, by: order, limit: limit, offset: offset, on: connection),
      try count(filter, tally: tally, on: connection)
    )
  }

  private static func page(
    of matches: SearchMatches, by order: DossierOrder, _ limit: Int, _ offset: Int, on connection: any Connection
  ) throws -> [DossierLine] {
    try matches.page(order: order.key, limit: limit, offset: offset) { ids in
      try DossierLine.lines("WHERE id IN (\(ids)) ORDER BY \(order.terms)", on: connection)
    }
  }

  /// - Parameter tally: that of the filter's plan, round and tracks, of what is at the office where the filter asks for
  ///   that; nil if it is not known already.
  public static func count(
    _ filter: DossierFilter, tally known: [Dossier.State: Int]? = nil, on connection: any Connection
  ) throws -> Int {
    if let query = try filter.query(on: connection) { return try connection.search.find(query).count }
    if filter.isTallied { return filter.count(in: try known ?? filter.tally(on: connection)) }
    return try connection.first("SELECT count(*) FROM dossier \(filter.condition)") { try $0.int(0) } ?? 0
  }

  /// Every dossier of a list, by its number in the register, as it comes from the database.
  public static func register(
    _ filter: DossierFilter, on connection: any Connection, _ body: (DossierLine) throws -> Void
  ) throws {
    let found = try filter.query(on: connection).map { try connection.search.find($0).ids() }
    try connection.stream(
      """
      SELECT \(DossierLine.columns) FROM dossier \(filter.condition)
      ORDER BY number IS NULL, round, number, submitted, id
      """
    ) { row in
      if let found, !found.contains(try row.text(0)) { return }
      try body(DossierLine(row))
    }
  }

  /// What the authors of a list wrote, as it comes from the database.
  public static func writings(
    _ filter: DossierFilter, on connection: any Connection, _ body: (Dossier.ID, Writing) throws -> Void
  ) throws {
    let found = try filter.query(on: connection).map { try connection.search.find($0).ids() }
    try connection.stream("SELECT id, document FROM dossier \(filter.condition) ORDER BY id") { row in
      if let found, !found.contains(try row.text(0)) { return }
      let dossier: Dossier = try Records.decoded(try row.text(1))
      try body(dossier.id, dossier.writing)
    }
  }

  /// A page of the register of certificates (sổ cấp giấy chứng nhận) of a plan, by number, and how many there are in
  /// all.
  ///
  /// - Parameter words: a certificate's number or code, or words of title, authors and unit; empty for all.
  public static func certificates(
    of plan: Plan.ID, words: String = "", limit: Int = 50, offset: Int = 0, on connection: any Connection
  ) throws -> (dossiers: [Dossier], total: Int) {
    func load(_ rest: SQL) throws -> [Dossier] { try Records.all(Dossier.self, rest, on: connection).map(\.value) }
    var condition: SQL = "WHERE plan = \(plan) AND certificate IS NOT NULL"
    if let code = Certificate.Code(typed: words) {
      condition += " AND code = \(code.description)"
    } else if let number = Int(words) {
      condition += " AND certificate = \(number)"
    } else if SearchQuery.hasWords(words) {
      let marks = [[SearchMark("plan", plan)], [SearchMark("certified")]]
      guard let query = SearchQuery(kind: "dossier", words: words, marks: marks) else { return ([], 0) }
      let matches = try connection.search.find(query.findingByHeirs(on: connection))
      let page = try matches.page(order: 1, limit: limit, offset: offset) { ids in
        try load("WHERE id IN (\(ids)) ORDER BY certificate, id")
      }
      return (page, matches.count)
    }
    let total = try connection.first("SELECT count(*) FROM dossier \(condition)") { try $0.int(0) }
    return (try load("\(condition) ORDER BY round DESC, certificate LIMIT \(limit) OFFSET \(offset)"), total ?? 0)
  }
}

extension SearchQuery {
  /// Finds dossiers of units that were merged or divided by the names of those that took over too.
  fileprivate func findingByHeirs(on connection: any Connection) throws -> SearchQuery {
    guard !words.isEmpty else { return self }
    return reading(try Units.heirs(on: connection).map { ($0.heirName, $0.name, SearchMark("unit", $0.unit)) })
  }
}

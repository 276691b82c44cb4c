import Domain
import Markup

extension Dossier: StoredRecord {
  public static let table: StaticString = "dossier"
  public var key: String { id.description }

  /// Between a submission and a completion request the journal seals every change; while the author writes it does not.
  public var draft: String? { state.isBeingWritten ? state.rawValue : nil }

  public static func draft(after entry: JournalEntry) -> String? {
    State.allCases.first { $0.isBeingWritten && entry.says("to", $0.rawValue) }?.rawValue
  }

  public static let derivedTables: [DerivedTable<Dossier>] = [
    DerivedTable("dossier_author", of: "dossier", ["person"]) { $0.confirmedAuthors.sorted().map { [$0.sqlValue] } },
    FormerUnits.table { $0.former },
    AuthorNotice.table,
  ]

  public static var otherDerivedTables: [(table: StaticString, column: StaticString)] { PublicInitiatives.tables }

  public func roundMarks(on connection: any Connection) -> [RoundMark] { [RoundMark(plan, .number(round))] }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("round", round.sqlValue), ("track", track.sqlValue), ("unit", unit.sqlValue),
      ("unit_name", unitName.sqlValue), ("passed", (former?.last?.until.microseconds).sqlValue),
      ("holder", (holding?.unit).sqlValue),
      ("filer", filer.sqlValue), ("state", state.rawValue.sqlValue), ("title", writing.title.sqlValue),
      ("byline", (isPublic ? publicByline : byline).sqlValue),
      ("coauthors", max(0, writing.authors.count - 1).sqlValue),
      ("work", writing.work.sqlValue), ("field", writing.field.sqlValue), ("solution", writing.solution.sqlValue),
      ("number", (received?.number).sqlValue),
      ("submitted", (submitted?.microseconds).sqlValue), ("changed", (history.last?.at.microseconds ?? 0).sqlValue),
      ("due", due.sqlValue), ("asks_late", hasAskedLate.sqlValue), ("at_office", hasReachedOffice.sqlValue),
      ("session", session.sqlValue),
      ("certificate", (certificate?.number).sqlValue),
      ("grade", (outcome?.grade).sqlValue),
      ("specials", (outcome?.specials?.map(\.description).joined(separator: " ")).sqlValue),
      ("decision", (certificate?.decisionNumber).sqlValue), ("decided", (certificate?.decisionDay).sqlValue),
      ("code", (certificate?.code.description).sqlValue),
      ("origin", (origin?.key).sqlValue), ("arrival", (origin?.arrival).sqlValue), ("forwarded", forwarded.sqlValue),
      ("wishes_higher", (wish?.isYes == true).sqlValue), ("endorsed_by", (endorsement?.by).sqlValue),
      ("own_field", (isOwnField == true).sqlValue), ("uncounted", isUncounted.sqlValue),
      ("benefit", (writing.yearlyBenefit?.amount).sqlValue),
    ]
  }

  /// No list with words shows a draft, but when it asks to be taken late.
  public var searchEntry: SearchEntry? {
    guard !allows(.submit) || hasAskedLate else { return nil }
    // The public searches what is published: who may not be named is not found by name.
    let names = isPublic ? publicAuthors : writing.authors.map(\.name)
    let text = [writing.title, unitName ?? "", received.map { "\($0.number)" } ?? ""] + names
    var marks = [
      SearchMark("plan", plan), SearchMark("round", round), SearchMark("track", track),
      SearchMark("state", state.rawValue),
    ]
    if let unit { marks.append(SearchMark("unit", unit)) }
    if let field = writing.field { marks.append(SearchMark("field", field)) }
    if let solution = writing.solution { marks.append(SearchMark("solution", solution)) }
    if hasAskedLate { marks.append(SearchMark("late")) }
    if hasReachedOffice { marks.append(SearchMark("office")) }
    if session == nil { marks.append(SearchMark("without-session")) }
    if certificate != nil { marks.append(SearchMark("certified")) }
    return SearchEntry(
      text: text.joined(separator: " ").folded, marks: marks,
      keys: [
        .descending(history.last?.at.microseconds ?? 0, id), .ascending(Int64(certificate?.number ?? .max), id),
        .ascending(urgencyNumber, id),
      ])
  }

  public var files: [String] { fileDigests }

  public func updateDerivedRows(from before: Dossier?, on connection: any Connection) throws {
    try updateTallies(from: before, on: connection)
    try updatePublicRows(from: before, on: connection)
  }
}

extension Dossiers {
  /// What has a grade of those that these people wrote under other plans.
  public static func graded(
    by people: Set<Person.ID>, besides plan: Plan.ID, on connection: any Connection
  ) throws -> [DossierLine] {
    let standing = Dossier.State.allCases.filter(\.isRecognised).map(\.rawValue)
    return try DossierLine.lines(
      """
      WHERE id IN (SELECT dossier FROM dossier_author WHERE person IN (\(Array(people))))
      AND plan <> \(plan) AND grade IS NOT NULL AND state IN (\(standing)) ORDER BY id
      """, on: connection)
  }
}

/// Finding and counting dossiers.
public enum Dossiers {
  /// The dossiers of a plan that could be put before a session of a judgement, the latest change first.
  ///
  /// - Parameter fields: only those in one of these fields; in any where it is empty.
  public static func awaiting(
    _ judgement: Judgement, under plan: Plan.ID, fields: Set<Category.ID> = [], limit: Int, offset: Int,
    on connection: any Connection
  ) throws -> [Dossier] {
    var condition = awaiting(judgement, under: plan)
    if !fields.isEmpty { condition += " AND field IN (\(fields.sorted()))" }
    return try Records.page(
      Dossier.self, where: condition, by: "changed DESC, id DESC", limit: limit, offset: offset, on: connection)
  }

  /// Each dossier of a round that could be put before a session of a judgement, however many there are.
  ///
  /// - Parameter portion: how many are in memory at once.
  public static func eachAwaiting(
    _ judgement: Judgement, under plan: Plan.ID, round: Int, portion: Int = 500, on connection: any Connection,
    _ body: (Dossier) throws -> Void
  ) throws {
    let condition: SQL = "\(awaiting(judgement, under: plan)) AND round = \(round)"
    var last = ""
    while true {
      let some = try Records.all(
        Dossier.self, "WHERE \(condition) AND id > \(last) ORDER BY id LIMIT \(portion)", on: connection
      ).map(\.value)
      try some.forEach(body)
      guard some.count == portion, let end = some.last else { return }
      last = end.key
    }
  }

  private static func awaiting(_ judgement: Judgement, under plan: Plan.ID) -> SQL {
    let condition: SQL = "plan = \(plan) AND state IN (\(Dossier.states(awaiting: judgement.role)))"
    return judgement.tracks.isEmpty ? condition : "\(condition) AND track IN (\(judgement.tracks))"
  }

  /// The dossiers of a plan, in some tracks or in all, with which the receiving office, the council or the author
  /// should have dealt before that day.
  public static func overdue(
    _ plan: Plan.ID, in tracks: [Track.ID] = [], before day: Day, on connection: any Connection
  ) throws -> Int {
    var condition: SQL = "plan = \(plan) AND due < \(day) AND state <> 'submitted'"
    if !tracks.isEmpty { condition += " AND track IN (\(tracks))" }
    return try Records.count(Dossier.self, where: condition, on: connection)
  }

  /// The next day, from that one on, by which a dossier in one of the states should be dealt with.
  public static func nextDue(
    of plan: Plan.ID, in tracks: [Track.ID], states: [Dossier.State], from day: Day, on connection: any Connection
  ) throws -> Day? {
    let states = states.map(\.rawValue)
    return try connection.first(
      """
      SELECT min(due) FROM dossier
      WHERE plan = \(plan) AND track IN (\(tracks)) AND state IN (\(states)) AND due >= \(day)
      """
    ) { try $0.optionalDay(0) } ?? nil
  }

  /// The dossiers that the person files or writes, the latest change first.
  ///
  /// - Parameters:
  ///   - states: only those in these states; in any when empty.
  ///   - limit: how many at most; all without it.
  public static func written(
    by person: Person.ID, in states: [Dossier.State] = [], limit: Int = .max, offset: Int = 0,
    on connection: any Connection
  ) throws -> [DossierLine] {
    let standing: SQL = states.isEmpty ? .empty : " AND state IN (\(states.map(\.rawValue)))"
    return try DossierLine.lines(
      """
      WHERE id IN (SELECT dossier FROM dossier_author WHERE person = \(person))\(standing)
      ORDER BY changed DESC, id DESC LIMIT \(limit) OFFSET \(offset)
      """, on: connection)
  }

  /// How many dossiers of a unit stand in each state, by plan.
  public static func tally(
    of unit: Unit.ID, on connection: any Connection
  ) throws -> [(plan: Plan.ID, state: Dossier.State, count: Int)] {
    try connection.rows(
      "SELECT plan, state, count(*) FROM dossier WHERE unit = \(unit) GROUP BY plan, state ORDER BY plan, state"
    ) { row in
      guard let state = Dossier.State(rawValue: try row.text(1)) else { throw Fault("unknown state of a dossier") }
      return (try row.slug(0), state, try row.int(2))
    }
  }

  /// How many dossiers the person files or writes.
  public static func countWritten(by person: Person.ID, on connection: any Connection) throws -> Int {
    try connection.first("SELECT count(*) FROM dossier_author WHERE person = \(person)") { try $0.int(0) } ?? 0
  }

  /// The dossiers of those keys, each once, in the order in which they come first.
  ///
  /// - Parameter titled: how the title is told of a dossier.
  public static func lines(
    _ ids: [Dossier.ID], on connection: any Connection, titled: (Dossier.ID, String) -> String = { $1 }
  ) throws -> [DossierLine] {
    let lines = try connection.rows("SELECT \(DossierLine.columns) FROM dossier WHERE id IN (\(ids))") {
      try DossierLine($0, titled: titled)
    }
    let places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return lines.sorted { places[$0.id, default: 0] < places[$1.id, default: 0] }
  }

  /// The dossiers of those keys, as they stand, in that order.
  public static func all(_ ids: [Dossier.ID], on connection: any Connection) throws -> [Dossier] {
    try loaded(ids, on: connection).map(\.value)
  }

  /// The dossiers of those keys with their versions, in that order.
  public static func loaded(_ ids: [Dossier.ID], on connection: any Connection) throws -> [Loaded<Dossier>] {
    var found: [Dossier.ID: Loaded<Dossier>] = [:]
    for start in stride(from: 0, to: ids.count, by: 500) {
      let some = Array(ids[start..<min(start + 500, ids.count)])
      for dossier in try Records.all(Dossier.self, "WHERE id IN (\(some))", on: connection) {
        found[dossier.value.id] = dossier
      }
    }
    return ids.compactMap { found[$0] }
  }

  /// Every dossier of a plan that was handed in.
  public static func handedIn(under plan: Plan.ID, on connection: any Connection) throws -> [Dossier] {
    try Records.all(Dossier.self, "WHERE plan = \(plan) AND submitted IS NOT NULL ORDER BY id", on: connection)
      .map(\.value)
  }

  /// Those of some units among the dossiers of plans that were handed in.
  public static func handedIn(
    under plans: [Plan.ID], of units: [Unit.ID], on connection: any Connection
  ) throws -> [Dossier] {
    try Records.all(
      Dossier.self, "WHERE plan IN (\(plans)) AND unit IN (\(units)) AND submitted IS NOT NULL ORDER BY id",
      on: connection
    ).map(\.value)
  }

  /// The dossiers of a plan that came up from others of this installation.
  public static func cameUp(
    to plan: Plan.ID, from plans: [Plan.ID], on connection: any Connection
  ) throws -> [Dossier] {
    try Records.all(
      Dossier.self,
      """
      WHERE plan = \(plan) AND origin IN (SELECT 'here/' || id FROM dossier
      WHERE plan IN (\(plans)) AND submitted IS NOT NULL) ORDER BY id
      """, on: connection
    ).map(\.value)
  }

  /// The other dossiers of its plan and round that were handed in from its unit, or by its filer where it has none, and
  /// were neither withdrawn nor refused.
  public static func handedIn(beside dossier: Dossier, on connection: any Connection) throws -> [Dossier] {
    let ended: [Dossier.State] = [.draft, .withdrawn, .refused]
    let whose: SQL = dossier.unit.map { "unit = \($0)" } ?? "unit IS NULL AND filer = \(dossier.filer)"
    return try Records.all(
      Dossier.self,
      """
      WHERE \(whose) AND plan = \(dossier.plan) AND round = \(dossier.round) AND id <> \(dossier.id)
      AND state NOT IN (\(ended.map(\.rawValue))) ORDER BY id
      """, on: connection
    ).map(\.value)
  }

  /// The names of all authors of those dossiers of a list that have more than one, for files that name them.
  public static func authors(in filter: DossierFilter, on connection: any Connection) throws -> [Dossier.ID: String] {
    var shared: [Dossier.ID] = []
    try register(filter, on: connection) { if $0.coauthors > 0 { shared.append($0.id) } }
    return try authors(of: shared, on: connection)
  }

  /// The names of every author of those dossiers, for lists that are kept: of what is published those who may be named.
  public static func authors(of ids: [Dossier.ID], on connection: any Connection) throws -> [Dossier.ID: String] {
    try Dictionary(
      all(ids, on: connection).map { dossier in
        let names = dossier.isPublic ? dossier.publicAuthors : dossier.writing.authors.map(\.name)
        return (dossier.id, names.joined(separator: ", "))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The dossier whose certificate has the code.
  public static func certified(_ code: Certificate.Code, on connection: any Connection) throws -> Dossier? {
    try Records.all(Dossier.self, "WHERE code = \(code.description)", on: connection).first?.value
  }

  /// How many dossiers of a plan there are, by unit, field, state, and whether they concern the unit's own field.
  ///
  /// - Parameters:
  ///   - states: those that are asked for; nil for all.
  ///   - units: those that are asked for; nil for all.
  public static func tallies(
    under plan: Plan.ID, round: Int, states: [Dossier.State]? = nil, units: [Unit.ID]? = nil,
    on connection: any Connection
  ) throws -> [DossierTally] {
    let inStates: SQL = states.map { " AND state IN (\($0.map(\.rawValue)))" } ?? .empty
    let ofUnits: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    return try connection.rows(
      """
      SELECT unit, field, state, own_field, count(*) FROM dossier
      WHERE plan = \(plan) AND round = \(round)\(inStates)\(ofUnits) GROUP BY unit, field, state, own_field
      """
    ) { row in
      guard let state = Dossier.State(rawValue: try row.text(2)) else { throw Fault("unknown state of a dossier") }
      return DossierTally(
        unit: row.isNull(0) ? nil : try row.identifier(0), field: row.isNull(1) ? nil : try row.slug(1), state: state,
        isOwnField: try row.bool(3), count: try row.int(4))
    }
  }
}

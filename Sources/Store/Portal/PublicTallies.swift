import Domain
import Markup

// How many initiatives the public register has of each value of each facet, with the names by which they are read. The
// counts are kept with each write, as the first page of the register shows them. They stand in `tally`, of no plan.

extension PublicInitiative {
  /// Counts it among what the public finds.
  func count(_ change: Int, on connection: any Connection) throws {
    guard !isRevoked else { return }
    for row in tallies(shares: connection.shares) {
      if let pending = connection.tallyChanges {
        pending.add(change, to: row)
      } else {
        try row.add(change, on: connection)
      }
    }
  }

  /// The rows in which it is counted. Which of the rows that share the counting it is follows from its key.
  private func tallies(shares: Int) -> [TallyChanges.Row] {
    let share = (key.last?.hexDigitValue ?? 0) * shares / 16
    func row(_ kind: String, _ value: Facet.Value) -> TallyChanges.Row {
      TallyChanges.Row(
        plan: "", round: 0, kind: kind, track: value.value, value: value.name, share: "\(share)")
    }
    return [row(PublicInitiatives.wholeTally, Facet.Value("", ""))]
      + Facet.allCases.flatMap { facet in values(of: facet).map { row(PublicInitiatives.tally(facet), $0) } }
  }

  /// The same without shares, for comparing.
  var counted: [TallyChanges.Row] {
    isRevoked ? [] : tallies(shares: 0)
  }
}

extension PublicInitiatives {
  static let wholeTally = "public"
  static func tally(_ facet: Facet) -> String { "public-\(facet.rawValue)" }

  /// How many there are.
  public static func count(on connection: any Connection) throws -> Int {
    try connection.tallyChanges?.write(on: connection)
    return try connection.first("SELECT sum(count) FROM tally WHERE plan = '' AND round = 0 AND kind = \(wholeTally)") {
      try $0.optionalInt(0) ?? 0
    } ?? 0
  }

  /// A value of a facet with how many there are.
  typealias ValueCount = (value: String, count: Int)

  /// How many there are of each value of some facets in the whole register.
  static func tallied(_ facets: [Facet], on connection: any Connection) throws -> [Facet: [ValueCount]] {
    var found: [Facet: [ValueCount]] = Dictionary(uniqueKeysWithValues: facets.map { ($0, []) })
    let facetOf = Dictionary(uniqueKeysWithValues: facets.map { (tally($0), $0) })
    try connection.each(
      """
      SELECT kind, track, CAST(sum(count) AS BIGINT) FROM tally
      WHERE plan = '' AND round = 0 AND kind IN (\(facetOf.keys.sorted())) GROUP BY kind, track HAVING sum(count) > 0
      """
    ) { row in
      guard let facet = facetOf[try row.text(0)] else { return }
      found[facet]?.append((try row.text(1), try row.int(2)))
    }
    return found
  }

  /// What values of facets are called, by the name that most have; without those that nothing has. Each value is looked
  /// up by itself: read together, a thousand units would be read for the names of twelve.
  static func names(
    of values: [Facet: [String]], on connection: any Connection
  ) throws -> [Facet: [String: String]] {
    let asked = Facet.allCases.flatMap { facet in (values[facet] ?? []).map { (kind: tally(facet), value: $0) } }
    guard !asked.isEmpty else { return [:] }
    let rows = SQL.padded(asked).map { "(\($0.kind), \($0.value))" as SQL }
    let facetOf = Dictionary(uniqueKeysWithValues: values.keys.map { (tally($0), $0) })
    var names: [Facet: [String: String]] = [:]
    try connection.each(
      """
      SELECT asked.column1, asked.column2, (
        SELECT value FROM tally
        WHERE plan = '' AND round = 0 AND kind = asked.column1 AND track = asked.column2
        GROUP BY value HAVING sum(count) > 0 ORDER BY sum(count) DESC, value LIMIT 1)
      FROM (VALUES \(rows.joined(separator: ", "))) AS asked
      """
    ) { row in
      guard let facet = facetOf[try row.text(0)], let name = try row.optionalText(2) else { return }
      names[facet, default: [:]][try row.text(1)] = name
    }
    return names
  }
}

import Domain
import Markup

// How many dossiers of a plan's tracks are in each state; of those that have reached the receiving office, how many are
// in each state and of each kind of solution. The counts are kept, as lists show them on each page.

/// By what dossiers are counted.
private enum Tally: String, CaseIterable {
  case state, office, solution

  /// By what it counts the dossier; nil where it does not.
  func value(of dossier: Dossier) -> String? {
    switch self {
    case .state: dossier.state.rawValue
    case .office: dossier.hasReachedOffice ? dossier.state.rawValue : nil
    case .solution: dossier.hasReachedOffice ? dossier.writing.solution?.description : nil
    }
  }

  /// What it counts of the table.
  var counted: SQL {
    switch self {
    case .state: "SELECT plan, track, state, round, count(*) FROM dossier GROUP BY plan, track, state, round"
    case .office:
      """
      SELECT plan, track, state, round, count(*) FROM dossier WHERE at_office = 1 GROUP BY plan, track, state, round
      """
    case .solution:
      """
      SELECT plan, track, solution, round, count(*) FROM dossier WHERE at_office = 1 AND solution IS NOT NULL
      GROUP BY plan, track, solution, round
      """
    }
  }
}

extension Dossier {
  func updateTallies(from before: Dossier?, on connection: any Connection) throws {
    for tally in Tally.allCases {
      let (old, new) = (before.flatMap(tally.value), tally.value(of: self))
      if old == new, before?.track == track, before?.round == round { continue }
      if let before, let old { try before.count(-1, as: old, in: tally, on: connection) }
      if let new { try count(1, as: new, in: tally, on: connection) }
    }
  }

  private func count(_ change: Int, as value: String, in tally: Tally, on connection: any Connection) throws {
    // Which of the rows that share the counting counts this dossier follows from its key.
    let share = (key.last?.hexDigitValue ?? 0) * connection.shares / 16
    let row = TallyChanges.Row(
      plan: plan.description, round: round, kind: tally.rawValue, track: track.description, value: value,
      share: "\(share)")
    if let pending = connection.tallyChanges {
      pending.add(change, to: row)
    } else {
      try row.add(change, on: connection)
    }
  }
}

extension Dossiers {
  /// How many dossiers are in each state: of a plan or of all, in some tracks or in all.
  public static func tally(
    of plan: Plan.ID? = nil, round: Int? = nil, in tracks: [Track.ID] = [], on connection: any Connection
  ) throws -> [Dossier.State: Int] {
    var counts: [Dossier.State: Int] = [:]
    try count([.state], of: plan, round, in: tracks, on: connection) { _, value, count in
      if let state = Dossier.State(rawValue: value) { counts[state] = count }
    }
    return counts
  }

  /// The rounds of a plan that have dossiers, and the one that runs, the latest first.
  public static func rounds(of plan: Plan, on connection: any Connection) throws -> [Int] {
    guard plan.round > 0 else { return [plan.round] }
    try connection.tallyChanges?.write(on: connection)
    let found = try connection.rows("SELECT DISTINCT round FROM tally WHERE plan = \(plan.id)") { try $0.int(0) }
    return Set(found + [plan.round]).sorted(by: >)
  }

  /// How many dossiers have reached the receiving office, in some tracks or in all: by their states, and by their kinds
  /// of solution.
  public static func officeTally(
    of plan: Plan.ID, round: Int? = nil, in tracks: [Track.ID] = [], on connection: any Connection
  ) throws -> (states: [Dossier.State: Int], solutions: [Category.ID: Int]) {
    var (states, solutions): ([Dossier.State: Int], [Category.ID: Int]) = ([:], [:])
    try count([.office, .solution], of: plan, round, in: tracks, on: connection) { tally, value, count in
      if tally == .office {
        if let state = Dossier.State(rawValue: value) { states[state] = count }
      } else if let solution = Category.ID(value) {
        solutions[solution] = count
      }
    }
    return (states, solutions)
  }

  private static func count(
    _ tallies: [Tally], of plan: Plan.ID?, _ round: Int?, in tracks: [Track.ID], on connection: any Connection,
    _ body: (Tally, String, Int) -> Void
  ) throws {
    try connection.tallyChanges?.write(on: connection)
    var condition: SQL = "kind IN (\(tallies.map(\.rawValue))) AND count <> 0"
    if let plan { condition += " AND plan = \(plan)" }
    if let round { condition += " AND round = \(round)" }
    if !tracks.isEmpty { condition += " AND track IN (\(tracks))" }
    try connection.each(
      "SELECT kind, value, sum(count) FROM tally WHERE \(condition) GROUP BY kind, value HAVING sum(count) <> 0"
    ) { row in
      if let tally = Tally(rawValue: try row.text(0)) { body(tally, try row.text(1), try row.int(2)) }
    }
  }

  /// - Throws: an `IntegrityBreak` when a tally is not what counting the dossiers gives.
  static func verifyTallies(on connection: any Connection) throws {
    for tally in Tally.allCases {
      let kept: SQL =
        """
        SELECT plan, track, value, round, sum(count) FROM tally WHERE kind = \(tally.rawValue)
        GROUP BY plan, track, value, round HAVING sum(count) <> 0
        """
      for (these, those) in [(tally.counted, kept), (kept, tally.counted)] {
        let stray = try connection.first("\(these) EXCEPT \(those) ORDER BY 1, 2, 3") { row in
          "\(try row.text(0)) \(try row.text(1)) \(try row.text(2))"
        }
        if let stray { throw IntegrityBreak("tally \(stray): not the number of dossiers") }
      }
    }
  }
}

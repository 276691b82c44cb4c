import Domain
import Markup

extension ForwardingList: StoredRecord {
  public static let table: StaticString = "forwarding_list"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("forwarding", forwarding.sqlValue), ("sent", (sent?.microseconds).sqlValue),
      ("letter", (letter?.number).sqlValue),
    ]
  }
}

/// A list that came from below, and how far its dossiers have come.
public struct Arrival: Hashable, Sendable {
  /// Where the first of them comes from; what names the list is the same for all.
  public var origin: Origin
  public var states: [Dossier.State: Int]

  public var count: Int { states.values.reduce(0, +) }
  /// How many of them have a result.
  public var settled: Int { states.filter { $0.key.verdict != nil }.values.reduce(0, +) }
}

/// Finding lists that go to a higher level.
public enum ForwardingLists {
  /// The lists of a plan that were not given up, the first prepared first.
  public static func of(_ plan: Plan.ID, on connection: any Connection) throws -> [ForwardingList] {
    try Records.all(ForwardingList.self, "WHERE plan = \(plan) ORDER BY id", on: connection).map(\.value)
      .filter { !$0.isDiscarded }
  }

  /// The list as it stands.
  public static func find(_ id: ForwardingList.ID, on connection: any Connection) throws -> ForwardingList? {
    try Records.load(ForwardingList.self, id.description, on: connection)?.value
  }
}

extension Dossiers {
  /// The dossiers of the round of a plan that could go up with that forwarding and are on no list: those whose authors
  /// asked for it first, at most as many as one list holds.
  public static func candidates(
    _ forwarding: Forwarding, of plan: Plan, under units: [Unit.ID]? = nil, on connection: any Connection
  ) throws -> [Dossier] {
    let within: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    return try Records.all(
      Dossier.self,
      """
      WHERE \(waiting(forwarding, of: plan))\(within)
      ORDER BY wishes_higher DESC, id LIMIT \(ForwardingList.limit)
      """, on: connection
    ).map(\.value)
  }

  /// How many dossiers of the round of a plan could go up with that forwarding and are on no list, and of how many the
  /// authors asked for it.
  public static func countCandidates(
    _ forwarding: Forwarding, of plan: Plan, under units: [Unit.ID]? = nil, on connection: any Connection
  ) throws -> (all: Int, asked: Int) {
    let within: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    return try connection.first(
      """
      SELECT count(*), coalesce(sum(wishes_higher), 0) FROM dossier
      WHERE \(waiting(forwarding, of: plan))\(within)
      """
    ) { (try $0.int(0), try $0.int(1)) } ?? (0, 0)
  }

  private static func waiting(_ forwarding: Forwarding, of plan: Plan) -> SQL {
    let states = Dossier.State.allCases.filter(forwarding.takes).map(\.rawValue)
    return "plan = \(plan.id) AND round = \(plan.round) AND state IN (\(states)) AND forwarded IS NULL"
  }

  /// The units of the dossiers of a plan that have one.
  public static func units(of plan: Plan.ID, on connection: any Connection) throws -> [Unit.ID] {
    try connection.rows("SELECT DISTINCT unit FROM dossier WHERE plan = \(plan) AND unit IS NOT NULL") {
      try $0.identifier(0)
    }
  }

  /// The states of the dossiers of those keys.
  public static func states(
    _ ids: [Dossier.ID], on connection: any Connection
  ) throws -> [Dossier.ID: Dossier.State] {
    Dictionary(uniqueKeysWithValues: try lines(ids, on: connection).map { ($0.id, $0.state) })
  }

  /// The lists that came to a plan from below, the first to arrive first.
  public static func arrivals(at plan: Plan.ID, on connection: any Connection) throws -> [Arrival] {
    var first: [String: String] = [:]
    var states: [String: [Dossier.State: Int]] = [:]
    try connection.each(
      """
      SELECT arrival, state, count(*), min(id) FROM dossier WHERE plan = \(plan) AND arrival IS NOT NULL
      GROUP BY arrival, state
      """
    ) { row in
      let (arrival, id) = (try row.text(0), try row.text(3))
      guard let state = Dossier.State(rawValue: try row.text(1)) else { throw Fault("unknown state of a dossier") }
      states[arrival, default: [:]][state] = try row.int(2)
      first[arrival] = min(first[arrival] ?? id, id)
    }
    return try first.sorted { $0.value < $1.value }.compactMap { arrival, id in
      try Records.load(Dossier.self, id, on: connection)?.value.origin.map {
        Arrival(origin: $0, states: states[arrival] ?? [:])
      }
    }
  }

  /// The dossiers that came to a plan with one list (`Origin.arrival`), in the order of their keys.
  public static func arrived(
    with arrival: String, at plan: Plan.ID, on connection: any Connection
  ) throws -> [Dossier] {
    try Records.all(Dossier.self, "WHERE plan = \(plan) AND arrival = \(arrival) ORDER BY id", on: connection)
      .map(\.value)
  }

  /// The dossier that was made of one from below, by `Origin.key`.
  public static func from(_ origin: String, on connection: any Connection) throws -> Dossier? {
    try Records.all(Dossier.self, "WHERE origin = \(origin)", on: connection).first?.value
  }
}

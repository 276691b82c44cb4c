import Domain
import Markup

/// How many dossiers of a round are at a stage, by units.
extension Dossiers {
  /// How many dossiers each unit has that are in those states.
  ///
  /// - Parameters:
  ///   - tracks: those that are meant; all when empty.
  ///   - holders: the units that are meant; nil for all.
  public static func held(
    in states: [Dossier.State], of plan: Plan, tracks: [Track.ID], by holders: [Unit.ID]? = nil,
    on connection: any Connection
  ) throws -> [Unit.ID: Int] {
    let within: SQL = holders.map { " AND holder IN (\($0))" } ?? .empty
    return try count(
      "holder", "holder IS NOT NULL AND state IN (\(states.map(\.rawValue)))\(within)", of: plan, tracks, connection)
  }

  /// How many dossiers of the authors of each unit have reached the receiving office.
  ///
  /// - Parameter units: those that are meant; nil for all.
  public static func arrived(
    of plan: Plan, tracks: [Track.ID], from units: [Unit.ID]? = nil, on connection: any Connection
  ) throws -> [Unit.ID: Int] {
    let within: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    return try count("unit", "unit IS NOT NULL AND at_office = 1\(within)", of: plan, tracks, connection)
  }

  private static func count(
    _ column: SQL, _ condition: SQL, of plan: Plan, _ tracks: [Track.ID], _ connection: any Connection
  ) throws -> [Unit.ID: Int] {
    let own: SQL = tracks.isEmpty ? .empty : " AND track IN (\(tracks))"
    var counts: [Unit.ID: Int] = [:]
    try connection.each(
      """
      SELECT \(column), count(*) FROM dossier
      WHERE plan = \(plan.id) AND round = \(plan.round)\(own) AND \(condition) GROUP BY \(column)
      """
    ) { counts[try $0.identifier(0)] = try $0.int(1) }
    return counts
  }

  /// The earliest day by which the receiving office had to deal with a dossier of a track that it has not dealt with;
  /// nil where none is over.
  public static func earliestOverdue(
    at office: [Dossier.State], of plan: Plan, track: Track.ID, before day: Day, on connection: any Connection
  ) throws -> Day? {
    try connection.first(
      """
      SELECT min(due) FROM dossier
      WHERE plan = \(plan.id) AND round = \(plan.round) AND track = \(track) AND due < \(day)
      AND state IN (\(office.map(\.rawValue)))
      """
    ) { $0.isNull(0) ? nil : Day(try $0.text(0)) } ?? nil
  }
}

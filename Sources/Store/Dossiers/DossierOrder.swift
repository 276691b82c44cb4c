import Domain
import Markup

/// In which order a list of dossiers stands.
public enum DossierOrder: Sendable {
  /// The latest change first.
  case latest
  /// What the receiving office has to deal with before what it has dealt with; of these what is due first, then what
  /// came first.
  case urgency

  /// As a statement orders by it.
  var terms: SQL {
    switch self {
    case .latest: "changed DESC, id DESC"
    case .urgency: DossierOrder.columns.joined(separator: ", ")
    }
  }

  /// Its number among the keys of the search index (`Dossier.searchEntry`).
  var key: Int {
    switch self {
    case .latest: 0
    case .urgency: 2
    }
  }

  /// By what urgency goes, as the index `dossier_queue` has it.
  static let columns: [SQL] = [
    settled, "(COALESCE(due, '9999-12-31'))", "(COALESCE(submitted, 0))", "id",
  ]

  /// 0 for what the receiving office has to deal with, 1 for the rest.
  static let settled: SQL = "(CASE WHEN state IN ('endorsed', 'received', 'incomplete') THEN 0 ELSE 1 END)"
}

extension Dossier {
  /// The receiving office has dealt with it.
  private var isSettled: Bool { !State.forIntake.contains(state) }

  /// Its place by urgency, as `DossierOrder.columns` say it.
  fileprivate var urgency: SQL {
    let (settled, day) = (isSettled ? 1 : 0, due?.description ?? "9999-12-31")
    return "(\(settled), \(day), \(Int(submitted?.microseconds ?? 0)), \(id))"
  }

  /// The same as a number, to the second of its coming.
  var urgencyNumber: Int64 {
    let day = Int64(min(max(due?.daysSince1970 ?? .max, 0), 1 << 22 - 1))
    let second = min(max((submitted?.microseconds ?? 0) / 1_000_000, 0), 1 << 33 - 1)
    return (isSettled ? 1 << 56 : 0) | day << 33 | Int64(second)
  }
}

/// Where a dossier stands in a list by urgency: what is before and after it.
public struct QueuePlace: Sendable {
  public var previous: Dossier.ID?
  public var next: Dossier.ID?
  /// How many stand before it; at most `most`.
  public var before: Int
  /// How many the list has.
  public var total: Int

  /// So many are counted, or looked through where words are searched for.
  public static let most = 1000
}

extension Dossiers {
  /// The place of a dossier in a list by urgency. It need not be in the list itself.
  ///
  /// - Parameter filter: of a plan.
  public static func place(
    of dossier: Dossier, in filter: DossierFilter, on connection: any Connection
  ) throws -> QueuePlace {
    if try filter.query(on: connection) != nil {
      let (lines, total) = try list(filter, by: .urgency, limit: QueuePlace.most, on: connection)
      let ids = lines.map(\.id)
      let place = ids.firstIndex(of: dossier.id)
      return QueuePlace(
        previous: place.flatMap { $0 > 0 ? ids[$0 - 1] : nil }, next: ids.dropFirst(place.map { $0 + 1 } ?? 0).first,
        before: place ?? 0, total: total)
    }
    let columns: SQL = "(\(DossierOrder.columns.joined(separator: ", ")))"
    func neighbour(_ condition: SQL, _ order: SQL) throws -> Dossier.ID? {
      try connection.first("SELECT id FROM dossier \(condition) ORDER BY \(order) LIMIT 1") { try $0.identifier(0) }
    }
    let earlier: SQL = "\(filter.condition) AND \(columns) < \(dossier.urgency)"
    let later: SQL = "\(filter.condition) AND \(columns) > \(dossier.urgency)"
    let before = try connection.first(
      "SELECT count(*) FROM (SELECT 1 FROM dossier \(earlier) LIMIT \(QueuePlace.most)) AS earlier"
    ) { try $0.int(0) }
    return QueuePlace(
      previous: try neighbour(earlier, DossierOrder.columns.map { "\($0) DESC" }.joined(separator: ", ")),
      next: try neighbour(later, DossierOrder.urgency.terms), before: before ?? 0,
      total: try count(filter, on: connection))
  }

  /// The dossiers of a list by urgency that come after one in it; behind the last come those before it.
  ///
  /// - Parameter filter: without words to search for.
  public static func following(
    _ dossier: Dossier, in filter: DossierFilter, limit: Int, on connection: any Connection
  ) throws -> [Dossier.ID] {
    let columns: SQL = "(\(DossierOrder.columns.joined(separator: ", ")))"
    return try connection.rows(
      """
      SELECT id FROM dossier \(filter.condition) AND id <> \(dossier.id)
      ORDER BY CASE WHEN \(columns) > \(dossier.urgency) THEN 0 ELSE 1 END, \(DossierOrder.urgency.terms)
      LIMIT \(limit)
      """
    ) { try $0.identifier(0) }
  }
}

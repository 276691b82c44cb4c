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

/// Finding lists that go to a higher level.
public enum ForwardingLists {
  /// The lists of a plan that were not given up, the first prepared first.
  public static func of(_ plan: Plan.ID, on connection: any Connection) throws -> [ForwardingList] {
    try Records.all(ForwardingList.self, "WHERE plan = \(plan) ORDER BY id", on: connection).map(\.value)
      .filter { !$0.isDiscarded }
  }

  public static func find(_ id: ForwardingList.ID, on connection: any Connection) throws -> ForwardingList? {
    try Records.load(ForwardingList.self, id.description, on: connection)?.value
  }
}

extension Dossiers {
  /// The dossiers of a plan that could go up with that forwarding and are on no list, in the order of their keys.
  public static func candidates(
    _ forwarding: Forwarding, of plan: Plan.ID, on connection: any Connection
  ) throws -> [Dossier] {
    let states = Dossier.State.allCases.filter(forwarding.takes).map(\.rawValue)
    return try Records.all(
      Dossier.self, "WHERE plan = \(plan) AND state IN (\(states)) ORDER BY id", on: connection
    ).map(\.value).filter { $0.forwarded == nil }
  }

  /// The dossiers that came to a plan from below, in the order of their keys.
  public static func arrived(at plan: Plan.ID, on connection: any Connection) throws -> [Dossier] {
    try Records.all(Dossier.self, "WHERE plan = \(plan) AND origin IS NOT NULL ORDER BY id", on: connection)
      .map(\.value)
  }

  /// The dossier that was made of one from below, by `Origin.key`.
  public static func from(_ origin: String, on connection: any Connection) throws -> Dossier? {
    try Records.all(Dossier.self, "WHERE origin = \(origin)", on: connection).first?.value
  }
}

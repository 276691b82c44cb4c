import Domain
import Markup

extension Cluster: StoredRecord {
  public static let table: StaticString = "cluster"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("year", year.sqlValue), ("name", name.sqlValue)]
  }
  public var files: [String] { reviews.map(\.file.digest) }
}

extension ClusterList: StoredRecord {
  public static let table: StaticString = "cluster_list"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("cluster", cluster.sqlValue), ("state", state.rawValue.sqlValue)]
  }
  public var files: [String] { [minutes?.file.digest].compactMap { $0 } }
}

/// Finding clusters and their lists.
public enum ClusterRegister {
  /// Those of a plan, the latest year first, by name.
  public static func of(_ plan: Plan.ID, on connection: any Connection) throws -> [Cluster] {
    try Records.all(Cluster.self, "WHERE plan = \(plan) ORDER BY year DESC, name, id", on: connection).map(\.value)
  }

  /// Every cluster, with its version.
  public static func all(on connection: any Connection) throws -> [Loaded<Cluster>] {
    try Records.all(Cluster.self, on: connection)
  }

  /// The lists of a cluster, the last opened first.
  public static func lists(of cluster: Cluster.ID, on connection: any Connection) throws -> [ClusterList] {
    try Records.all(ClusterList.self, "WHERE cluster = \(cluster) ORDER BY id DESC LIMIT 50", on: connection)
      .map(\.value)
  }

  /// The lists on which clusters vote now.
  public static func voting(on connection: any Connection) throws -> [ClusterList] {
    try Records.all(ClusterList.self, "WHERE state = 'voting' ORDER BY id", on: connection).map(\.value)
  }
}

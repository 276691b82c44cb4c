import Domain
import Markup

extension Partner: StoredRecord {
  public static let table: StaticString = "partner"
  public var columns: [(name: StaticString, value: SQL.Value)] { [("name", name.sqlValue)] }
}

extension ReceivedPackage: StoredRecord {
  public static let table: StaticString = "received_package"
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("state", state.rawValue.sqlValue), ("arrived", Int(arrived.microseconds).sqlValue)]
  }
  public var files: [String] { [file] }
}

/// Finding packages from other installations and who signs them.
public enum Packages {
  /// A page of the packages that arrived for a plan, the latest first, and how many there are in all.
  public static func received(
    for plan: Plan.ID, limit: Int, offset: Int, on connection: any Connection
  ) throws -> (packages: [ReceivedPackage], total: Int) {
    let total = try connection.first("SELECT count(*) FROM received_package WHERE plan = \(plan)") { try $0.int(0) }
    let page: SQL = "WHERE plan = \(plan) ORDER BY arrived DESC, id LIMIT \(limit) OFFSET \(offset)"
    return (try Records.all(ReceivedPackage.self, page, on: connection).map(\.value), total ?? 0)
  }

  /// The package that arrived under that key; nil when none did.
  public static func received(_ key: String, on connection: any Connection) throws -> ReceivedPackage? {
    try Records.load(ReceivedPackage.self, key, on: connection)?.value
  }

  /// Partners that call themselves so.
  public static func partners(named name: String, on connection: any Connection) throws -> [Partner] {
    try Records.all(Partner.self, "WHERE name = \(name) ORDER BY id", on: connection).map(\.value)
  }

  /// The partner with that public key, in hexadecimal.
  public static func partner(_ key: String, on connection: any Connection) throws -> Partner? {
    try Records.load(Partner.self, key, on: connection)?.value
  }
}

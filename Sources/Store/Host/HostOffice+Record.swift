import Domain
import Markup

/// An installation has one.
extension HostOffice: StoredRecord {
  public static let table: StaticString = "host_office"
  static let key = "host"
  public var key: String { HostOffice.key }
  public var columns: [(name: StaticString, value: SQL.Value)] { [] }
  public var files: [String] { emblem.map { [$0.digest] } ?? [] }
}

/// The office that runs the installation.
public enum Hosts {
  /// Nil until somebody says who it is.
  public static func load(
    hold: Records.Hold = .none, on connection: any Connection
  ) throws -> Loaded<HostOffice>? {
    try Records.load(HostOffice.self, HostOffice.key, hold: hold, on: connection)
  }
}

import Domain
import Markup

/// A kind of an office's own.
extension UnitKind: StoredRecord {
  public static let table: StaticString = "unit_kind"
  public var key: String { slug }
  public var columns: [(name: StaticString, value: SQL.Value)] { [] }
}

extension Units {
  /// Own kinds that an installation may have.
  public static let mostKinds = 200

  public static func kinds(on connection: any Connection) throws -> UnitKinds {
    UnitKinds(own: try Records.all(UnitKind.self, "ORDER BY id LIMIT \(mostKinds)", on: connection).map(\.value))
  }
}

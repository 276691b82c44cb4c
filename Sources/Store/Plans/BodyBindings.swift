import Domain
import Markup

extension Bindings: StoredRecord {
  public static let table: StaticString = "plan_bodies"
  public var key: String { plan.description }
  public var columns: [(name: StaticString, value: SQL.Value)] { [] }
}

extension Plans {
  /// What the bodies of every plan are, by plan.
  public static func bindings(on connection: any Connection) throws -> [Plan.ID: Bindings] {
    let all = try Records.all(Bindings.self, on: connection).map(\.value)
    return Dictionary(uniqueKeysWithValues: all.map { ($0.plan, $0) })
  }

  /// What the bodies of a plan are; nil where nobody has said.
  public static func bindings(of plan: Plan.ID, on connection: any Connection) throws -> Bindings? {
    try Records.load(Bindings.self, plan.description, on: connection)?.value
  }
}

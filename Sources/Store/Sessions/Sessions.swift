import Domain
import Markup

extension Session: StoredRecord {
  public static let table: StaticString = "session"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("council", council.sqlValue), ("state", state.rawValue.sqlValue),
      ("day", day.sqlValue),
    ]
  }
}

/// Finding sessions.
public enum Sessions {
  public static func of(_ council: Council.ID, on connection: any Connection) throws -> [Session] {
    try Records.all(Session.self, "WHERE council = \(council) ORDER BY day DESC, id DESC", on: connection).map(\.value)
  }

  public static func of(_ plan: Plan.ID, on connection: any Connection) throws -> [Session] {
    try Records.all(Session.self, "WHERE plan = \(plan) ORDER BY day DESC, id DESC", on: connection).map(\.value)
  }
}

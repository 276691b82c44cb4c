import Domain
import Markup

/// The rules of an award hold from round to round of its plan.
extension Award: StoredRecord {
  public static let table: StaticString = "award"
  public static func key(_ plan: Plan.ID, _ kind: CommendationKind.ID) -> String { "\(plan)/\(kind)" }
  public var key: String { Award.key(plan, kind) }
  public var columns: [(name: StaticString, value: SQL.Value)] { [("plan", plan.sqlValue)] }
  public var files: [String] { editions.compactMap { $0.regulation.file?.digest } }
  public func roundMarks(on connection: any Connection) -> [RoundMark] { [] }
}

extension AwardRound: StoredRecord {
  public static let table: StaticString = "award_round"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("kind", kind.sqlValue), ("year", year.sqlValue)]
  }
  public func roundMarks(on connection: any Connection) -> [RoundMark] { [] }
}

/// Finding awards and their rounds.
public enum Awards {
  public static func award(
    _ kind: CommendationKind.ID, under plan: Plan.ID, on connection: any Connection
  ) throws -> Loaded<Award>? {
    try Records.load(Award.self, Award.key(plan, kind), on: connection)
  }

  /// The rounds of an award.
  public static func rounds(
    of kind: CommendationKind.ID, under plan: Plan.ID, on connection: any Connection
  ) throws -> [AwardRound] {
    try Records.all(
      AwardRound.self, "WHERE plan = \(plan) AND kind = \(kind) ORDER BY id", on: connection
    ).map(\.value)
  }
}

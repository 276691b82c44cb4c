import Domain
import Markup

extension Estimate: StoredRecord {
  public static let table: StaticString = "estimate"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] { [("plan", plan.sqlValue), ("year", year.sqlValue)] }
}

/// A payment with the prize that it pays, which counts once.
extension Payment: StoredRecord {
  public static let table: StaticString = "payment"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("estimate", estimate.sqlValue), ("prize", (counts ? prize : nil).sqlValue)]
  }

  private var prize: String? {
    guard case .prize(let decision, let dossier) = purpose else { return nil }
    return "\(decision)/\(dossier)"
  }
}

extension Remuneration: StoredRecord {
  public static let table: StaticString = "remuneration"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("dossier", dossier.sqlValue)]
  }
}

/// Finding what a plan's money was meant for, and what became of it.
public enum Money {
  public static func estimate(
    of plan: Plan.ID, in year: Int, hold: Records.Hold = .none, on connection: any Connection
  ) throws -> Loaded<Estimate>? {
    let id = try connection.first("SELECT id FROM estimate WHERE plan = \(plan) AND year = \(year)") { try $0.text(0) }
    return try id.flatMap { try Records.load(Estimate.self, $0, hold: hold, on: connection) }
  }

  /// The payments from an estimate, those that do not count too, the latest first.
  public static func payments(from estimate: Estimate.ID, on connection: any Connection) throws -> [Payment] {
    try Records.all(Payment.self, "WHERE estimate = \(estimate) ORDER BY id DESC", on: connection).map(\.value)
  }

  /// The payments under a plan that count, from whichever year's estimate.
  public static func payments(under plan: Plan.ID, on connection: any Connection) throws -> [Payment] {
    try Records.all(Payment.self, "WHERE plan = \(plan) ORDER BY id", on: connection).map(\.value).filter(\.counts)
  }

  public static func remunerations(under plan: Plan.ID, on connection: any Connection) throws -> [Remuneration] {
    try Records.all(Remuneration.self, "WHERE plan = \(plan) ORDER BY id DESC", on: connection).map(\.value)
  }
}

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
    [("plan", plan.sqlValue), ("estimate", estimate.sqlValue), ("prize", (counts ? purpose.key : nil).sqlValue)]
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

  /// What the prizes come to that are not paid.
  public static func owed(under plan: Plan.ID, on connection: any Connection) throws -> Dong {
    try unpaid(under: plan, on: connection).reduce(.zero) { $0 + $1.amount }
  }

  /// The prizes that decisions of the plan gave to initiatives that are recognised still, and that are not paid.
  public static func unpaid(under plan: Plan.ID, on connection: any Connection) throws -> [PrizeDue] {
    let decisions = try Decisions.of(plan, on: connection).filter { $0.prizes > .zero }
    guard !decisions.isEmpty else { return [] }
    let paid = Set(
      try connection.rows("SELECT prize FROM payment WHERE plan = \(plan) AND prize IS NOT NULL") { try $0.text(0) })
    let owed = decisions.flatMap(\.dues).filter { due in due.purpose.key.map { !paid.contains($0) } ?? false }
    var recognised: Set<Dossier.ID> = []
    let states = Dossier.State.allCases.filter(\.isRecognised).map(\.rawValue)
    for start in stride(from: 0, to: owed.count, by: 500) {
      let some = owed[start..<min(start + 500, owed.count)].map(\.dossier)
      try connection.each("SELECT id FROM dossier WHERE id IN (\(some)) AND state IN (\(states))") {
        recognised.insert(try $0.identifier(0))
      }
    }
    return owed.filter { recognised.contains($0.dossier) }
  }

  public static func remunerations(under plan: Plan.ID, on connection: any Connection) throws -> [Remuneration] {
    try Records.all(Remuneration.self, "WHERE plan = \(plan) ORDER BY id DESC", on: connection).map(\.value)
  }
}

import Domain
import Markup

extension Complaint: Numbered {
  public static let table: StaticString = "complaint"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("dossier", dossier.sqlValue), ("state", state.rawValue.sqlValue),
      ("due", due.sqlValue), ("filed", Int(filed.microseconds).sqlValue),
    ]
  }
  public var registered: [RegisteredNumber] {
    settlement.map { [RegisteredNumber($0.issuance, for: .settlement, subject: key)] } ?? []
  }
}

/// Finding complaints.
public enum Complaints {
  /// Those of a plan: the open ones by the day they are due, then the others, the latest first.
  public static func of(_ plan: Plan.ID, on connection: any Connection) throws -> [Complaint] {
    try Records.all(
      Complaint.self,
      "WHERE plan = \(plan) ORDER BY CASE WHEN due IS NULL THEN 1 ELSE 0 END, due, filed DESC", on: connection
    ).map(\.value)
  }

  /// Those about a dossier, the latest first.
  public static func about(_ dossier: Dossier.ID, on connection: any Connection) throws -> [Complaint] {
    try Records.all(Complaint.self, "WHERE dossier = \(dossier) ORDER BY filed DESC, id DESC", on: connection)
      .map(\.value)
  }

  /// The open ones of some plans, what is due first before the rest, as many as a page has room for.
  public static func open(of plans: [Plan.ID], limit: Int, on connection: any Connection) throws -> [Complaint] {
    try Records.all(
      Complaint.self, "WHERE plan IN (\(plans)) AND due IS NOT NULL ORDER BY due, filed, id LIMIT \(limit)",
      on: connection
    ).map(\.value)
  }

  /// How many of a plan are open, and how many of these should have been dealt with before that day.
  public static func open(
    of plan: Plan.ID, on day: Day, _ connection: any Connection
  ) throws -> (all: Int, late: Int) {
    let counts = try connection.first(
      """
      SELECT count(*), count(CASE WHEN due < \(day) THEN 1 END) FROM complaint
      WHERE plan = \(plan) AND due IS NOT NULL
      """
    ) { (all: try $0.int(0), late: try $0.int(1)) }
    return counts ?? (0, 0)
  }
}

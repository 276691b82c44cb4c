import Domain
import Markup

extension Decision: Numbered {
  public static let table: StaticString = "decision"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("issuer", issuer.sqlValue), ("number", number.sqlValue), ("year", day.year.sqlValue),
      ("day", day.sqlValue),
    ]
  }
  public var registered: [RegisteredNumber] { [RegisteredNumber(issuance, for: .recognition, subject: key)] }
}

extension DecisionDraft: StoredRecord {
  public static let table: StaticString = "decision_draft"
  public var key: String { session.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("state", state.rawValue.sqlValue)]
  }
}

extension Revocation: Numbered {
  public static let table: StaticString = "revocation"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("dossier", dossier.sqlValue), ("decision", decision.sqlValue)]
  }
  public var registered: [RegisteredNumber] { [RegisteredNumber(issuance, for: .revocation, subject: key)] }
}

extension Correction: Numbered {
  public static let table: StaticString = "correction"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("decision", decision.sqlValue)]
  }
  public var registered: [RegisteredNumber] { [RegisteredNumber(issuance, for: .correction, subject: key)] }
}

/// Finding decisions.
public enum Decisions {
  public static func of(_ plan: Plan.ID, on connection: any Connection) throws -> [Decision] {
    try Records.all(Decision.self, "WHERE plan = \(plan) ORDER BY day, id", on: connection).map(\.value)
  }

  public static func of(_ session: Session.ID, in plan: Plan.ID, on connection: any Connection) throws -> Decision? {
    try of(plan, on: connection).first { $0.session == session }
  }

  /// The draft of the decision on a session.
  public static func draft(of session: Session.ID, on connection: any Connection) throws -> DecisionDraft? {
    try Records.load(DecisionDraft.self, session.description, on: connection)?.value
  }

  /// The drafts of decisions on the plan's sessions.
  public static func drafts(of plan: Plan.ID, on connection: any Connection) throws -> [Session.ID: DecisionDraft] {
    let drafts = try Records.all(DecisionDraft.self, "WHERE plan = \(plan) ORDER BY id", on: connection).map(\.value)
    return Dictionary(uniqueKeysWithValues: drafts.map { ($0.session, $0) })
  }

  /// What was corrected in a decision, in the order in which it was.
  public static func corrections(of decision: Decision.ID, on connection: any Connection) throws -> [Correction] {
    try Records.all(Correction.self, "WHERE decision = \(decision) ORDER BY id", on: connection).map(\.value)
  }

  /// What was revoked of a decision.
  public static func revocations(of decision: Decision.ID, on connection: any Connection) throws -> [Revocation] {
    try Records.all(Revocation.self, "WHERE decision = \(decision) ORDER BY id", on: connection).map(\.value)
  }

  /// The decision that revoked the dossier's recognition.
  public static func revocation(of dossier: Dossier.ID, on connection: any Connection) throws -> Revocation? {
    try Records.all(Revocation.self, "WHERE dossier = \(dossier)", on: connection).first?.value
  }
}

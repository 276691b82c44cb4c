import Domain
import Markup

extension RoundClosing: StoredRecord {
  public static let table: StaticString = "round_closing"
  /// Plan and round: each has one row.
  public static func key(_ plan: Plan.ID, _ round: Int) -> String { "\(plan)/\(round)" }
  public var key: String { Self.key(plan, round) }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("round", round.sqlValue), ("closed", (isClosed ? 1 : 0).sqlValue)]
  }
  public var files: [String] { times.compactMap(\.archive?.digest) }
}

/// Which rounds are closed.
public enum RoundClosings {
  /// Those of a plan that were ever closed, the latest round first.
  public static func of(_ plan: Plan.ID, on connection: any Connection) throws -> [RoundClosing] {
    try Records.all(RoundClosing.self, "WHERE plan = \(plan) ORDER BY round DESC", on: connection).map(\.value)
  }

  /// The rounds that are closed, by plan.
  public static func closed(on connection: any Connection) throws -> [Plan.ID: Set<Int>] {
    var closed: [Plan.ID: Set<Int>] = [:]
    try connection.each("SELECT plan, round FROM round_closing WHERE closed = 1") {
      closed[try $0.slug(0), default: []].insert(try $0.int(1))
    }
    return closed
  }
}

// MARK: What a round has

extension RoundClosings {
  /// The dossiers of a round that are not over.
  public struct Dossiers: Sendable {
    /// The office has taken them and has not answered; what went to a higher level waits there.
    public var inHand = 0
    /// On their way to the office, or back to be completed.
    public var arriving = 0
    /// Recognised without a certificate, or not published.
    public var uncertified = 0
    public var drafts = 0
  }

  public static func dossiers(of plan: Plan.ID, round: Int, on connection: any Connection) throws -> Dossiers {
    var found = Dossiers()
    try connection.each(
      """
      SELECT state, count(*), count(forwarded) FROM dossier WHERE plan = \(plan) AND round = \(round) GROUP BY state
      """
    ) { row in
      let (count, forwarded) = (try row.int(1), try row.int(2))
      switch Dossier.State(rawValue: try row.text(0)) {
      case .draft: found.drafts += count
      case .submitted, .endorsed, .incomplete: found.arriving += count
      case .recognised, .certified: found.uncertified += count
      case .received, .accepted, .shortlisted, .inCouncil, .scored: found.inHand += count - forwarded
      case .refused, .notShortlisted, .notRecognised, .published, .withdrawn, .revoked: break
      case nil: throw Fault("unknown state of a dossier")
      }
    }
    return found
  }

  /// The questions of a plan that wait for an answer.
  public static func waitingQuestions(of plan: Plan.ID, on connection: any Connection) throws -> [Question] {
    try Records.all(Question.self, "WHERE plan = \(plan) AND answered = 0 ORDER BY id", on: connection).map(\.value)
  }

  /// Events that serve a plan and of which nobody has said what came of them.
  public static func openEvents(of plan: Plan.ID, on connection: any Connection) throws -> [Event] {
    try Records.all(
      Event.self,
      """
      WHERE state IN ('draft', 'announced') AND id IN (SELECT event FROM event_plan WHERE plan = \(plan)) ORDER BY id
      """, on: connection
    ).map(\.value)
  }

  /// Inspections under a plan that are ahead, or after which something has to follow.
  public static func openInspections(of plan: Plan.ID, on connection: any Connection) throws -> [Inspection] {
    try Records.all(
      Inspection.self, "WHERE plan = \(plan) AND (state = 'planned' OR due IS NOT NULL) ORDER BY id", on: connection
    ).map(\.value)
  }

  /// Announcements of a round that are not issued.
  public static func drafts(under plan: Plan, on connection: any Connection) throws -> [Announcement] {
    try Records.all(
      Announcement.self, "WHERE plan = \(plan.id) AND round = \(plan.round) AND state = 'draft' ORDER BY id",
      on: connection
    ).map(\.value)
  }

  /// The dossiers of a round that were filed, by their numbers.
  public static func filed(of plan: Plan.ID, round: Int, on connection: any Connection) throws -> [Dossier.ID] {
    try connection.rows(
      """
      SELECT id FROM dossier WHERE plan = \(plan) AND round = \(round) AND submitted IS NOT NULL
      ORDER BY number IS NULL, number, id
      """
    ) { try $0.identifier(0) }
  }
}

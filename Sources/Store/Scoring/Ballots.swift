import Domain
import Markup

extension Ballot: StoredRecord {
  public static let table: StaticString = "ballot"
  public var key: String { id.description }
  public var draft: String? { submitted == nil ? "ballot" : nil }
  public static func draft(after entry: JournalEntry) -> String? { entry.says("submitted", "0") ? "ballot" : nil }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("session", session.sqlValue), ("dossier", dossier.sqlValue), ("member", member.sqlValue),
      ("submitted", (submitted?.microseconds).sqlValue),
    ]
  }
}

extension BallotBox: StoredRecord {
  public static let table: StaticString = "ballot_box"
  public var key: String { BallotBox.key(session, dossier) }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("session", session.sqlValue), ("dossier", dossier.sqlValue)]
  }

  /// There are as many ballots in it as voters, and these are the members whose ballots were handed in.
  public func derivedRowsMismatch(on connection: any Connection) throws -> String? {
    let marked: [Person.ID] = try connection.rows(
      "SELECT member FROM ballot WHERE session = \(session) AND dossier = \(dossier) AND submitted IS NOT NULL"
    ) { try $0.identifier(0) }
    return entries.count == voters.count && marked.sorted() == voters ? nil : "ballot"
  }

  static func key(_ session: Session.ID, _ dossier: Dossier.ID) -> String { "\(session) \(dossier)" }
}

extension EarlierRound: StoredRecord {
  public static let table: StaticString = "earlier_round"
  public var key: String { "\(session) \(dossier) \(number)" }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("session", session.sqlValue), ("dossier", dossier.sqlValue)]
  }
}

/// Finding ballots.
public enum Ballots {
  public static func find(
    _ session: Session.ID, _ dossier: Dossier.ID, _ member: Person.ID, on connection: any Connection
  ) throws -> Loaded<Ballot>? {
    try Records.all(
      Ballot.self, "WHERE session = \(session) AND dossier = \(dossier) AND member = \(member)", on: connection
    ).first
  }

  /// The box of the secret ballots on a dossier, held until the write ends; nil before the first one.
  public static func box(
    _ session: Session.ID, _ dossier: Dossier.ID, on connection: any Connection
  ) throws -> Loaded<BallotBox>? {
    try Records.load(BallotBox.self, BallotBox.key(session, dossier), hold: .exclusive, on: connection)
  }

  /// Every ballot on a dossier in a session, handed in or not.
  public static func all(
    on dossier: Dossier.ID, in session: Session.ID, on connection: any Connection
  ) throws -> [Loaded<Ballot>] {
    try Records.all(
      Ballot.self, "WHERE session = \(session) AND dossier = \(dossier) ORDER BY member", on: connection)
  }

  /// What was cast before dossiers of the session were scored once more, in its order.
  public static func earlierRounds(of session: Session.ID, on connection: any Connection) throws -> [EarlierRound] {
    try Records.all(EarlierRound.self, "WHERE session = \(session) ORDER BY id", on: connection).map(\.value)
  }

  /// The boxes of a session's secret ballots.
  public static func boxes(of session: Session.ID, on connection: any Connection) throws -> [BallotBox] {
    try Records.all(BallotBox.self, "WHERE session = \(session) ORDER BY dossier", on: connection).map(\.value)
  }

  /// The ballots handed in; of secret ones, who handed them in.
  public static func submitted(of session: Session.ID, on connection: any Connection) throws -> [Ballot] {
    try Records.all(
      Ballot.self, "WHERE session = \(session) AND submitted IS NOT NULL ORDER BY dossier, member", on: connection
    ).map(\.value)
  }

  /// Which ballots of a member exist, and whether they were handed in.
  public static func progress(
    of member: Person.ID, in session: Session.ID, on connection: any Connection
  ) throws -> [Dossier.ID: Bool] {
    var progress: [Dossier.ID: Bool] = [:]
    try connection.each(
      "SELECT dossier, submitted FROM ballot WHERE session = \(session) AND member = \(member)"
    ) { progress[try $0.identifier(0)] = try $0.optionalInt(1) != nil }
    return progress
  }

  /// Who has handed in a ballot on what; never how it was filled in.
  public static func handedIn(
    of session: Session.ID, on connection: any Connection
  ) throws -> [(dossier: Dossier.ID, member: Person.ID)] {
    try connection.rows(
      "SELECT dossier, member FROM ballot WHERE session = \(session) AND submitted IS NOT NULL"
    ) { (try $0.identifier(0), try $0.identifier(1)) }
  }

  /// What changes whenever a ballot of the session is handed in or taken back, or the session itself changes: three
  /// numbers from two indexes, so that it can be asked for every second.
  public static func pulse(of session: Session.ID, on connection: any Connection) throws -> [Int] {
    try connection.first(
      """
      SELECT session.version, count(ballot.submitted), coalesce(max(ballot.submitted), 0)
      FROM session LEFT JOIN ballot ON ballot.session = session.id AND ballot.submitted IS NOT NULL
      WHERE session.id = \(session) GROUP BY session.version
      """
    ) { [try $0.int(0), try $0.int(1), try $0.int(2)] } ?? []
  }
}

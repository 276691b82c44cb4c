import Domain
import Markup

extension Participant: StoredRecord {
  public static let table: StaticString = "participant"
  // Who was taken off the list may be invited again.
  public static let comesAgain = true
  public static func key(_ id: ID, of event: Event.ID) -> String { "\(event)/\(id)" }
  public var key: String { Self.key(id, of: event) }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("event", event.sqlValue), ("person", person.map(\.sqlValue) ?? .null), ("sort", name.nameSortKey.sqlValue),
      ("invited", (isInvited ? 1 : 0).sqlValue), ("answered", (answer == nil ? 0 : 1).sqlValue),
      ("present", (attendance == nil ? 0 : 1).sqlValue), ("waits", (isWaiting ? 1 : 0).sqlValue),
    ]
  }
}

extension EventRatings: StoredRecord {
  public static let table: StaticString = "event_rating"
  public var key: String { event.description }
  public var columns: [(name: StaticString, value: SQL.Value)] { [] }
}

/// Finding who is invited to events and was there. Who only says so is on no list before it is confirmed.
public enum Participants {
  private static let listed: SQL = "NOT (waits = 1 AND invited = 0)"

  /// How many are on the list of an event.
  public struct Counts: Hashable, Sendable {
    public var all = 0
    public var invited = 0
    public var answered = 0
    public var present = 0
    /// Guests whose own word nobody has confirmed yet.
    public var waiting = 0

    public init() {}
  }

  /// A page of the list of an event, by name.
  public static func page(
    of event: Event.ID, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [Loaded<Participant>] {
    try Records.all(
      Participant.self, "WHERE event = \(event) AND \(listed) ORDER BY sort, id LIMIT \(limit) OFFSET \(offset)",
      on: connection)
  }

  /// Guests whose own word waits to be confirmed, by name.
  public static func waiting(at event: Event.ID, limit: Int, on connection: any Connection) throws -> [Participant] {
    try Records.all(
      Participant.self, "WHERE event = \(event) AND waits = 1 ORDER BY sort, id LIMIT \(limit)", on: connection
    ).map(\.value)
  }

  /// The guests of that name on the list, and those who only say that they are there.
  public static func guests(
    named name: String, at event: Event.ID, on connection: any Connection
  ) throws -> [Loaded<Participant>] {
    try Records.all(
      Participant.self,
      "WHERE event = \(event) AND sort = \(name.nameSortKey) AND person IS NULL ORDER BY id", on: connection)
  }

  public static func counts(of event: Event.ID, on connection: any Connection) throws -> Counts {
    try connection.first(
      """
      SELECT coalesce(sum(CASE WHEN \(listed) THEN 1 ELSE 0 END), 0), coalesce(sum(invited), 0),
        coalesce(sum(answered), 0), coalesce(sum(present), 0), coalesce(sum(waits), 0)
      FROM participant WHERE event = \(event)
      """
    ) { row in
      var counts = Counts()
      (counts.all, counts.invited) = (try row.int(0), try row.int(1))
      (counts.answered, counts.present, counts.waiting) = (try row.int(2), try row.int(3), try row.int(4))
      return counts
    } ?? Counts()
  }

  /// The keys of all who are on the list.
  public static func keys(of event: Event.ID, on connection: any Connection) throws -> Set<String> {
    Set(try connection.rows("SELECT id FROM participant WHERE event = \(event)") { try $0.text(0) })
  }

  /// The guests on the list: those who are no people of the installation.
  public static func guests(of event: Event.ID, on connection: any Connection) throws -> [Participant] {
    try Records.all(Participant.self, "WHERE event = \(event) AND person IS NULL", on: connection).map(\.value)
  }

  /// Whether a person is on the list.
  public static func has(_ person: Person.ID, at event: Event.ID, on connection: any Connection) throws -> Bool {
    try connection.first("SELECT 1 FROM participant WHERE event = \(event) AND person = \(person)") { _ in true }
      ?? false
  }
}

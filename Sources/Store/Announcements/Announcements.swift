import Domain
import Markup

/// Finding announcements.
public enum Announcements {
  /// Which announcements of a plan a list has.
  public struct Wanted: Sendable {
    /// Whose drafts it has; nil for everybody's.
    public var writers: [DutyHolder]?
    /// Where not all issued ones are meant: those that came to these units, and those of the writers.
    public var units: [Unit.ID]?
    public var kind: Announcement.Kind?
    public var state: Announcement.State?
    /// The round of the plan.
    public var round: Int

    public init(
      writers: [DutyHolder]?, units: [Unit.ID]?, round: Int, kind: Announcement.Kind? = nil,
      state: Announcement.State? = nil
    ) {
      (self.writers, self.units, self.round, self.kind, self.state) = (writers, units, round, kind, state)
    }

    fileprivate var condition: SQL {
      let own = (writers ?? []).map(\.description)
      let drafts: SQL = writers == nil ? .empty : " AND (state <> 'draft' OR sender IN (\(own)))"
      let came: SQL =
        units.map {
          """
           AND (sender IN (\(own)) OR id IN (SELECT announcement FROM distribution_unit WHERE unit IN (\($0))))
          """
        } ?? .empty
      let kind: SQL = kind.map { " AND kind = \($0.rawValue)" } ?? .empty
      let state: SQL = state.map { " AND state = \($0.rawValue)" } ?? .empty
      return " AND round = \(round)\(drafts)\(came)\(kind)\(state)"
    }
  }

  /// A page of those of a plan, the latest first.
  public static func page(
    _ wanted: Wanted, of plan: Plan.ID, limit: Int, offset: Int, on connection: any Connection
  ) throws -> [Announcement] {
    try Records.page(
      Announcement.self, where: "plan = \(plan)\(wanted.condition)", by: "id DESC", limit: limit, offset: offset,
      on: connection)
  }

  public static func count(_ wanted: Wanted, of plan: Plan.ID, on connection: any Connection) throws -> Int {
    try Records.count(Announcement.self, where: "plan = \(plan)\(wanted.condition)", on: connection)
  }

  /// Those that count as duties done.
  public static func fulfilling(_ plan: Plan, on connection: any Connection) throws -> [Announcement] {
    try Records.all(
      Announcement.self,
      """
      WHERE plan = \(plan.id) AND round = \(plan.round) AND fulfils = 1 AND state IN ('issued', 'corrected')
      ORDER BY id
      """, on: connection
    ).map(\.value)
  }

  /// Whether the round of the plan was announced, or a draft of that was begun.
  public static func isAnnounced(_ plan: Plan, on connection: any Connection) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM announcement
      WHERE plan = \(plan.id) AND round = \(plan.round) AND kind = 'plan' AND state <> 'withdrawn' LIMIT 1
      """
    ) { _ in true } ?? false
  }

  /// The drafts of plans and of senders, the first begun first, at most a hundred.
  public static func drafts(
    of plans: [Plan.ID], by units: [Unit.ID], on connection: any Connection
  ) throws -> [Announcement] {
    guard !plans.isEmpty || !units.isEmpty else { return [] }
    let senders = units.map { DutyHolder.unit($0).description }
    return try Records.all(
      Announcement.self,
      """
      WHERE state = 'draft' AND (plan IN (\(plans)) OR sender IN (\(senders))) ORDER BY id LIMIT 100
      """, on: connection
    ).map(\.value)
  }

  /// The one that a sender issued under that number in a year.
  public static func issued(
    by sender: DutyHolder, _ number: String, in year: Int, on connection: any Connection
  ) throws -> Announcement? {
    try Records.all(
      Announcement.self,
      "WHERE sender = \(sender.description) AND state <> 'draft' AND number = \(number)", on: connection
    ).lazy.map(\.value).first { $0.issue?.day.year == year }
  }

  /// How many units each went to from its sender, and how many of these confirmed.
  public static func counts(
    of ids: [Announcement.ID], via unit: Unit.ID? = nil, on connection: any Connection
  ) throws -> [Announcement.ID: (units: Int, confirmed: Int)] {
    guard !ids.isEmpty else { return [:] }
    let keys = ids.map { Distribution.key($0, via: unit) }
    var counts: [Announcement.ID: (units: Int, confirmed: Int)] = [:]
    try connection.each("SELECT announcement, units FROM distribution WHERE id IN (\(keys))") { row in
      counts[try row.identifier(0)] = (try row.int(1), 0)
    }
    try connection.each(
      """
      SELECT u.announcement, count(*) FROM distribution_unit u
      JOIN acknowledgement a ON a.announcement = u.announcement AND a.unit = u.unit
      WHERE u.distribution IN (\(keys)) GROUP BY u.announcement
      """
    ) { row in counts[try row.identifier(0)]?.confirmed = try row.int(1) }
    return counts
  }
}

extension Announcements {
  /// A unit to which an announcement went, and whether it confirmed.
  public struct Addressee: Sendable {
    public var unit: Unit.ID
    public var isAsked: Bool
    public var confirmed: Instant?
    public var by: Person.ID?
    /// How many units it passed it on to; nil where it did not.
    public var passedTo: Int?
  }

  /// The units to which it went from its sender, or from a unit that passed it on.
  public static func addressees(
    of id: Announcement.ID, via unit: Unit.ID?, on connection: any Connection
  ) throws -> [Addressee] {
    try connection.rows(
      """
      SELECT u.unit, u.asked, a.at, a.person, p.units FROM distribution_unit u
      LEFT JOIN acknowledgement a ON a.announcement = u.announcement AND a.unit = u.unit
      LEFT JOIN distribution p ON p.announcement = u.announcement AND p.via = u.unit
      WHERE u.distribution = \(Distribution.key(id, via: unit))
      """
    ) { row in
      Addressee(
        unit: try row.identifier(0), isAsked: try row.int(1) == 1, confirmed: try row.optionalInstant(2),
        by: try row.optionalText(3).flatMap { Person.ID($0) }, passedTo: try row.optionalInt(4))
    }
  }

  /// Those that ask something of units in a plan's round: issued and not withdrawn.
  public static func issued(under plan: Plan, on connection: any Connection) throws -> [Announcement] {
    try Records.all(
      Announcement.self,
      "WHERE plan = \(plan.id) AND round = \(plan.round) AND state IN ('issued', 'corrected') ORDER BY id",
      on: connection
    ).map(\.value)
  }

  /// What an announcement asks of a unit to which it came, and when the unit did it.
  public struct Asking: Sendable {
    public var announcement: Announcement.ID
    public var isInForce: Bool
    public var unit: Unit.ID
    /// Whether the unit is asked to pass it on.
    public var isAsked: Bool
    public var confirmed: Instant?
    public var passedOn: Instant?
  }

  /// What announcements ask of units, each unit once, in the order of the units' keys.
  ///
  /// - Parameter units: those that are meant; nil for all.
  public static func asking(
    _ ids: [Announcement.ID], of units: [Unit.ID]?, on connection: any Connection
  ) throws -> [Asking] {
    guard !ids.isEmpty, units?.isEmpty != true else { return [] }
    let within: SQL =
      units.map { "u.unit IN (\($0)) AND u.announcement IN (\(ids))" }
      ?? "u.distribution IN (SELECT id FROM distribution WHERE announcement IN (\(ids)))"
    return try connection.rows(
      """
      SELECT u.announcement, n.state, u.unit, max(u.asked), min(a.at), min(p.at)
      FROM distribution_unit u JOIN announcement n ON n.id = u.announcement
      LEFT JOIN acknowledgement a ON a.announcement = u.announcement AND a.unit = u.unit
      LEFT JOIN distribution p ON p.announcement = u.announcement AND p.via = u.unit
      WHERE \(within) GROUP BY u.announcement, n.state, u.unit ORDER BY u.announcement, u.unit
      """
    ) { row in
      Asking(
        announcement: try row.identifier(0), isInForce: try row.text(1) == Announcement.State.issued.rawValue,
        unit: try row.identifier(2), isAsked: try row.int(3) == 1, confirmed: try row.optionalInstant(4),
        passedOn: try row.optionalInstant(5))
    }
  }

  /// Something that came to a unit.
  public struct Arrival: Sendable {
    public var announcement: Announcement
    public var unit: Unit.ID
    /// Whether the unit is asked to pass it on.
    public var isAsked: Bool
    public var confirmed: Instant?
    public var hasPassedOn: Bool
    /// Whether it was let off confirming it.
    public var isExcused: Bool
    /// Whether it was let off passing it on.
    public var isLetOff: Bool

    /// Whether it has still to say that it arrived.
    public var isToConfirm: Bool { confirmed == nil && !isExcused }
    /// Whether it has still to pass it on.
    public var isToPassOn: Bool { isAsked && !hasPassedOn && !isLetOff }
  }

  /// Which arrivals a list has.
  public enum Arriving: Sendable {
    case all, unconfirmed
    /// Not confirmed, or not passed on where that is asked for.
    case owed

    fileprivate var condition: SQL {
      switch self {
      case .all: .empty
      case .unconfirmed: " AND a.id IS NULL AND e.id IS NULL AND n.state = 'issued'\(Self.ofOpenRound)"
      case .owed:
        """
         AND n.state = 'issued' AND ((a.id IS NULL AND e.id IS NULL)
        OR (u.asked = 1 AND p.id IS NULL AND o.id IS NULL))\(Self.ofOpenRound)
        """
      }
    }

    /// Of a closed round nothing is confirmed or passed on any more.
    private static let ofOpenRound: SQL = """
       AND NOT EXISTS (SELECT 1 FROM round_closing AS closing
      WHERE closing.plan = n.plan AND closing.round = n.round AND closing.closed = 1)
      """
  }

  /// What came to units, the latest first.
  public static func arrivals(
    _ kind: Arriving, at units: [Unit.ID], only id: Announcement.ID? = nil, limit: Int, offset: Int = 0,
    on connection: any Connection
  ) throws -> [Arrival] {
    guard !units.isEmpty else { return [] }
    let found = try connection.rows(
      """
      SELECT u.announcement, u.unit, u.asked, a.at, p.id, e.id, o.id \(arriving(kind, at: units, only: id))
      ORDER BY u.announcement DESC, u.unit LIMIT \(limit) OFFSET \(offset)
      """
    ) { row in
      (
        id: try row.text(0), unit: try row.identifier(1) as Unit.ID, isAsked: try row.int(2) == 1,
        confirmed: try row.optionalInstant(3), hasPassedOn: try row.optionalText(4) != nil,
        isExcused: try row.optionalText(5) != nil, isLetOff: try row.optionalText(6) != nil
      )
    }
    let known = try Records.all(
      Announcement.self, "WHERE id IN (\(Array(Set(found.map(\.id)))))", on: connection
    ).map(\.value)
    let announcements = Dictionary(uniqueKeysWithValues: known.map { ($0.key, $0) })
    return found.compactMap { row in
      announcements[row.id].map {
        Arrival(
          announcement: $0, unit: row.unit, isAsked: row.isAsked, confirmed: row.confirmed,
          hasPassedOn: row.hasPassedOn, isExcused: row.isExcused, isLetOff: row.isLetOff)
      }
    }
  }

  public static func countArrivals(
    _ kind: Arriving, at units: [Unit.ID], on connection: any Connection
  ) throws -> Int {
    guard !units.isEmpty else { return 0 }
    return try connection.first("SELECT count(*) \(arriving(kind, at: units, only: nil))") { try $0.int(0) } ?? 0
  }

  /// Each announcement and unit once, however many sent it there.
  private static func arriving(_ kind: Arriving, at units: [Unit.ID], only id: Announcement.ID?) -> SQL {
    let one: SQL = id.map { " AND announcement = \($0)" } ?? .empty
    return """
      FROM (SELECT announcement, unit, max(asked) AS asked FROM distribution_unit
      WHERE unit IN (\(units))\(one) GROUP BY announcement, unit) u
      JOIN announcement n ON n.id = u.announcement
      LEFT JOIN acknowledgement a ON a.announcement = u.announcement AND a.unit = u.unit
      LEFT JOIN distribution p ON p.announcement = u.announcement AND p.via = u.unit
      LEFT JOIN fulfilment e ON e.id = \(said("'/nhan-van-ban-'")) AND e.excused = 1
      LEFT JOIN fulfilment o ON o.id = \(said("'/chuyen-van-ban-'")) AND o.excused = 1
      WHERE n.state <> 'draft'\(kind.condition)
      """
  }

  /// The key of what was said of the duty to confirm an announcement, or to pass it on (`Fulfilment.key`).
  private static func said(_ duty: SQL) -> SQL {
    "n.plan || '/' || CAST(n.round AS TEXT) || \(duty) || n.id || '/' || u.unit"
  }

  /// The sendings by which it came to a unit.
  public static func distributions(
    of id: Announcement.ID, to unit: Unit.ID, on connection: any Connection
  ) throws -> [String] {
    try connection.rows(
      "SELECT distribution FROM distribution_unit WHERE announcement = \(id) AND unit = \(unit) ORDER BY distribution"
    ) { try $0.text(0) }
  }

  /// Those of the units to which it came, from whomever.
  public static func reached(
    _ id: Announcement.ID, among units: [Unit.ID], on connection: any Connection
  ) throws -> Set<Unit.ID> {
    guard !units.isEmpty else { return [] }
    return Set(
      try connection.rows(
        "SELECT DISTINCT unit FROM distribution_unit WHERE announcement = \(id) AND unit IN (\(units))"
      ) { try $0.identifier(0) as Unit.ID })
  }
}

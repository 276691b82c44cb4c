import Domain
import Markup

/// What units did for a plan's round besides their dossiers: counted for a report, and record by record for the list
/// behind a figure.
public struct Activities: Sendable {
  let plan: Plan
  /// The first day of the round after it; nil while none was opened.
  let next: Day?
  /// Whose records are meant; nil for everybody's.
  let units: [Unit.ID]?

  /// - Parameters:
  ///   - plan: as it is in the round.
  ///   - next: the first day of the round after it; nil while none was opened.
  ///   - units: whose records are meant; nil for everybody's.
  public init(of plan: Plan, before next: Day?, units: [Unit.ID]?) {
    (self.plan, self.next, self.units) = (plan, next, units)
  }

  // MARK: Conditions

  private var ofUnits: SQL { units.map { " AND unit IN (\($0))" } ?? .empty }

  /// Of a plan that is carried out once every day is of its round.
  private var inRound: SQL {
    guard plan.round > 0 else { return .empty }
    let end: SQL = next.map { " AND last_day < \($0)" } ?? .empty
    return " AND last_day >= \(plan.period.from)\(end)"
  }

  /// That a record was begun in the round: its key has the time.
  private func begun<Subject>(_ type: Subject.Type) -> SQL {
    guard plan.round > 0 else { return .empty }
    func first(_ day: Day) -> Identifier<Subject> { Identifier(at: VietnamTime.start(of: day), random: (0, 0)) }
    let end: SQL = next.map { " AND id < \(first($0))" } ?? .empty
    return " AND id >= \(first(plan.period.from))\(end)"
  }

  private var events: SQL {
    """
    id IN (SELECT event FROM event_plan WHERE plan = \(plan.id) AND duty = '') \
    AND state IN ('announced', 'held')\(ofUnits)\(inRound)
    """
  }

  private var inspections: SQL { "plan = \(plan.id) AND state = 'done'\(ofUnits)\(inRound)" }

  private var questions: SQL { "plan = \(plan.id)\(ofUnits)\(begun(Question.self))" }

  /// Each announcement and unit once, however many sent it there.
  private var arrivals: SQL {
    """
    (SELECT announcement, unit FROM distribution_unit WHERE 1 = 1\(ofUnits) GROUP BY announcement, unit) AS u
    JOIN announcement AS n ON n.id = u.announcement
    LEFT JOIN acknowledgement AS a ON a.announcement = u.announcement AND a.unit = u.unit
    LEFT JOIN distribution AS p ON p.announcement = u.announcement AND p.via = u.unit
    WHERE n.plan = \(plan.id) AND n.round = \(plan.round) AND n.state IN ('issued', 'corrected')
    """
  }

  // MARK: Counting

  public func counts(on connection: any Connection) throws -> UnitActivities {
    var counts = UnitActivities()
    try connection.each(
      """
      SELECT kind, sum(is_held), sum(is_held * coalesce(audience, present)), sum(media),
        sum(is_held * coalesce(cost, 0))
      FROM (
        SELECT kind, CASE WHEN state = 'held' THEN 1 ELSE 0 END AS is_held, audience, media, cost,
          (SELECT count(*) FROM participant AS p WHERE p.event = e.id AND p.present = 1) AS present
        FROM event AS e WHERE \(events)) AS found
      GROUP BY kind
      """
    ) { row in
      counts.published += try row.int(3)
      counts.cost = counts.cost + Dong(try row.int(4))
      guard let kind = Event.Kind(rawValue: try row.text(0)), kind != .publicity else { return }
      counts.held[kind] = .init(count: try row.int(1), people: try row.int(2))
    }
    try connection.each(
      "SELECT count(*), coalesce(sum(follow_ups), 0), coalesce(sum(accepted), 0) FROM inspection WHERE \(inspections)"
    ) { row in
      (counts.inspections, counts.followUps, counts.accepted) = (try row.int(0), try row.int(1), try row.int(2))
    }
    try connection.each("SELECT count(*), count(a.id), count(p.id) FROM \(arrivals)") { row in
      (counts.arrived, counts.confirmed, counts.passedOn) = (try row.int(0), try row.int(1), try row.int(2))
    }
    counts.answered =
      try connection.first("SELECT count(*) FROM question WHERE answered = 1 AND \(questions)") { try $0.int(0) } ?? 0
    return counts
  }

  // MARK: Records

  /// Events that were held, the first first.
  ///
  /// - Parameter most: as many as are wanted; nil for all.
  public func held(_ kinds: [Event.Kind], most: Int? = nil, on connection: any Connection) throws -> [Event] {
    let limit: SQL = most.map { " LIMIT \($0)" } ?? .empty
    return try Records.all(
      Event.self,
      "WHERE state = 'held' AND kind IN (\(kinds)) AND \(events) ORDER BY last_day, id\(limit)", on: connection
    ).map(\.value)
  }

  /// Events of which the media wrote, the first first.
  public func covered(most: Int? = nil, on connection: any Connection) throws -> [Event] {
    let limit: SQL = most.map { " LIMIT \($0)" } ?? .empty
    return try Records.all(
      Event.self, "WHERE media > 0 AND \(events) ORDER BY last_day, id\(limit)", on: connection
    ).map(\.value)
  }

  /// How many were counted by name at events.
  public func present(at events: [Event.ID], on connection: any Connection) throws -> [Event.ID: Int] {
    guard !events.isEmpty else { return [:] }
    return Dictionary(
      try connection.rows(
        "SELECT event, count(*) FROM participant WHERE present = 1 AND event IN (\(events)) GROUP BY event"
      ) { (try $0.identifier(0) as Event.ID, try $0.int(1)) }, uniquingKeysWith: { $1 })
  }

  /// Inspections of the units that were done, the first first.
  public func inspected(most: Int? = nil, on connection: any Connection) throws -> [Inspection] {
    let limit: SQL = most.map { " LIMIT \($0)" } ?? .empty
    return try Records.all(
      Inspection.self, "WHERE \(inspections) ORDER BY last_day, id\(limit)", on: connection
    ).map(\.value)
  }

  /// Something that came to a unit.
  public struct Arrival: Sendable {
    public var announcement: Announcement.ID
    public var unit: Unit.ID
    public var isConfirmed: Bool
    public var isPassedOn: Bool
  }

  public func arrived(on connection: any Connection) throws -> [Arrival] {
    try connection.rows(
      "SELECT u.announcement, u.unit, a.id, p.id FROM \(arrivals) ORDER BY u.announcement, u.unit"
    ) { row in
      Arrival(
        announcement: try row.identifier(0), unit: try row.identifier(1), isConfirmed: !row.isNull(2),
        isPassedOn: !row.isNull(3))
    }
  }

  public func asked(most: Int? = nil, on connection: any Connection) throws -> [Question] {
    let limit: SQL = most.map { " LIMIT \($0)" } ?? .empty
    return try Records.all(Question.self, "WHERE \(questions) ORDER BY id\(limit)", on: connection).map(\.value)
  }

  /// Initiatives of the plan that units applied from others, as their heads confirmed within the round, with what that
  /// brought in the years of the round.
  public func replicated(on connection: any Connection) throws -> [Replication] {
    let round: SQL =
      plan.round > 0
      ? " AND confirmed >= \(plan.period.from)\(next.map { " AND confirmed < \($0)" as SQL } ?? .empty)" : .empty
    return try Records.all(
      Replication.self,
      "WHERE of_plan = \(plan.id) AND confirmed IS NOT NULL\(ofUnits)\(round) ORDER BY confirmed, id", on: connection
    ).map(\.value)
  }

  /// How many those are, and what units were brought by what they apply in the years of the round, whenever it was
  /// confirmed first.
  public func replications(on connection: any Connection) throws -> (count: Int, benefit: Dong) {
    let years: SQL =
      plan.round > 0
      ? " AND year >= \(plan.period.from.year) AND year <= \(plan.period.through.year)" : .empty
    let benefit = try connection.first(
      """
      SELECT coalesce(sum(amount), 0) FROM replication_benefit
      WHERE replication IN (SELECT id FROM replication WHERE of_plan = \(plan.id)\(ofUnits))\(years)
      """
    ) { try $0.int(0) }
    return (try replicated(on: connection).count, Dong(benefit ?? 0))
  }

  public func commended(on connection: any Connection) throws -> [Nomination] {
    try Records.all(
      Nomination.self,
      "WHERE plan = \(plan.id) AND state = 'commended'\(ofUnits)\(begun(Nomination.self)) ORDER BY id",
      on: connection
    ).map(\.value)
  }

  /// The last plan in response of each unit that counts.
  ///
  /// - Parameter round: without what another report of that round counted; nil for all.
  public func responses(in round: Reports.Round?, on connection: any Connection) throws -> [ResponsePlan] {
    let uncounted: SQL = round.map { " AND \($0.responses)" } ?? .empty
    let all = try Records.all(
      ResponsePlan.self,
      """
      WHERE plan = \(plan.id) AND round = \(plan.round) AND state IN ('sent', 'noted')\(ofUnits)\(uncounted)
      ORDER BY id DESC
      """, on: connection
    ).map(\.value)
    var seen: Set<Unit.ID> = []
    return all.filter { seen.insert($0.unit).inserted }
  }

  /// The dossiers of the units that were handed in.
  public func dossiers(on connection: any Connection) throws -> Set<Dossier.ID> {
    Set(
      try connection.rows(
        "SELECT id FROM dossier WHERE plan = \(plan.id) AND round = \(plan.round) AND state <> 'draft'\(ofUnits)"
      ) { try $0.identifier(0) as Dossier.ID })
  }
}

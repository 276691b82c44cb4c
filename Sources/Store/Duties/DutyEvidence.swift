import Domain
import Markup

/// Records that close duties by themselves, as days by unit: what the program keeps anyway.
public struct DutyEvidence: Sendable {
  /// The unit of the record, nil where it is the plan's; the day; what names it.
  public struct Record: Sendable {
    public var unit: Unit.ID?
    /// The body of the plan whose record it is; nil where it is that of the unit that has the duty.
    public var body: Body.ID?
    public var day: Day
    /// The keys of the duties that it does; nil where it does each of its kind.
    public var duties: [String]?
    public var kind: Kind

    fileprivate init(
      unit: Unit.ID? = nil, body: Body.ID? = nil, day: Day, duties: [String]? = nil, kind: Kind
    ) {
      (self.unit, self.body, self.day, self.duties, self.kind) = (unit, body, day, duties, kind)
    }

    /// Whether it does that duty.
    public func does(_ duty: Duty) -> Bool { duties?.contains(duty.id) ?? true }
  }

  public enum Kind: Sendable {
    case responsePlan(ResponsePlan.ID, number: String)
    case submission(SubmissionList.ID)
    case forwarding(ForwardingList.ID)
    case commendations(CommendationList.ID)
    case session(Session.ID, Council.ID, Judgement.ID)
    case decision(Decision.ID)
    case estimate
    case answer(Question.ID)
    case announcement(Announcement.ID, number: String)
    case report(Report.Key)
    case review(Cluster.ID)
  }

  public let records: [GivenDuty.DoneBy: [Record]]

  /// Those of the kinds that the plan's duties need, of its round.
  ///
  /// - Parameters:
  ///   - units: whose records are meant, beside those of the plan as a whole; nil for all.
  ///   - kinds: those that are asked for; nil for all.
  public init(
    of plan: Plan, units: [Unit.ID]? = nil, kinds: Set<GivenDuty.DoneBy>? = nil, on connection: any Connection
  ) throws {
    var records: [GivenDuty.DoneBy: [Record]] = [:]
    let within: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    for kind in kinds ?? Set(plan.givenDuties.map(\.doneBy)) {
      records[kind] = try Self.records(kind, of: plan, within, on: connection).filter { plan.isOfRound($0.day) }
        .sorted { $0.day < $1.day }
    }
    for kind in [GivenDuty.DoneBy.report, .file] where records[kind] != nil {
      records[kind] = try ((records[kind] ?? []) + Self.reviews(of: plan, on: connection)).sorted { $0.day < $1.day }
    }
    self.records = records
  }

  private static func records(
    _ kind: GivenDuty.DoneBy, of plan: Plan, _ within: SQL, on connection: any Connection
  ) throws -> [Record] {
    switch kind {
    case .plan:
      try ResponsePlans.counting(for: plan, within, on: connection).map {
        Record(unit: $0.unit, day: $0.sent.at.day, kind: .responsePlan($0.id, number: $0.content.number))
      }
    case .list: try lists(of: plan, within, on: connection)
    case .session:
      try Sessions.of(plan.id, on: connection).compactMap { session in
        session.closed.map {
          Record(day: $0.day, kind: .session(session.id, session.council, session.judgement))
        }
      }
    case .decision:
      try Decisions.of(plan.id, on: connection).map { Record(day: $0.day, kind: .decision($0.id)) }
    case .payment:
      try Records.all(Estimate.self, "WHERE plan = \(plan.id)", on: connection).compactMap { estimate in
        estimate.value.approval.map { Record(day: $0.day, kind: .estimate) }
      }
    case .answer:
      try Records.all(Question.self, "WHERE plan = \(plan.id) AND answered = 1 ORDER BY id LIMIT 100", on: connection)
        .compactMap {
          question in
          question.value.answers.first.map {
            Record(body: plan.difficulties?.to, day: $0.at.day, kind: .answer(question.value.id))
          }
        }
    case .notice: try notices(of: plan, on: connection)
    case .report:
      try Reports.sent(under: plan, within, on: connection).map { report in
        Record(
          unit: report.key.unit, day: report.day, duties: [report.closes], kind: .report(report.key))
      }
    case .event, .inspection, .file, .note: []
    }
  }

  /// What was issued, of units and of bodies that are none here.
  private static func notices(of plan: Plan, on connection: any Connection) throws -> [Record] {
    try Announcements.fulfilling(plan, on: connection).compactMap { announcement in
      guard let issue = announcement.issue else { return nil }
      let body: Body.ID? = if case .body(let id) = announcement.sender { id } else { nil }
      return Record(
        unit: announcement.sender.unit, body: body, day: issue.day, duties: announcement.content.duties,
        kind: .announcement(announcement.id, number: issue.number))
    }
  }

  /// The reviews of clusters that are bodies of the plan, as their leaders filed them.
  private static func reviews(of plan: Plan, on connection: any Connection) throws -> [Record] {
    guard plan.bodies.contains(where: { if case .cluster = $0.kind { true } else { false } }) else { return [] }
    return try ClusterRegister.of(plan.id, on: connection).filter { $0.body != nil }.flatMap { cluster in
      cluster.reviews.map {
        Record(unit: cluster.leader, body: cluster.body, day: $0.at.day, kind: .review(cluster.id))
      }
    }
  }

  private static func lists(of plan: Plan, _ within: SQL, on connection: any Connection) throws -> [Record] {
    let submitted = try Records.all(
      SubmissionList.self, "WHERE plan = \(plan.id) AND number IS NOT NULL AND discarded = 0\(within)", on: connection
    ).compactMap { list in
      list.value.sending.map { Record(unit: list.value.unit, day: $0.day, kind: .submission(list.value.id)) }
    }
    let sent = try ForwardingLists.of(plan.id, on: connection).compactMap { list in
      list.sent.map {
        Record(
          body: plan.forwarding(list.forwarding).map { plan.sender(of: $0).id }, day: $0.day, kind: .forwarding(list.id)
        )
      }
    }
    let commended = try Commendations.lists(under: plan.id, on: connection).compactMap { list in
      list.submitted.map { Record(body: plan.offices.standing, day: $0.day, kind: .commendations(list.id)) }
    }
    return submitted + sent + commended
  }
}

extension Plan {
  /// Whether a day is of the round that runs: of a plan of one time every day is.
  public func isOfRound(_ day: Day) -> Bool {
    period.every == nil || (period.from <= day && day <= period.through)
  }
}

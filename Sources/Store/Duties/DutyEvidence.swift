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
    /// Of money: whose people proposed, appraised or paid it, and whose people approved it.
    public fileprivate(set) var money: MoneyDone?
    /// The tracks of its dossiers, where a duty asks for them.
    public fileprivate(set) var tracks: Set<Track.ID> = []
    /// Whether it serves the units below its own too.
    public fileprivate(set) var servesBelow = false
    /// The round whose record it is, where it says so itself.
    fileprivate var round: Int?
    /// The dossiers that it is about; the round of the first is its own.
    fileprivate var dossiers: [Dossier.ID]

    public init(
      unit: Unit.ID? = nil, body: Body.ID? = nil, day: Day, duties: [String]? = nil, kind: Kind, round: Int? = nil,
      dossiers: [Dossier.ID] = []
    ) {
      (self.unit, self.body, self.day, self.duties, self.kind) = (unit, body, day, duties, kind)
      (self.round, self.dossiers) = (round, dossiers)
    }

    /// Whether it does that duty.
    public func does(_ duty: Duty) -> Bool { duties?.contains(duty.id) ?? true }

    /// Of one duty of a holder.
    fileprivate init(duty: String, of holder: String, day: Day, kind: Kind) {
      let holder = DutyHolder(holder)
      self.init(unit: holder?.unit, day: day, kind: kind)
      if case .body(let id) = holder { body = id }
      duties = [duty]
    }
  }

  public enum Kind: Sendable {
    case responsePlan(ResponsePlan.ID, number: String)
    case submission(SubmissionList.ID)
    case forwarding(ForwardingList.ID, Forwarding.ID)
    case commendations(CommendationList.ID, CommendationKind.ID)
    case session(Session.ID, Council.ID, Judgement.ID)
    case decision(Decision.ID)
    case estimate(Estimate.ID), payment(Payment.ID)
    case answer(Question.ID)
    case announcement(Announcement.ID, number: String)
    case report(Report.Key)
    case review(Cluster.ID)
    case event(Event.ID)
    case inspection(Inspection.ID)
    /// What a unit did after an inspection.
    case followUp(Inspection.ID, Inspection.FollowUp.ID)
    /// That a unit confirmed an announcement, and that it passed it on.
    case confirmation(Announcement.ID, Unit.ID), passingOn(Announcement.ID, Unit.ID)
    case replication(Replication.ID)
    case model(Model.ID)
    case need(Need.ID)
  }

  public let records: [GivenDuty.DoneBy: [Record]]

  /// Those of the kinds that the plan's duties need, of its round: of that of their dossiers, else by their day.
  ///
  /// - Parameters:
  ///   - next: the first day of the round after it; nil while none was opened.
  ///   - units: whose records are meant, beside those of the plan as a whole; nil for all.
  ///   - kinds: those that are asked for; nil for all.
  public init(
    of plan: Plan, before next: Day? = nil, units: [Unit.ID]? = nil, kinds: Set<GivenDuty.DoneBy>? = nil,
    on connection: any Connection
  ) throws {
    var records: [GivenDuty.DoneBy: [Record]] = [:]
    let within: SQL = units.map { " AND unit IN (\($0))" } ?? .empty
    let holders = units.map { $0.map(\.description) + plan.bodies.map(\.id.description) }
    for kind in kinds ?? Set(plan.givenDuties.map(\.doneBy)) {
      var found = try Self.records(kind, of: plan, before: next, within, holders, on: connection)
      if kind == .report || kind == .file { found += try Self.reviews(of: plan, on: connection) }
      if kind == .decision || kind == .session, plan.givenDuties.contains(where: { plan.takesEachTrack($0) }) {
        let places = try Dossiers.places(of: found.flatMap(\.dossiers), on: connection)
        for index in found.indices { found[index].tracks = Set(found[index].dossiers.compactMap { places[$0]?.track }) }
      }
      records[kind] = try Self.ofRound(found, plan, next, connection).sorted { $0.day < $1.day }
    }
    self.records = records
  }

  private static func ofRound(
    _ records: [Record], _ plan: Plan, _ next: Day?, _ connection: any Connection
  ) throws -> [Record] {
    guard plan.round > 0 else { return records.filter { plan.period.from <= $0.day } }
    let places = try Dossiers.places(of: records.compactMap(\.dossiers.first), on: connection)
    return records.filter { record in
      if let round = record.round ?? record.dossiers.first.flatMap({ places[$0]?.round }) { return round == plan.round }
      return plan.period.from <= record.day && next.map { record.day < $0 } ?? true
    }
  }

  private static func records(
    _ kind: GivenDuty.DoneBy, of plan: Plan, before next: Day?, _ within: SQL, _ holders: [String]?,
    on connection: any Connection
  ) throws -> [Record] {
    switch kind {
    case .event:
      try Events.done(for: plan.id, holders: holders, on: connection).map {
        Record(duty: $0.duty, of: $0.holder, day: $0.day, kind: .event($0.event))
      }
    case .inspection:
      try Inspections.done(for: plan.id, holders: holders, on: connection).map {
        Record(duty: $0.duty, of: $0.holder, day: $0.day, kind: .inspection($0.inspection))
      }
    case .replication:
      try spreading(
        .replication, of: plan,
        Replications.confirmed(of: plan.id, units: nil, on: connection).map {
          (unit: $0.unit, day: $0.day, kind: .replication($0.replication))
        })
    case .model:
      try spreading(
        .model, of: plan,
        Models.passed(of: plan.id, on: connection).map { (unit: $0.unit, day: $0.day, kind: .model($0.model)) })
    case .need:
      // The office introduces the two on behalf of the unit that has the duty.
      try Needs.connected(of: plan.id, on: connection).map { Record(day: $0.day, kind: .need($0.need)) }
    case .plan:
      try ResponsePlans.counting(for: plan, within, on: connection).map { response in
        var record = Record(
          unit: response.unit, day: response.sent.at.day,
          kind: .responsePlan(response.id, number: response.content.number), round: response.round)
        record.servesBelow = response.isNoted && plan.responsePlan?.servesBelow == true
        return record
      }
    case .list: try lists(of: plan, within, on: connection)
    case .session:
      try Sessions.of(plan.id, on: connection).compactMap { session in
        session.closed.map {
          Record(
            day: $0.day, kind: .session(session.id, session.council, session.judgement), dossiers: session.dossiers)
        }
      }
    case .decision:
      try Decisions.of(plan.id, on: connection).map {
        Record(day: $0.day, kind: .decision($0.id), dossiers: $0.items.map(\.dossier))
      }
    case .payment:
      try money(of: plan, on: connection)
    case .answer:
      try Questions.answered(
        of: plan.id, from: plan.round > 0 ? plan.period.from : nil, before: next, on: connection
      ).map { Record(body: plan.difficulties?.to, day: $0.day, kind: .answer($0.question)) }
    case .notice: try notices(of: plan, on: connection)
    case .report:
      try Reports.sent(under: plan, within, on: connection).map { report in
        Record(
          unit: report.key.unit, day: report.day, duties: [report.closes], kind: .report(report.key),
          round: report.key.round)
      }
    case .file, .note: []
    }
  }

  /// What units spread: each does the duties of its own unit, and those of the one body that looks after it for all.
  private static func spreading(
    _ way: GivenDuty.DoneBy, of plan: Plan, _ found: [(unit: Unit.ID, day: Day, kind: Kind)]
  ) -> [Record] {
    let duties = plan.namedDuties.filter { plan.given($0)?.doneBy == way }
    let (ofOne, ofEach) = (duties.filter(plan.isOfOne).map(\.id), duties.filter { !plan.isOfOne($0) }.map(\.id))
    return found.flatMap { item in
      [
        Record(day: item.day, duties: ofOne, kind: item.kind),
        Record(unit: item.unit, day: item.day, duties: ofEach, kind: item.kind),
      ].filter { $0.duties != [] }
    }
  }

  /// What was issued, of units and of bodies that are none here.
  private static func notices(of plan: Plan, on connection: any Connection) throws -> [Record] {
    try Announcements.fulfilling(plan, on: connection).compactMap { announcement in
      guard let issue = announcement.issue else { return nil }
      let body: Body.ID? = if case .body(let id) = announcement.sender { id } else { nil }
      return Record(
        unit: announcement.sender.unit, body: body, day: issue.day, duties: announcement.content.duties,
        kind: .announcement(announcement.id, number: issue.number), round: announcement.round)
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

  /// The first approval of each estimate, though its lines were changed later, and what was paid, with whose work that
  /// was.
  private static func money(of plan: Plan, on connection: any Connection) throws -> [Record] {
    let estimates = try Records.all(Estimate.self, "WHERE plan = \(plan.id)", on: connection).map(\.value)
    let years = Dictionary(estimates.map { ($0.id, $0.year) }, uniquingKeysWith: { $1 })
    let payments = try Money.payments(under: plan.id, on: connection)
    var makers = Set(payments.map(\.by))
    for approval in estimates.compactMap(\.approvals.first) {
      makers.formUnion((approval.proposedBy ?? []) + [approval.by])
    }
    let people = try People.all(makers.sorted(), on: connection)
    let bodies = plan.moneyBodies.map { DutyHolder.body($0) }
    func units(_ makers: [Person.ID]) -> [DutyHolder] {
      makers.flatMap { maker -> [DutyHolder] in
        guard let unit = people[maker]?.unit else { return bodies }
        return [.unit(unit)]
      }
    }
    let approved = estimates.compactMap { estimate -> Record? in
      guard let approval = estimate.approvals.first else { return nil }
      var record = Record(day: approval.day, kind: .estimate(estimate.id), round: estimate.year)
      // Who appraises does so for the body that the plan names.
      let appraising = approval.appraisedBy == nil ? nil : plan.estimateAppraisal.map { DutyHolder.body($0.by) }
      record.money = MoneyDone(
        by: units(approval.proposedBy ?? [approval.by]) + (appraising.map { [$0] } ?? []),
        approvedBy: units([approval.by]))
      return record
    }
    let paid = payments.map { payment -> Record in
      var record = Record(day: payment.day, kind: .payment(payment.id), round: years[payment.estimate])
      record.money = MoneyDone(by: units([payment.by]))
      return record
    }
    return approved + paid
  }

  private static func lists(of plan: Plan, _ within: SQL, on connection: any Connection) throws -> [Record] {
    let submitted = try Records.all(
      SubmissionList.self, "WHERE plan = \(plan.id) AND number IS NOT NULL AND discarded = 0\(within)", on: connection
    ).compactMap { list in
      list.value.sending.map {
        Record(
          unit: list.value.unit, day: $0.day, kind: .submission(list.value.id),
          dossiers: list.value.items.prefix(1).map(\.dossier))
      }
    }
    let sent = try ForwardingLists.of(plan.id, on: connection).compactMap { list in
      list.sent.map {
        Record(
          body: plan.forwarding(list.forwarding).map { plan.sender(of: $0).id }, day: $0.day,
          kind: .forwarding(list.id, list.forwarding),
          dossiers: list.items.prefix(1).map(\.dossier))
      }
    }
    let commended = try Commendations.lists(under: plan.id, on: connection).compactMap { list in
      list.submitted.map {
        Record(body: plan.offices.standing, day: $0.day, kind: .commendations(list.id, list.kind), round: list.year)
      }
    }
    return submitted + sent + commended
  }
}

extension Plan {
  /// Whether a record of the kind that closes a duty closes this one: a session of its judgement, a list that goes to
  /// whom its work goes.
  public func closes(_ duty: GivenDuty, _ kind: DutyEvidence.Kind) -> Bool {
    switch kind {
    case .session(_, _, let judgement): duty.judgement.map { $0 == judgement } ?? decides(judgement)
    case .submission: !duty.to.contains { receivesLists($0) }
    case .forwarding(_, let way): duty.to.isEmpty || forwarding(way).map { duty.to.contains($0.to) } ?? false
    case .commendations(_, let kind):
      duty.to.isEmpty || commendations.contains { $0.id == kind && duty.to.contains($0.by) }
    case .answer: !duty.isRequest
    default: true
    }
  }

  /// Whether a judgement decides; where none does here, every one is as good.
  private func decides(_ id: Judgement.ID) -> Bool {
    let deciding = judging.filter { $0.decides && $0.isHeldInSession }.map(\.id)
    return deciding.isEmpty || deciding.contains(id)
  }

  /// Whether lists of forwarding or of commendations go to a body.
  private func receivesLists(_ body: Body.ID) -> Bool {
    forwards.contains { $0.to == body } || commendations.contains { $0.by == body }
  }
}

extension Dossiers {
  /// The round of each dossier.
  public static func rounds(of ids: [Dossier.ID], on connection: any Connection) throws -> [Dossier.ID: Int] {
    try places(of: ids, on: connection).mapValues(\.round)
  }

  /// The round and the track of each dossier.
  fileprivate static func places(
    of ids: [Dossier.ID], on connection: any Connection
  ) throws -> [Dossier.ID: (round: Int, track: Track.ID)] {
    var places: [Dossier.ID: (round: Int, track: Track.ID)] = [:]
    for start in stride(from: 0, to: ids.count, by: 500) {
      let some = Array(ids[start..<min(start + 500, ids.count)])
      try connection.each("SELECT id, round, track FROM dossier WHERE id IN (\(some))") {
        places[try $0.identifier(0)] = (try $0.int(1), try $0.slug(2))
      }
    }
    return places
  }
}

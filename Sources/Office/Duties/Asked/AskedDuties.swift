import Domain
import Store

/// What records ask of units in a plan's round, beside what the plan gives: what has to follow inspections, what came
/// to a unit and is to be confirmed and passed on, what the standing office asks.
struct AskedDuties {
  /// A unit that is asked, and what shows that it did it.
  private struct Asked {
    var holder: DutyHolder
    var done: DutyEvidence.Record?
  }

  /// What falls due first before the rest.
  let duties: [Duty]
  private var asked: [String: [Asked]] = [:]

  /// - Parameters:
  ///   - duties: those that are meant; nil for all.
  ///   - own: the units that are meant; nil for all.
  init(
    _ duties: [Duty]? = nil, of plan: Plan, _ units: BodyUnits, only own: [Domain.Unit.ID]?, at desk: Desk
  ) throws {
    let all = try duties ?? desk.askedDuties(of: plan)
    self.duties = all.sorted { ($0.due ?? plan.period.through, $0.id) < ($1.due ?? plan.period.through, $1.id) }
    try addFollowUps(of: plan, units, only: own, at: desk)
    try addAnnouncements(only: own, at: desk)
    try addRequests(of: plan, units, only: own, at: desk)
  }

  /// Who is asked, in the order of the units' keys.
  func holders(of duty: Duty) -> [DutyHolder] { (asked[duty.id] ?? []).map(\.holder) }

  /// What shows that a holder did it; nil where nothing does.
  func evidence(of duty: Duty, _ holder: DutyHolder) -> DutyEvidence.Record? {
    asked[duty.id]?.first { $0.holder == holder }?.done
  }

  /// What was asked of a unit that has ended is asked of the one that took over.
  private mutating func addFollowUps(
    of plan: Plan, _ units: BodyUnits, only own: [Domain.Unit.ID]?, at desk: Desk
  ) throws {
    let meant = Set(duties.filter { if case .followUp = $0.work { true } else { false } }.map(\.id))
    guard !meant.isEmpty else { return }
    let inspected = try own.map { try $0 + Units.merged(into: $0, on: desk.connection) }
    for inspection in try desk.asking(under: plan, of: inspected) {
      let holder = DutyHolder.unit(units.tree.heir(of: inspection.unit, on: desk.now.day))
      for followUp in inspection.followUps where meant.contains(followUp.duty) {
        let done = followUp.done.map {
          DutyEvidence.Record(
            unit: holder.unit, day: $0.at.day, kind: .followUp(inspection.id, followUp.id))
        }
        asked[followUp.duty, default: []].append(Asked(holder: holder, done: done))
      }
    }
  }

  /// What was done of them is said by hand.
  private mutating func addRequests(
    of plan: Plan, _ units: BodyUnits, only own: [Domain.Unit.ID]?, at desk: Desk
  ) throws {
    let meant = Set(duties.filter(\.isRequest).map(\.id))
    guard !meant.isEmpty else { return }
    let own = own.map { Set($0) }
    for request in try UnitRequests.of(plan, isOpen: true, on: desk.connection) where meant.contains(request.dutyKey) {
      let heirs = Set(request.units.map { units.tree.heir(of: $0, on: desk.now.day) })
      asked[request.dutyKey] = heirs.filter { own?.contains($0) ?? true }.sorted().map { Asked(holder: .unit($0)) }
    }
  }

  /// Of what was corrected since only that remains which was done.
  private mutating func addAnnouncements(only own: [Domain.Unit.ID]?, at desk: Desk) throws {
    let meant = Set(duties.map(\.id))
    let ids = Set(duties.compactMap { Duty.announcement(in: $0.id) }).sorted()
    for came in try Announcements.asking(ids, of: own, on: desk.connection) {
      let holder = DutyHolder.unit(came.unit)
      func add(_ key: String, _ done: DutyEvidence.Record?) {
        guard meant.contains(key), done != nil || came.isInForce else { return }
        asked[key, default: []].append(Asked(holder: holder, done: done))
      }
      add(
        Announcement.confirming(came.announcement),
        came.confirmed.map {
          DutyEvidence.Record(unit: came.unit, day: $0.day, kind: .confirmation(came.announcement, came.unit))
        })
      guard came.isAsked else { continue }
      add(
        Announcement.passingOn(came.announcement),
        came.passedOn.map {
          DutyEvidence.Record(unit: came.unit, day: $0.day, kind: .passingOn(came.announcement, came.unit))
        })
    }
  }
}

extension Desk {
  /// What records ask of units in a plan's round.
  func askedDuties(of plan: Plan) throws -> [Duty] {
    let inspections = try asking(under: plan, of: nil)
    return try inspections.flatMap { $0.duties(under: plan).map(\.duty) }
      + Announcements.issued(under: plan, on: connection).flatMap {
        [$0.confirming(under: plan)] + ($0.content.passingOn.isEmpty ? [] : [$0.passingOn(under: plan)])
      }
      + requestedDuties(of: plan)
  }

  /// What the standing office asks of units.
  func requestedDuties(of plan: Plan) throws -> [Duty] {
    try UnitRequests.of(plan, isOpen: true, on: connection).map { $0.duty(under: plan) }
  }

  /// One of them; nil where there is none with that key.
  func askedDuty(_ key: String, of plan: Plan) throws -> Duty? {
    if let id = Duty.announcement(in: key) {
      guard let announcement = try Records.load(Announcement.self, id.description, on: connection)?.value,
        announcement.plan == plan.id, announcement.round == plan.round, announcement.counts
      else { return nil }
      return [announcement.confirming(under: plan), announcement.passingOn(under: plan)].first { $0.id == key }
    }
    guard Duty.followUp(in: key) != nil else { return nil }
    return try asking(under: plan, of: nil).lazy.flatMap { $0.duties(under: plan) }.map(\.duty).first { $0.id == key }
  }

  /// The inspections of a plan's round that asked something of those units; nil for all.
  fileprivate func asking(under plan: Plan, of units: [Domain.Unit.ID]?) throws -> [Inspection] {
    let next = try nextRound(after: plan)?.period.from
    return try Inspections.asking(under: plan.id, of: units, on: connection).filter {
      plan.isOfRound($0.time.from, before: next)
    }
  }

  /// The plan in the round of an inspection.
  func plan(of inspection: Inspection) throws -> Plan {
    let rounds = try rounds(of: inspection.plan)
    return rounds.first { $0.period.from <= inspection.time.from } ?? rounds[rounds.count - 1]
  }

  /// What of an inspection the standing office let its unit, or the one that took over, off doing.
  func excused(of inspection: Inspection) throws -> Set<Inspection.FollowUp.ID> {
    let plan = try plan(of: inspection)
    let holder = DutyHolder.unit(try unitTree().heir(of: inspection.unit, on: now.day))
    let keys = inspection.followUps.map { (id: $0.id, key: Fulfilment.key(plan.id, plan.round, $0.duty, holder)) }
    let excused = try Fulfilments.excused(keys.map(\.key), on: connection)
    return Set(keys.filter { excused.contains($0.key) }.map(\.id))
  }
}

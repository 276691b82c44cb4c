import Domain
import Store

/// A duty of one holder, and where it is.
public struct DutyLine: Sendable {
  public let duty: Duty
  public let holder: DutyHolder
  /// What the holder is called.
  public let name: String
  public let state: Duty.State
  /// The day on which it was done; nil while it is not, and for what has no day of its own.
  public let done: Day?
  /// The last day on which it was in time: of what has a day for each thing, the earliest that is over.
  public let due: Day?
  /// What has come of it, for what follows from the course of the plan.
  public let course: DutyCourse?

  /// The page where it is told.
  public func destination(in plan: Plan.ID, round: Int = 0) -> Destination {
    .duty(duty.id, holder, plan, round: round)
  }

  /// Days over the last one, for one that is late.
  public func daysLate(on today: Day) -> Int {
    state.isLate ? today.daysLate(for: due) : 0
  }
}

/// The duties of a plan's round, with where each is: what it gives by name, and what follows from its course.
struct DutyBook {
  let plan: Plan
  let units: BodyUnits
  private let today: Day
  private let said: [Fulfilments.Key: Fulfilments.Line]
  private let evidence: DutyEvidence
  /// The work of the plan's course, by the keys of its duties, and at each holder of one.
  private let courses: [String: (holders: [DutyHolder], held: [DutyHolder: DutyCourses.Held])]
  /// What records ask of units.
  private let asked: AskedDuties
  /// Whose each duty is, found once for all the times that it falls due.
  private let owners: Made<GivenDuty.ID, [DutyHolder]>

  /// - Parameters:
  ///   - holders: those that are asked for; nil for all.
  ///   - duties: those that are asked for; nil for all. Thousands of units have said something of each.
  init(
    of plan: Plan, _ units: BodyUnits, holders: [DutyHolder]? = nil, duties: [Duty]? = nil, at desk: Desk
  ) throws {
    self.plan = plan
    self.units = units
    today = desk.now.day
    let own = holders.map { $0 + DutyBook.everBodies(of: plan, units) }
    said = try Fulfilments.lines(of: plan, holders: own, duties: duties?.map(\.id), on: desk.connection)
    let next = try desk.nextRound(after: plan)?.period.from
    evidence = try DutyEvidence(
      of: plan, before: next, units: own.map { DutyBook.serving($0.compactMap(\.unit), of: plan, units) },
      kinds: duties.map { Set($0.compactMap { plan.given($0)?.doneBy }) }, on: desk.connection)
    let finding = DutyCourses(plan: plan, units: units, desk: desk, asked: holders.map { Set($0) }, next: next)
    var courses: [String: (holders: [DutyHolder], held: [DutyHolder: DutyCourses.Held])] = [:]
    for duty in duties ?? plan.duties where plan.given(duty) == nil && !duty.isAsked {
      let held = try finding.held(duty)
      courses[duty.id] = (held.map(\.holder), Dictionary(held.map { ($0.holder, $0) }, uniquingKeysWith: { $1 }))
    }
    self.courses = courses
    asked = try AskedDuties(
      duties?.filter(\.isAsked), of: plan, units, only: holders?.compactMap(\.unit), at: desk)
    let first = Dictionary(
      plan.namedDuties.compactMap { duty in plan.given(duty).map { ($0.id, duty) } },
      uniquingKeysWith: { first, _ in first })
    owners = Made { id in first[id].map { units.everyHolder(of: $0) } ?? [] }
  }

  /// What may have had a duty before its holder: the bodies of the plan, and the units that they ever were.
  private static func everBodies(of plan: Plan, _ units: BodyUnits) -> [DutyHolder] {
    let bound = Set((units.bindings?.answers ?? []).compactMap(\.unit))
    return plan.bodies.map { .body($0.id) } + bound.map { .unit($0) }
  }

  /// The units whose records may do the duties of some: those themselves, and where a unit's plan in response serves
  /// those below, all above them.
  private static func serving(_ own: [Domain.Unit.ID], of plan: Plan, _ units: BodyUnits) -> [Domain.Unit.ID] {
    guard plan.responsePlan?.servesBelow == true else { return own }
    return Array(Set(own.flatMap { units.tree.lineage(of: $0) + [$0] })).sorted()
  }

  /// What records ask of units, what falls due first before the rest.
  var askedDuties: [Duty] { asked.duties }

  /// Whose a duty is.
  func holders(of duty: Duty) -> [DutyHolder] {
    if duty.isAsked { return asked.holders(of: duty) }
    guard let given = plan.given(duty) else { return courses[duty.id]?.holders ?? [] }
    return owners[given.id].filter { units.owes(duty, $0) }
  }

  private func held(_ duty: Duty, _ holder: DutyHolder) -> DutyCourses.Held? {
    courses[duty.id]?.held[holder]
  }

  /// Where a duty is with each of its holders.
  func states(of duty: Duty) -> [(holder: DutyHolder, state: Duty.State)] {
    let records = records(of: duty)
    return holders(of: duty).map { ($0, standing(duty, $0, records).state) }
  }

  /// Every duty of every holder, what falls due first before the rest, holders by name.
  ///
  /// - Parameter within: the units whose duties are meant, with those of bodies that are no unit; nil for all.
  func lines(within: Set<Unit.ID>? = nil) -> [DutyLine] {
    let lines = plan.listedDuties.flatMap { duty -> [DutyLine] in
      let records = records(of: duty)
      return holders(of: duty).compactMap { holder in
        if let within {
          guard let unit = holder.unit, within.contains(unit) else { return nil }
        }
        let line = line(duty, holder, records)
        // What has no day and waits for nothing is no work yet.
        return line.state == .nothing && duty.due == nil ? nil : line
      }
    }
    let others = asked.duties.flatMap { self.lines(of: $0) }.filter { line in
      within.map { within in line.holder.unit.map(within.contains) ?? false } ?? true
    }
    guard !others.isEmpty else { return lines }
    func day(_ line: DutyLine) -> Day { line.duty.due ?? plan.period.through }
    return (lines + others).enumerated().sorted { one, other in
      (day(one.element), one.offset) < (day(other.element), other.offset)
    }.map(\.element)
  }

  /// Those of which reports tell: what documents ask for when they arrive is left out.
  func reported(within: Set<Unit.ID>? = nil) -> [DutyLine] { lines(within: within).filter { !$0.duty.confirmsArrival } }

  /// What goes to one of those units, no matter who does it.
  func received(by own: Set<Unit.ID>) -> [DutyLine] {
    guard !own.isEmpty else { return [] }
    return plan.namedDuties.flatMap { duty -> [DutyLine] in
      guard let given = plan.given(duty), units.receivers(of: given).contains(where: own.contains) else { return [] }
      return lines(of: duty)
    }
  }

  /// A duty with each of its holders.
  func lines(of duty: Duty) -> [DutyLine] {
    let records = records(of: duty)
    return holders(of: duty).map { line(duty, $0, records) }
  }

  func line(_ duty: Duty, _ holder: DutyHolder) -> DutyLine { line(duty, holder, records(of: duty)) }

  /// What closes a duty of a holder by itself.
  func evidence(of duty: Duty, _ holder: DutyHolder) -> [DutyEvidence.Record] {
    if duty.isAsked { return asked.evidence(of: duty, holder).map { [$0] } ?? [] }
    return plan.given(duty) == nil
      ? held(duty, holder)?.records ?? [] : found(records(of: duty), for: holder).filter { duty.counts($0.day) }
  }

  private func line(_ duty: Duty, _ holder: DutyHolder, _ records: Records) -> DutyLine {
    let (state, done) = standing(duty, holder, records)
    let course = records.given == nil ? held(duty, holder)?.course : nil
    var due = duty.due
    if case .ofEach(let overdue?) = course?.days { due = overdue }
    return DutyLine(
      duty: duty, holder: holder, name: units.name(of: holder), state: state, done: done, due: due, course: course)
  }

  private func standing(_ duty: Duty, _ holder: DutyHolder, _ records: Records) -> (state: Duty.State, done: Day?) {
    let own = said[Fulfilments.Key(duty.id, holder)]
    if duty.isAsked {
      let days = (own?.days ?? []) + (asked.evidence(of: duty, holder).map { [$0.day] } ?? [])
      let state = duty.state(on: today, doneOn: days, atLeast: 1, isExcused: own?.isExcused ?? false)
      return (state, days.first)
    }
    if records.given == nil, let course = held(duty, holder)?.course {
      let state = duty.state(on: today, course, isExcused: own?.isExcused ?? false)
      return (state, state.isSettled ? course.last : nil)
    }
    var (days, isExcused) = (own?.days ?? [], own?.isExcused ?? false)
    for former in records.former[holder] ?? [] {
      guard let line = said[Fulfilments.Key(duty.id, former.holder)] else { continue }
      // What was passed on to who took over is in both.
      let known = Set(days)
      days += line.days.filter { !known.contains($0) && units.had(former, on: $0) }
      isExcused = isExcused || line.isExcused
    }
    days = (days + self.days(of: found(records, for: holder), records.given)).filter(duty.counts).sorted()
    let atLeast = records.given?.atLeast ?? 1
    let state = duty.state(on: today, doneOn: days, atLeast: atLeast, isExcused: isExcused)
    return (state, days.count >= atLeast ? days[atLeast - 1] : nil)
  }

  /// The days on which records do something of a duty: of one that takes a decision of each of several tracks the first
  /// day of each.
  private func days(of found: [DutyEvidence.Record], _ given: GivenDuty?) -> [Day] {
    guard let given, plan.takesEachTrack(given) else { return found.map(\.day) }
    return Plan.daysOfEachTrack(found.map { (day: $0.day, tracks: $0.tracks) })
  }

  /// Records that close a duty: those of each unit, and those of the plan, which close the duty of who works for it.
  private struct Records {
    var given: GivenDuty?
    var own: [Unit.ID?: [DutyEvidence.Record]]
    /// Each time that it falls due in the round, and which of them is meant.
    var times: [GivenDuty.Time]
    var time: Int
    /// Who had the duty before.
    var former: [DutyHolder: [FormerHolder]]
    /// Whose duty it is.
    var bodies: [Body.ID]
    /// Whether records of the plan as a whole are the holder's: a duty of one unit or body alone.
    var isOfOne: Bool
  }

  /// What closes a duty of a holder in its time.
  private func found(_ records: Records, for holder: DutyHolder) -> [DutyEvidence.Record] {
    let all = ofEveryTime(records, for: holder)
    guard records.times.count > 1, let given = records.given else { return all }
    // What says which duty it does says so of the time too.
    let named = all.filter { $0.duties != nil }
    let sorted = all.filter { $0.duties == nil }.sorted { $0.day < $1.day }
    let own = records.times.shares(of: sorted.map(\.day), atLeast: given.atLeast)[records.time].map { sorted[$0] }
    return (named + own).sorted { $0.day < $1.day }
  }

  private func ofEveryTime(_ records: Records, for holder: DutyHolder) -> [DutyEvidence.Record] {
    let former = (records.former[holder] ?? []).flatMap { former in
      (former.holder.unit.flatMap { records.own[$0] } ?? []).filter { units.had(former, on: $0.day) }
    }
    let above = records.given?.servesBelow == true ? holder.unit.map { units.tree.lineage(of: $0) } ?? [] : []
    let serving = above.filter { $0 != holder.unit }.flatMap { records.own[$0] ?? [] }.filter(\.servesBelow)
    let own = (former + (holder.unit.flatMap { records.own[$0] } ?? []) + serving).filter { record in
      guard let body = record.body else { return true }
      return records.bodies.contains(body)
    }
    guard records.isOfOne, let common = records.own[Unit.ID?.none] else { return own }
    return own
      + common.filter { record in
        if let money = record.money, let given = records.given { return units.does(money, given, of: holder) }
        guard let body = record.body else { return true }
        return holder == .body(body) || holder.unit != nil && holder.unit == units.unit(of: body)?.id
      }
  }

  private func records(of duty: Duty) -> Records {
    let (given, times) = (plan.given(duty), plan.given(duty)?.times(in: plan.period) ?? [])
    let isOfOne = plan.isOfOne(duty)
    // What each unit of a group lists is its own, wherever that goes.
    let records = (given.flatMap { evidence.records[$0.doneBy] } ?? []).filter { record in
      record.does(duty) && (!isOfOne || given.map { plan.closes($0, record.kind) } ?? false)
    }
    return Records(
      given: given, own: Dictionary(grouping: records, by: \.unit), times: times,
      time: times.firstIndex { $0.key == duty.id } ?? 0, former: units.formerHolders(of: duty),
      bodies: [duty.who] + duty.others, isOfOne: isOfOne)
  }
}

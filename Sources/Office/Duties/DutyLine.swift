import Domain
import Store

/// A duty of one holder, and where it is.
public struct DutyLine: Sendable {
  public let duty: Duty
  public let holder: DutyHolder
  /// What the holder is called.
  public let name: String
  public let state: Duty.State
  /// The day on which it was done; nil while it is not.
  public let done: Day?

  /// Days over the last one, for one that is late.
  public func daysLate(on today: Day) -> Int {
    guard state.isLate, let due = duty.due else { return 0 }
    return today.days(since: due)
  }
}

/// The duties that a plan gives by name in its round, with where each is.
struct DutyBook {
  let plan: Plan
  let units: BodyUnits
  private let today: Day
  private let said: [Fulfilments.Key: Fulfilments.Line]
  private let evidence: DutyEvidence
  /// Whose each duty is, found once for all the times that it falls due.
  private let owners: Made<GivenDuty.ID?, [DutyHolder]>

  /// - Parameters:
  ///   - holders: those that are asked for; nil for all.
  ///   - duties: those that are asked for; nil for all. Thousands of units have said something of each.
  init(
    of plan: Plan, _ units: BodyUnits, holders: [DutyHolder]? = nil, duties: [Duty]? = nil, at desk: Desk
  ) throws {
    self.plan = plan
    self.units = units
    today = desk.now.day
    let asked = holders.map { $0 + DutyBook.everBodies(of: plan, units) }
    said = try Fulfilments.lines(of: plan, holders: asked, duties: duties?.map(\.id), on: desk.connection)
    evidence = try DutyEvidence(
      of: plan, before: desk.nextRound(after: plan)?.period.from, units: asked?.compactMap(\.unit),
      kinds: duties.map { Set($0.compactMap { plan.given($0)?.doneBy }) }, on: desk.connection)
    owners = Made { id in
      plan.namedDuties.first { plan.given($0)?.id == id }.map { units.everyHolder(of: $0) } ?? []
    }
  }

  /// What may have had a duty before its holder: the bodies of the plan, and the units that they ever were.
  private static func everBodies(of plan: Plan, _ units: BodyUnits) -> [DutyHolder] {
    let bound = Set((units.bindings?.answers ?? []).compactMap(\.unit))
    return plan.bodies.map { .body($0.id) } + bound.map { .unit($0) }
  }

  /// Whose a duty is.
  func holders(of duty: Duty) -> [DutyHolder] { owners[plan.given(duty)?.id].filter { units.owes(duty, $0) } }

  /// Where a duty is with each of its holders.
  func states(of duty: Duty) -> [(holder: DutyHolder, state: Duty.State)] {
    let records = records(of: duty)
    return holders(of: duty).map { ($0, standing(duty, $0, records).state) }
  }

  /// Every duty of every holder, what falls due first before the rest, holders by name.
  ///
  /// - Parameter within: the units whose duties are meant, with those of bodies that are no unit; nil for all.
  func lines(within: Set<Unit.ID>? = nil) -> [DutyLine] {
    plan.namedDuties.flatMap { duty -> [DutyLine] in
      let records = records(of: duty)
      return holders(of: duty).compactMap { holder in
        if let within {
          guard let unit = holder.unit, within.contains(unit) else { return nil }
        }
        return line(duty, holder, records)
      }
    }
  }

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
    found(records(of: duty), for: holder)
  }

  private func line(_ duty: Duty, _ holder: DutyHolder, _ records: Records) -> DutyLine {
    let (state, done) = standing(duty, holder, records)
    return DutyLine(duty: duty, holder: holder, name: units.name(of: holder), state: state, done: done)
  }

  private func standing(_ duty: Duty, _ holder: DutyHolder, _ records: Records) -> (state: Duty.State, done: Day?) {
    let own = said[Fulfilments.Key(duty.id, holder)]
    var (days, isExcused) = (own?.days ?? [], own?.isExcused ?? false)
    for former in records.former[holder] ?? [] {
      guard let line = said[Fulfilments.Key(duty.id, former.holder)] else { continue }
      // What was passed on to who took over is in both.
      let known = Set(days)
      days += line.days.filter { !known.contains($0) && units.had(former, on: $0) }
      isExcused = isExcused || line.isExcused
    }
    days = (days + found(records, for: holder).map(\.day)).sorted()
    let atLeast = records.given?.atLeast ?? 1
    let state = duty.state(on: today, doneOn: days, atLeast: atLeast, isExcused: isExcused)
    return (state, days.count >= atLeast ? days[atLeast - 1] : nil)
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
    let own = (former + (holder.unit.flatMap { records.own[$0] } ?? [])).filter { record in
      guard let body = record.body else { return true }
      return records.bodies.contains(body)
    }
    guard records.isOfOne, let common = records.own[Unit.ID?.none] else { return own }
    return own
      + common.filter { record in
        guard let body = record.body else { return true }
        return holder == .body(body) || holder.unit != nil && holder.unit == units.unit(of: body)?.id
      }
  }

  private func records(of duty: Duty) -> Records {
    let (given, times) = (plan.given(duty), plan.given(duty)?.times(in: plan.period) ?? [])
    let isOfOne = ([duty.who] + duty.others).allSatisfy { body in
      switch plan.body(body).kind {
      case .units, .cluster: false
      default: true
      }
    }
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

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
    said = try Fulfilments.lines(of: plan, holders: holders, duties: duties?.map(\.id), on: desk.connection)
    evidence = try DutyEvidence(
      of: plan, units: holders?.compactMap(\.unit),
      kinds: duties.map { Set($0.compactMap { plan.given($0)?.doneBy }) }, on: desk.connection)
    owners = Made { id in plan.namedDuties.first { plan.given($0)?.id == id }.map { units.holders(of: $0) } ?? [] }
  }

  /// Whose a duty is.
  func holders(of duty: Duty) -> [DutyHolder] { owners[plan.given(duty)?.id] }

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

  /// What goes to one of those units, whoever does it.
  func received(by own: Set<Unit.ID>) -> [DutyLine] {
    guard !own.isEmpty else { return [] }
    return plan.namedDuties.flatMap { duty -> [DutyLine] in
      guard let given = plan.given(duty), units.receivers(of: given).contains(where: own.contains) else { return [] }
      let records = records(of: duty)
      return units.holders(of: duty).map { line(duty, $0, records) }
    }
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
    let said = said[Fulfilments.Key(duty.id, holder)]
    var days = said?.days ?? []
    let found = found(records, for: holder)
    if !found.isEmpty { days = (days + found.map(\.day)).sorted() }
    let atLeast = records.given?.atLeast ?? 1
    let state = duty.state(on: today, doneOn: days, atLeast: atLeast, isExcused: said?.isExcused ?? false)
    return (state, days.count >= atLeast ? days[atLeast - 1] : nil)
  }

  /// Records that close a duty: those of each unit, and those of the plan, which close the duty of who works for it.
  private struct Records {
    var given: GivenDuty?
    var own: [Unit.ID?: [DutyEvidence.Record]]
    /// Whose duty it is.
    var bodies: [Body.ID]
    /// Whether records of the plan as a whole are the holder's: a duty of one unit or body alone.
    var isOfOne: Bool
  }

  private func found(_ records: Records, for holder: DutyHolder) -> [DutyEvidence.Record] {
    let own = (holder.unit.flatMap { records.own[$0] } ?? []).filter { record in
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
    let given = plan.given(duty)
    let records = given.flatMap { evidence.records[$0.doneBy] }?.filter { $0.does(duty) } ?? []
    let isOfOne = ([duty.who] + duty.others).allSatisfy { body in
      switch plan.body(body).kind {
      case .units, .cluster: false
      default: true
      }
    }
    return Records(
      given: given, own: Dictionary(grouping: records, by: \.unit),
      bodies: [duty.who] + duty.others, isOfOne: isOfOne)
  }
}

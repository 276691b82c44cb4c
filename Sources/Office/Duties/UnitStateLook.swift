import Domain
import Store

/// The state of a unit in a plan: its duties, its part of the targets, its dossiers, its lists and reminders.
public struct UnitStateLook: Look {
  public static let action = Action.viewDuties

  let plan: Plan.ID
  let unit: Unit.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var unit: Unit
    /// What is above it, the nearest first.
    public var above: [Unit]
    /// What falls due first before the rest.
    public var duties: [DutyLine]
    public var targets: [UnitTarget]
    /// How many dossiers there are in each state.
    public var dossiers: [(state: Dossier.State, count: Int)]
    /// Its plans in response, the last sent first.
    public var responses: [ResponsePlan]
    /// What it was reminded of lately, the latest first.
    public var reminded: [Reminded]
    /// Its head and clerks.
    public var people: [(role: Role, name: String)]
    /// Whether the viewer may remind it.
    public var follows: Bool
    /// Whether the viewer may open the list of its dossiers at the receiving office.
    public var opensDossiers: Bool
    public var today: Day
  }

  /// A unit's part of a target.
  public struct UnitTarget: Sendable {
    public var target: Target
    /// How many of its dossiers count.
    public var counted: Int
    public var isLacking: Bool
  }

  public init(_ unit: Unit.ID, in plan: Plan.ID) { (self.plan, self.unit) = (plan, unit) }

  /// Who sees its duties, and who leads a cluster of which it is a member.
  public func door(at desk: Desk) throws -> Door {
    .atOne(of: try [desk.place(of: .unit(unit), in: plan)] + desk.leaders(of: unit, under: plan))
  }

  public func find(at desk: Desk) throws -> Found {
    let (plan, unit) = (try desk.plan(plan), try desk.unit(unit))
    let bodies = try desk.dutyUnits(of: plan, around: unit.id)
    let book = try DutyBook(of: plan, bodies, holders: [.unit(unit.id)], at: desk)
    let own = bodies.tree.withPredecessors([unit.id], on: desk.now.day)
    let tallies = bodies.tree.inherited(
      try Dossiers.tallies(under: plan.id, round: plan.round, units: own, on: desk.connection), on: desk.now.day)
    let place = Place(plan: plan.id)
    return Found(
      plan: plan, unit: unit, above: bodies.tree.lineage(of: unit.id).dropFirst().compactMap { bodies.tree[$0] },
      duties: book.lines(within: [unit.id]), targets: targets(of: plan, unit, bodies, tallies),
      dossiers: dossiers(tallies.filter { $0.unit == unit.id }),
      responses: try ResponsePlans.of(unit.id, under: plan, on: desk.connection),
      reminded: try reminded(of: unit.id, desk), people: try people(desk),
      follows: try desk.allows(.followDuties, at: place) && desk.closedRefusal(of: plan) == nil,
      opensDossiers: desk.allows(.viewQueue, at: place), today: desk.now.day)
  }

  private func targets(
    of plan: Plan, _ unit: Unit, _ bodies: BodyUnits, _ tallies: [DossierTally]
  ) -> [UnitTarget] {
    let own = tallies.filter { $0.unit == unit.id }
    return plan.targets.compactMap { target in
      guard bodies.units(of: target).contains(where: { $0.id == unit.id }) else { return nil }
      let progress = target.progress(among: [unit], own, under: plan)
      return UnitTarget(
        target: target, counted: target.counted(own, under: plan), isLacking: !progress.lacking.isEmpty)
    }
  }

  private func dossiers(_ tallies: [DossierTally]) -> [(state: Dossier.State, count: Int)] {
    Dossier.State.allCases.compactMap { state in
      let count = tallies.filter { $0.state == state }.reduce(0) { $0 + $1.count }
      return count > 0 && state.isHandedIn ? (state, count) : nil
    }
  }

  private func reminded(of unit: Unit.ID, _ desk: Desk) throws -> [Reminded] {
    let since = desk.now.adding(seconds: -Int64(Reminder.daysShown) * 24 * 3600)
    return try Reminded.to([unit], after: since, at: desk).filter { $0.reminder.plan == plan }
  }

  private func people(_ desk: Desk) throws -> [(role: Role, name: String)] {
    let held = try People.appointments(where: [.unit(unit)], on: desk.now.day, on: desk.connection).map(\.value)
      .filter { [.unitHead, .unitClerk].contains($0.role) }
    let people = try People.all(held.map(\.person), on: desk.connection)
    return held.compactMap { appointment in people[appointment.person].map { (appointment.role, $0.name) } }
  }
}

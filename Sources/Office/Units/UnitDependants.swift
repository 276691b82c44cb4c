import Domain
import Store

/// What depends on a unit and has to go somewhere when it is dissolved, merged or divided.
public struct UnitDependants: Sendable {
  /// A body of a plan that the unit is.
  public struct BoundBody: Sendable {
    public var plan: Plan
    public var body: Body
  }

  /// How many dossiers are on their way, drafts among them, by plan and state: what is written in them is not the
  /// administrator's to read.
  public var dossiers: [(plan: Plan.ID, state: Dossier.State, count: Int)]
  /// Dossiers that are settled; they stay as they are.
  public var settledCount: Int
  public var peopleCount: Int
  /// Units directly below.
  public var children: [Unit]
  /// Roles that are held for the unit.
  public var roles: [Appointment]
  /// Its own plans in response to movements.
  public var responses: [ResponsePlan]
  /// The bodies of plans that it is.
  public var bodies: [BoundBody]
  /// What plans give it to do and it has not done, by plan.
  public var duties: [(plan: Plan, count: Int)]

  public init(of unit: Unit.ID, at desk: Desk) throws {
    let today = desk.now.day
    let tally = try Dossiers.tally(of: unit, on: desk.connection)
    dossiers = tally.filter { !$0.state.isFinal }
    settledCount = tally.filter(\.state.isFinal).reduce(0) { $0 + $1.count }
    peopleCount = try People.count(in: unit, on: desk.connection)
    children = try desk.unitTree().children(of: unit).filter { $0.exists(on: today) }
    roles = try People.appointments(where: [.unit(unit)], on: today, on: desk.connection).map(\.value)
    responses = try ResponsePlans.all(of: unit, on: desk.connection).map(\.value)
    let plans = try desk.plans()
    let bindings = try Plans.bindings(on: desk.connection)
    bodies = plans.flatMap { plan in
      plan.bodiesToBind.filter { bindings[plan.id]?.answer(for: $0.id, on: today)?.unit == unit }
        .map { BoundBody(plan: plan, body: $0) }
    }
    duties = try plans.filter { $0.period.through >= today && !$0.givenDuties.isEmpty }.compactMap {
      plan -> (plan: Plan, count: Int)? in
      let book = try DutyBook(of: plan, desk.bodies(of: plan), holders: [.unit(unit)], at: desk)
      let open = book.lines(within: [unit]).count { !$0.state.isSettled && plan.given($0.duty) != nil }
      return open == 0 ? nil : (plan, open)
    }
  }

  public var dossierCount: Int { dossiers.reduce(0) { $0 + $1.count } }

  /// Whether another unit has to take over.
  public var needsSuccessor: Bool {
    dossierCount > 0 || peopleCount > 0 || !children.isEmpty || !bodies.isEmpty
  }
}

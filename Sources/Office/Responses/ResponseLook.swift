import Domain
import Store

/// A unit's plans in response to a movement: what it sent, what became of it, and what the viewer can do now.
public struct ResponseLook: Look {
  public static let action = Action.viewDuties

  let plan: Plan.ID
  let round: Int?
  let unit: Unit.ID

  public struct Found: Sendable {
    /// As it is in the round.
    public var plan: Plan
    public var unit: Unit
    /// What asks the unit for one.
    public var given: GivenDuty
    /// The unit's duty to send one; nil where it has none.
    public var duty: Duty?
    /// The last sent first.
    public var responses: [ResponsePlan]
    /// What serves the unit's dossiers now.
    public var standing: ResponseStanding
    public var people: [Person.ID: Person]
    public var mayNote: Bool
    public var mayWithdraw: Bool
    /// Whether the viewer may send one for the unit now: in the round that was opened last.
    public var maySend: Bool
    /// That the round is closed; nil while it runs.
    public var closed: Refusal?
    /// That a later round was opened, in which plans are sent now; nil for the one that was opened last.
    public var earlier: Refusal?
    public var now: Instant
  }

  /// - Parameter round: the year of the plan's round; nil for the one that was opened last.
  public init(to plan: Plan.ID, round: Int? = nil, of unit: Unit.ID) {
    (self.plan, self.round, self.unit) = (plan, round, unit)
  }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(ofResponseTo: plan, by: unit)) }

  public func find(at desk: Desk) throws -> Found {
    let (plan, unit) = (try desk.plan(plan, round: round), try desk.unit(unit))
    let place = try desk.place(ofResponseTo: plan.id, by: unit.id)
    let responses = try ResponsePlans.of(unit.id, under: plan, on: desk.connection)
    let people = responses.flatMap { [$0.sent.by, $0.settled?.by] }.compactMap { $0 }
    let given = try desk.requireResponses(plan)
    let units = try desk.bodies(of: plan)
    let duty = plan.namedDuties.first { duty in
      plan.given(duty)?.id == given.id && units.holders(of: duty).contains(.unit(unit.id))
    }
    let closed = try desk.closedRefusal(of: plan)
    let earlier = try desk.nextRound(after: plan).map { next in
      Refusal(
        "\(plan.roundName.capitalisedFirst) đã có đợt sau, không nhận thêm kế hoạch hưởng ứng.",
        next: "Gửi vào \(next.roundName).")
    }
    return Found(
      plan: plan, unit: unit, given: given, duty: duty, responses: responses,
      standing: try desk.responseStanding(of: unit.id, under: plan),
      people: try People.all(Array(Set(people)), on: desk.connection),
      mayNote: closed == nil && desk.allows(.noteResponse, at: Place(plan: plan.id)),
      mayWithdraw: closed == nil && desk.allows(.withdrawResponse, at: place),
      maySend: closed == nil && earlier == nil && unit.exists(on: desk.now.day)
        && desk.allows(.sendResponse, at: place), closed: closed, earlier: earlier, now: desk.now)
  }
}

/// The signed copy of a unit's plan in response.
public struct ResponseFileLook: Look {
  public static let action = Action.viewDuties

  let id: ResponsePlan.ID

  public init(_ id: ResponsePlan.ID) { self.id = id }

  public func door(at desk: Desk) throws -> Door {
    let response = try desk.responsePlan(id)
    return .at(try desk.place(ofResponseTo: response.plan, by: response.unit))
  }

  public func find(at desk: Desk) throws -> KeptFile { try desk.responsePlan(id).content.file }
}

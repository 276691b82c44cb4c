import Domain
import Store

/// What a standing office asks of units beside the plan: what it asked, how far that is answered, and the form.
public struct UnitRequestsLook: Look {
  public static let action = Action.followDuties

  let plan: Plan.ID

  public struct Found: Sendable {
    public var plan: Plan
    /// The bodies of the plan whose units can be asked.
    public var bodies: [(body: Body, units: Int)]
    /// The latest first.
    public var requests: [Line]
    /// That the round is closed; nil while it runs.
    public var closed: Refusal?
    public var now: Instant
  }

  /// A request, and how far it is answered.
  public struct Line: Sendable {
    public var request: UnitRequest
    public var duty: Duty
    public var asked: Int
    public var settled: Int
    public var late: Int
  }

  public init(of plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    let units = try desk.dutyUnits(of: plan)
    let requests = try UnitRequests.of(plan, on: desk.connection)
    let duties = requests.map { $0.duty(under: plan) }
    let book = try DutyBook(of: plan, units, duties: duties, at: desk)
    return Found(
      plan: plan, bodies: try desk.bodies(of: plan).addressable.map { ($0.body, $0.units.count) },
      requests: zip(requests, duties).map { request, duty in
        let states = book.states(of: duty).map(\.state)
        return Line(
          request: request, duty: duty, asked: states.count, settled: states.count(where: \.isSettled),
          late: states.count(where: \.isLate))
      }, closed: try desk.closedRefusal(of: plan), now: desk.now)
  }
}

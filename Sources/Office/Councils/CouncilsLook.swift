import Domain
import Store

/// The councils and appraisal teams that the viewer has to do with, and the plans in which the viewer can set one up.
public struct CouncilsLook: Look {
  public static let action = Action.viewCouncil

  public struct Found: Sendable {
    public var councils: [Listed]
    /// The plans in which the viewer can set up a council.
    public var establishing: [Plan]
    public var today: Day
  }

  public struct Listed: Sendable {
    public var council: Council
    public var plan: Plan
    /// The name of the council of which it is a sub-group.
    public var parent: String?
    public var sessions: [Session]
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let plans = try desk.plans()
    let councils = try plans.flatMap { plan in
      try Councils.of(plan.id, on: desk.connection)
        .filter { desk.allows(.viewCouncil, at: Place(plan: plan.id, council: $0.id)) }
        .map { council in
          Listed(
            council: council, plan: plan, parent: try council.parent.map { try desk.council($0).name },
            sessions: try Sessions.of(council.id, on: desk.connection))
        }
    }
    return Found(
      councils: councils, establishing: plans.filter { desk.allows(.establishCouncil, at: Place(plan: $0.id)) },
      today: desk.now.day)
  }
}

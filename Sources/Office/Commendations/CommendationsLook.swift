import Domain
import Store

/// The commendations of a plan: places that are left, nominations, lists.
public struct CommendationsLook: Look {
  public static let action = Action.viewCommendations

  let plan: Plan.ID

  public struct Found: Sendable {
    public var plan: Plan
    /// Those that the viewer may see.
    public var nominations: [Nomination]
    /// The latest first; empty for those who see the nominations of a unit alone.
    public var lists: [CommendationList]
    /// The units for which the viewer nominates.
    public var units: [Unit]
    /// The councils for which the viewer opens lists.
    public var councils: [Council]
    public var canOpenList: Bool
    public var now: Instant
  }

  public init(_ plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) throws -> Door {
    .only(if: try desk.hasCommendations(of: desk.plan(plan)), else: .notYours)
  }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.plan(plan)
    let own = desk.viewer?.nominatingUnits ?? []
    let seesAll = try desk.seesAllCommendations(of: found)
    let below = Set(try Units.below(own, on: desk.connection))
    let nominations = try Commendations.nominations(
      under: plan, of: seesAll ? nil : Array(below), on: desk.connection)
    let councils = try Councils.of(plan, on: desk.connection)
      .filter { desk.allows(.orderCommendations, at: Place(plan: plan, council: $0.id)) }
    return Found(
      plan: found, nominations: nominations.filter { !$0.isUnitsAlone || below.contains($0.unit) },
      lists: seesAll ? try Commendations.lists(under: plan, on: desk.connection).reversed() : [],
      units: try own.map { try desk.unit($0) }.filter { $0.exists(on: desk.now.day) }, councils: councils,
      canOpenList: !councils.isEmpty || desk.allows(.orderCommendations, at: Place(plan: plan)), now: desk.now)
  }
}

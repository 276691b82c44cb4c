import Domain

/// The front page: the plans, and what waits for who looks.
public struct HomeLook: Look {
  public static let action = Action.visit

  public struct Found: Sendable {
    public var plans: [Plan]
    /// What is most pressing first.
    public var waiting: [Waiting]
    public var now: Instant
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let plans = try desk.plans()
    return Found(plans: plans, waiting: try Awaited(desk: desk).all(plans), now: desk.now)
  }
}

import Domain
import Store

/// Decisions that were issued, and closed sessions on the way to one: those of the plans that are open to the viewer.
public struct DecisionsLook: Look {
  public static let action = Action.viewDecision

  public struct Found: Sendable {
    public var plans: [OfPlan]
  }

  /// What was decided under a plan, and what waits.
  public struct OfPlan: Sendable {
    public var plan: Plan
    public var decisions: [Decision]
    public var drafts: [Session.ID: DecisionDraft]
    /// Sessions whose results are closed and not decided yet.
    public var waiting: [Session]
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let plans = try desk.plans(for: .viewDecision)
    return Found(
      plans: try plans.map { plan in
        OfPlan(
          plan: plan, decisions: try Decisions.of(plan.id, on: desk.connection),
          drafts: try Decisions.drafts(of: plan.id, on: desk.connection),
          waiting: try Sessions.of(plan.id, on: desk.connection).filter(\.awaitsDecision))
      })
  }
}

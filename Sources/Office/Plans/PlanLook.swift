import Domain
import Store

/// The plans that were published.
public struct PlansLook: Look {
  public static let action = Action.visit

  public struct Found: Sendable {
    public var plans: [Plan]
    /// Whether the viewer publishes plans.
    public var mayPublish: Bool
    public var now: Instant
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    Found(
      plans: try desk.plans(), mayPublish: desk.allows(.publishPlan, at: .installation), now: desk.now)
  }
}

/// A plan, with what came of it so far.
public struct PlanLook: Look {
  public static let action = Action.visit

  let plan: Plan.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var progress: [TargetProgress]
    /// Whether the viewer may see the dossiers behind a figure.
    public var opensFigures: Bool
    /// The pages of the plan that are open to the viewer beside this one.
    public var work: [Work]
    /// What went to a higher level, and what came of it there.
    public var forwarded: [ForwardedCount]
    /// The signed and sealed document.
    public var signed: SignedCopyState
    /// The latest that its offices wrote for everyone.
    public var news: [PostLine]
    /// The day on which its round was closed; nil while it is open.
    public var closed: Day?
    public var now: Instant
  }

  /// What is done under a plan on pages of its own.
  public enum Work: Sendable {
    case duties, reports, announcements, events, inspections, replications, models, needs, commendations, money, fund
    case honours, book, questions, templates, reminders, closing
  }

  public init(_ plan: Plan.ID) { self.plan = plan }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let edition = try desk.edition(of: plan)
    return Found(
      plan: edition.plan, progress: try desk.progress(of: edition.plan),
      opensFigures: desk.allows(.viewDossier, at: Place(plan: plan)), work: try work(edition.plan, desk),
      forwarded: try edition.plan.forwards.map { try ForwardedCount($0.id, of: plan, at: desk) },
      signed: try SignedCopyState(.init(.plan, "\(plan)@\(edition.number)"), at: desk),
      news: try PostLine.latest(of: plan, at: desk), closed: try closed(edition.plan, desk), now: desk.now)
  }

  private func closed(_ plan: Plan, _ desk: Desk) throws -> Day? {
    let closing = try Records.load(RoundClosing.self, RoundClosing.key(plan.id, plan.round), on: desk.connection)?.value
    return closing.flatMap { $0.isClosed ? $0.times.last?.at.day : nil }
  }

  private func work(_ plan: Plan, _ desk: Desk) throws -> [Work] {
    let place = Place(plan: plan.id)
    var work: [Work] = []
    if !plan.givenDuties.isEmpty,
      desk.allows(.viewDuties, at: place) || desk.viewer?.ownUnits.isEmpty == false
    {
      work.append(.duties)
      if !plan.reportDuties.isEmpty { work.append(.reports) }
    }
    if desk.allows(.viewAnnouncement, at: place) || desk.viewer?.ownUnits.isEmpty == false {
      work.append(.announcements)
    }
    if desk.viewer != nil { work.append(.events) }
    if desk.allows(.viewInspection, at: place) || desk.viewer?.ownUnits.isEmpty == false { work.append(.inspections) }
    if desk.allows(.viewReplication, at: place) || desk.viewer?.ownUnits.isEmpty == false {
      work.append(.replications)
    }
    if plan.asksForModels { work.append(.models) }
    if plan.asksForNeeds { work.append(.needs) }
    if !plan.commendations.isEmpty, try desk.hasCommendations(of: plan) { work.append(.commendations) }
    if desk.allows(.viewMoney, at: place) { work.append(.money) }
    if plan.fund != nil, desk.viewer != nil, try desk.allows(.viewFund, at: desk.place(ofFund: plan)) {
      work.append(.fund)
    }
    work.append(.honours)
    if plan.book != nil, desk.allows(.viewBook, at: place) { work.append(.book) }
    if try plan.difficulties != nil || Questions.count(.all, of: plan.id, on: desk.connection) > 0 {
      work.append(.questions)
    }
    if desk.allows(.manageTemplates, at: place) { work.append(.templates) }
    if desk.allows(.remind, at: place) { work.append(.reminders) }
    if desk.allows(.viewClosing, at: place) { work.append(.closing) }
    return work
  }
}

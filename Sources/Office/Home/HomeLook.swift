import Domain
import Store

/// The front page: the plans, and what waits for who looks.
public struct HomeLook: Look {
  public static let action = Action.visit

  public struct Found: Sendable {
    /// Whether somebody is signed in.
    public var isSignedIn: Bool
    /// Those that take dossiers or will, as far as they concern the viewer.
    public var plans: [Plan]
    /// How many others do.
    public var otherPlans: Int
    /// The plans that take dossiers and keep the viewer out.
    public var closed: Set<Plan.ID>
    /// What an administrator has still to do first.
    public var steps: FirstSteps?
    /// What is most pressing first.
    public var waiting: [Waiting]
    /// What the viewer's units were reminded of lately, the latest first.
    public var reminded: [Reminded]
    /// How often that was in the days that are shown.
    public var remindedCount: Int
    /// Where the viewer works, by name; nil where that is not known.
    public var office: String?
    /// Where mails to who looks do not arrive, with what the mail server said; nil where they do.
    public var unreachable: (address: MailAddress, said: String)?
    /// Whether the viewer looks after what plans give to do.
    public var follows: Bool
    /// Whether the viewer answers complaints.
    public var handlesComplaints: Bool
    /// The latest that offices wrote for everyone.
    public var news: [PostLine]
    public var now: Instant
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let plans = try desk.plans()
    let taking = try desk.running(plans).filter { plan in
      plan.tracks.contains { $0.intake.phase(at: desk.now) != .over }
    }
    let keptOut = try keptOut(taking, desk)
    let own = try desk.concerning(taking, but: keptOut)
    let open = taking.filter { plan in plan.tracks.contains { $0.intake.phase(at: desk.now) == .open } }
    return Found(
      isSignedIn: desk.viewer != nil, plans: own, otherPlans: taking.count - own.count,
      closed: keptOut.intersection(open.map(\.id)), steps: try desk.firstSteps(),
      waiting: try Awaited(desk: desk).all(plans), reminded: try reminded(desk),
      remindedCount: try remindedCount(desk), office: try office(desk, plans),
      unreachable: try unreachable(desk),
      follows: plans.contains { !$0.givenDuties.isEmpty && desk.allows(.followDuties, at: Place(plan: $0.id)) },
      handlesComplaints: plans.contains { desk.allows(.handleComplaint, at: Place(plan: $0.id)) },
      news: try PostLine.latest(at: desk), now: desk.now)
  }

  /// Those of the plans that keep the viewer out.
  private func keptOut(_ plans: [Plan], _ desk: Desk) throws -> Set<Plan.ID> {
    guard let person = desk.viewer?.person else { return [] }
    return try Set(
      plans.filter { plan in
        let standing = try Applicant.Standing(of: person.id, unit: person.unit, to: plan, at: desk)
        return !plan.refusals(of: person, as: standing).isEmpty
      }.map(\.id))
  }

  private func reminded(_ desk: Desk) throws -> [Reminded] {
    try desk.viewer.map { try Reminded.of($0, after: since(desk), at: desk) } ?? []
  }

  private func remindedCount(_ desk: Desk) throws -> Int {
    try desk.viewer.map { try Reminders.count(to: $0.ownUnits, after: since(desk), on: desk.connection) } ?? 0
  }

  private func since(_ desk: Desk) -> Instant {
    desk.now.adding(seconds: -Int64(Reminder.daysShown) * 24 * 3600)
  }

  /// The viewer's unit, else that of a role, else the standing office of a plan for which they work.
  private func office(_ desk: Desk, _ plans: [Plan]) throws -> String? {
    guard let viewer = desk.viewer else { return nil }
    if let unit = viewer.person.unit ?? viewer.ownUnits.first { return try desk.unit(unit).name(on: desk.now.day) }
    return plans.first { desk.allows(.followDuties, at: Place(plan: $0.id)) }.map { $0.body($0.offices.standing).name }
  }

  private func unreachable(_ desk: Desk) throws -> (address: MailAddress, said: String)? {
    guard let viewer = desk.viewer else { return nil }
    let settings = try desk.mailSettings(of: viewer.person.id).value
    guard let address = settings.address, let unreachable = settings.unreachable else { return nil }
    return (address, unreachable.said)
  }
}

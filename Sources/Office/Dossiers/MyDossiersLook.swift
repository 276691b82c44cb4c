import Domain
import Store

/// What the viewer files or writes.
public struct MyDossiersLook: Look {
  public static let action = Action.viewOwn
  /// Dossiers on a page.
  public static let size = 50

  let page: Int

  public struct Found: Sendable {
    public var lines: [DossierLine]
    public var total: Int
    public var number: Int
    public var plans: [Plan.ID: Plan]
    public var today: Day
  }

  public init(page: Int) { self.page = page }

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let person = try desk.person.id
    let size = MyDossiersLook.size
    return Found(
      lines: try Dossiers.written(by: person, limit: size, offset: (page - 1) * size, on: desk.connection),
      total: try Dossiers.countWritten(by: person, on: desk.connection), number: page,
      plans: Dictionary(uniqueKeysWithValues: try desk.plans().map { ($0.id, $0) }), today: desk.now.day)
  }
}

/// The plans under which a dossier can be begun, and those in which the viewer can never take part.
public struct NewDossierLook: Look {
  public static let action = Action.startDossier

  public struct Found: Sendable {
    /// The plans that take dossiers now, each with why the viewer cannot take part; empty where nothing keeps them out.
    public var plans: [(plan: Plan, refusals: [Refusal])]
    /// What is missing where a plan wants the author's unit to have its own plan in response.
    public var missing: [Plan.ID: ConditionFinding]
    public var now: Instant
  }

  public init() {}

  public func door(at desk: Desk) -> Door { .own }

  public func find(at desk: Desk) throws -> Found {
    let person = try desk.person
    let open = try desk.plans().filter { plan in plan.tracks.contains { $0.intake.phase(at: desk.now) == .open } }
    return Found(
      plans: try open.map { plan in
        let standing = try Applicant.Standing(of: person.id, unit: person.unit, to: plan, at: desk)
        return (plan, plan.refusals(of: person, as: standing))
      },
      missing: Dictionary(
        uniqueKeysWithValues: try open.compactMap { plan in
          try missing(for: person, under: plan, at: desk).map { (plan.id, $0) }
        }), now: desk.now)
  }

  private func missing(for person: Person, under plan: Plan, at desk: Desk) throws -> ConditionFinding? {
    guard let condition = plan.conditions.first(where: { $0.check == .unitResponsePlan }) else { return nil }
    let standing = try desk.responseStanding(of: person.unit, under: plan)
    return standing.isNoted ? nil : ConditionFinding(condition: condition, state: .unmet, text: standing.sentence)
  }
}

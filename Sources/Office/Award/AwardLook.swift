import Domain
import Store

/// An award of a plan: its rules, and who has which prize by which decision.
public struct AwardLook: Look {
  public static let action = Action.viewFund

  let plan: Plan.ID
  let kind: CommendationKind.ID

  public struct Found: Sendable {
    public var plan: Plan
    public var kind: CommendationKind
    public var award: Award?
    /// The lists that a decision answered, the latest first.
    public var lists: [CommendationList]
    public var rounds: [CommendationList.ID: AwardRound]
    /// What was promised or paid, by the prize.
    public var spendings: [String: FundSpending]
    public var allowed: Set<Action>
    public var now: Instant
  }

  public init(_ kind: CommendationKind.ID, under plan: Plan.ID) { (self.plan, self.kind) = (plan, kind) }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(ofAward: kind, under: plan)) }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    let rounds = try Awards.rounds(of: kind, under: plan.id, on: desk.connection)
    return Found(
      plan: plan, kind: try plan.commendation(kind),
      award: try Awards.award(kind, under: plan.id, on: desk.connection)?.value,
      lists: try Commendations.lists(under: plan.id, on: desk.connection)
        .filter { $0.kind == kind && $0.isDecided }.reversed(),
      rounds: Dictionary(rounds.map { ($0.id, $0) }, uniquingKeysWith: { $1 }),
      spendings: try FundLedger.prizes(of: plan.id, on: desk.connection),
      allowed: desk.allowed([.regulateAward, .keepFund], at: try desk.place(ofFund: plan)), now: desk.now)
  }
}

/// The document of the rules that hold.
public struct AwardFileLook: Look {
  public static let action = Action.viewFund

  let plan: Plan.ID
  let kind: CommendationKind.ID

  public init(_ kind: CommendationKind.ID, under plan: Plan.ID) { (self.plan, self.kind) = (plan, kind) }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(ofAward: kind, under: plan)) }

  public func find(at desk: Desk) throws -> KeptFile {
    let award = try Awards.award(kind, under: plan, on: desk.connection)?.value
    guard let file = award?.edition?.regulation.file else { throw Refusal.absent }
    return file
  }
}

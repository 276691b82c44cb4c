import Domain
import Papers
import Store

/// The money of a plan in a year: the estimate, what was spent against it, prizes, other expenses, remuneration.
public struct MoneyLook: Look {
  public static let action = Action.viewMoney
  /// Recognised initiatives that can be chosen from at once.
  public static let choice = 50

  let plan: Plan.ID
  let year: Int?
  let words: String

  public struct Found: Sendable {
    public var plan: Plan
    public var year: Int
    public var estimate: Estimate?
    /// Those from the estimate, cancelled ones included.
    public var payments: [Payment]
    /// Those that gave prizes.
    public var decisions: [Decision]
    /// The payments of prizes that count, whichever year they were paid from.
    public var paid: [Payment.Purpose: Payment]
    /// What became of the dossiers that the decisions name.
    public var states: [Dossier.ID: Dossier.State]
    public var remunerations: [Remuneration]
    /// Prizes that were given and are not paid.
    public var owed: Dong
    /// Recognised initiatives for recording an agreement: those found by the words, the latest first.
    public var recognised: [DossierLine]
    /// How many there are.
    public var recognisedTotal: Int
    public var words: String
    /// What the viewer may do with the money.
    public var allowed: Set<Action>
    /// Dossiers with a prize that the viewer wrote, or may have written: nobody pays themselves.
    public var named: [Dossier]
    public var viewer: Person?
    public var now: Instant
  }

  /// - Parameters:
  ///   - year: nil for the year that counts now.
  ///   - words: find the initiative for an agreement on remuneration.
  public init(_ plan: Plan.ID, year: Int?, words: String = "") {
    self.plan = plan
    self.year = year
    self.words = words
  }

  public var reading: Reading { .finding(words) }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }

  public func find(at desk: Desk) throws -> Found {
    let allowed = desk.allowed(
      [.writeEstimate, .appraiseEstimate, .approveEstimate, .pay, .recordRemuneration], at: Place(plan: plan))
    let found = try desk.plan(plan)
    let year = year ?? found.moneyYear
    let estimate = try Money.estimate(of: plan, in: year, on: desk.connection)?.value
    let decisions = try Decisions.of(plan, on: desk.connection).filter { $0.prizes > .zero }
    let lines = try Dossiers.lines(decisions.flatMap { $0.items.map(\.dossier) }, on: desk.connection)
    let paid = try Money.payments(under: plan, on: desk.connection).map { ($0.purpose, $0) }
    let recognised = allowed.contains(.recordRemuneration) ? try recognised(at: desk) : ([], 0)
    return Found(
      plan: found, year: year, estimate: estimate,
      payments: try estimate.map { try Money.payments(from: $0.id, on: desk.connection) } ?? [], decisions: decisions,
      paid: Dictionary(paid, uniquingKeysWith: { $1 }),
      states: Dictionary(lines.map { ($0.id, $0.state) }, uniquingKeysWith: { $1 }),
      remunerations: try Money.remunerations(under: plan, on: desk.connection),
      owed: try Money.owed(under: plan, on: desk.connection), recognised: recognised.0,
      recognisedTotal: recognised.1, words: words, allowed: allowed, named: try named(in: decisions, desk),
      viewer: desk.viewer?.person, now: desk.now)
  }

  /// The dossiers with a prize that name someone like the viewer, and are not apart from them.
  private func named(in decisions: [Decision], _ desk: Desk) throws -> [Dossier] {
    let person = try desk.person
    let key = person.name.nameKey
    let named = decisions.flatMap(\.items).filter { $0.prize > .zero && $0.authors.contains { $0.nameKey == key } }
    return try desk.dossiers(named.map(\.dossier)).filter { $0.standing(of: person) != .apart }
  }

  private func recognised(at desk: Desk) throws -> ([DossierLine], Int) {
    let filter = DossierFilter(plan: plan, states: Dossier.State.allCases.filter(\.isRecognised), words: words)
    return try Dossiers.list(filter, limit: MoneyLook.choice, on: desk.connection)
  }
}

extension MoneyLook {
  /// The estimate of the year.
  public var estimatePaper: some Look<Paper> {
    map { found in
      guard let estimate = found.estimate else { throw Refusal.absent }
      return Paper.estimate(estimate: estimate, plan: found.plan, day: found.now.day)
    }
  }

  /// The prizes that a decision gave.
  public func prizeList(of decision: Decision.ID) -> some Look<Paper> {
    map { found in
      guard let decision = found.decisions.first(where: { $0.id == decision }) else { throw Refusal.absent }
      return Paper.prizeList(decision: decision, plan: found.plan, day: found.now.day)
    }
  }
}

import Domain
import Store

/// What of a round of a plan is not over, whether the round is closed, and its archives.
public struct RoundClosingLook: Look {
  public static let action = Action.viewClosing

  let plan: Plan.ID
  let round: Int?

  public struct Found: Sendable {
    /// As it is in the round.
    public var plan: Plan
    /// The rounds that there are, the latest first, and whether each is closed.
    public var rounds: [(plan: Plan, isClosed: Bool)]
    /// What is not over; of a closed round what was left is with its closing.
    public var matters: [OpenMatter]
    public var closing: RoundClosing?
    /// Other rounds that were closed, the first first.
    public var others: [RoundClosing]
    /// How far the archive of the last closing is that is not made yet; nil where none is under way.
    public var work: Work?
    public var people: [Person.ID: Person]
    public var mayClose: Bool
    public var mayReopen: Bool
    public var mayTake: Bool
    public var now: Instant
  }

  /// - Parameter round: the year of a round; nil for the one that was opened last.
  public init(of plan: Plan.ID, round: Int? = nil) { (self.plan, self.round) = (plan, round) }

  public var reading: Reading { .search }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan, round: round)
    let all = try RoundClosings.of(plan.id, on: desk.connection)
    let closing = all.first { $0.round == plan.round }
    let people = (closing?.times ?? []).flatMap { [$0.by] + ($0.reopening.map { [$0.by] } ?? []) }
    let place = Place(plan: plan.id)
    let work = try closing?.times.last.flatMap { try RoundArchiving.work(for: $0.id, on: desk.connection) }
    return Found(
      plan: plan,
      rounds: try desk.rounds(of: plan.id).map { round in
        (round, all.contains { $0.round == round.round && $0.isClosed })
      },
      matters: closing?.isClosed == true ? [] : try desk.openMatters(of: plan), closing: closing,
      others: all.filter { $0.round != plan.round }.reversed(), work: work.flatMap { $0.isDone ? nil : $0 },
      people: try People.all(Array(Set(people)), on: desk.connection),
      mayClose: desk.allows(.closeRound, at: place), mayReopen: desk.allows(.reopenRound, at: place),
      mayTake: desk.allows(.takeArchive, at: place), now: desk.now)
  }
}

/// The archive of a round that was closed.
public struct ArchiveLook: Look {
  public static let action = Action.takeArchive

  let plan: Plan.ID
  let time: RoundClosing.Time.ID

  public init(_ time: RoundClosing.Time.ID, of plan: Plan.ID) { (self.plan, self.time) = (plan, time) }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }

  public func find(at desk: Desk) throws -> RoundClosing.Archive {
    let times = try RoundClosings.of(plan, on: desk.connection).flatMap(\.times)
    guard let archive = times.first(where: { $0.id == time })?.archive else { throw Refusal.absent }
    return archive
  }
}

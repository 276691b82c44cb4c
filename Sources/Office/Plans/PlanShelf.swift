import Domain
import PlanFile
import Store
import Synchronization

/// An edition of a plan, parsed.
public struct Edition: Sendable {
  public var plan: Plan
  public var number: Int
}

/// The plans that were parsed once: an edition never changes.
final class PlanShelf: Sendable {
  private let editions = Mutex<[String: Edition]>([:])
  private let current = Mutex<(latest: [Latest], plans: CurrentPlans)?>(nil)

  private struct Latest: Equatable {
    var plan: Plan.ID
    var edition: Int
  }

  func latest(_ id: Plan.ID, on connection: any Connection) throws -> Edition? {
    let number = try connection.first("SELECT max(edition) FROM plan WHERE plan = \(id)") { try $0.optionalInt(0) }
    guard let number = number ?? nil else { return nil }
    return try edition(id, number, on: connection)
  }

  func edition(_ id: Plan.ID, _ number: Int, on connection: any Connection) throws -> Edition? {
    let key = "\(id)@\(number)"
    if let edition = editions.withLock({ $0[key] }) { return edition }
    guard let published = try Records.load(PublishedPlan.self, key, on: connection)?.value else { return nil }
    guard let plan = published.read ?? PlanFile.published(published.text, round: published.round) else {
      throw Fault("the plan \(key) cannot be read")
    }
    let edition = Edition(plan: plan.moving(published.moved ?? []), number: number)
    editions.withLock { $0[key] = edition }
    return edition
  }

  /// A plan as it was in each of its rounds, by the last edition of each, the latest round first; one of one time as it
  /// is.
  func rounds(of id: Plan.ID, on connection: any Connection) throws -> [Plan] {
    guard let latest = try latest(id, on: connection) else { throw Refusal.absent }
    var rounds = [latest.plan]
    guard latest.plan.period.every != nil else { return rounds }
    for number in (1..<latest.number).reversed() {
      guard let plan = try edition(id, number, on: connection)?.plan, plan.period.every != nil,
        let next = rounds.last, plan.round < next.round
      else { continue }
      rounds.append(plan)
    }
    return rounds
  }

  /// Asks what `all` asks each time.
  func askLatest(on connection: any Connection) throws { _ = try Self.latest(on: connection) }

  private static func latest(on connection: any Connection) throws -> [Latest] {
    try connection.rows("SELECT plan, max(edition) FROM plan GROUP BY plan ORDER BY plan") { row in
      Latest(plan: try row.slug(0), edition: try row.int(1))
    }
  }

  /// The latest edition of every plan, as long as those are the latest.
  func all(on connection: any Connection) throws -> CurrentPlans {
    let latest = try Self.latest(on: connection)
    if let plans = current.withLock({ $0?.latest == latest ? $0?.plans : nil }) { return plans }
    let editions = try latest.compactMap { try edition($0.plan, $0.edition, on: connection)?.plan }
    let plans = CurrentPlans(
      editions, earlier: try editions.flatMap { try rounds(of: $0.id, on: connection).dropFirst() })
    current.withLock { $0 = (latest, plans) }
    return plans
  }
}

/// The latest editions of all plans, with what nearly every page asks of them: a plan is large, copying each of them to
/// ask it takes longer than the answer.
final class CurrentPlans: Sendable {
  /// The newest period first.
  let plans: [Plan]
  /// The rounds before those, the latest of a plan first.
  let earlier: [Plan]
  /// Where each plan is, and each of its tracks.
  let places: [Place]
  let trackPlaces: [Place]
  /// The first days on which a track takes nothing more, in their order.
  let closings: [Day]

  init(_ plans: [Plan], earlier: [Plan]) {
    self.earlier = earlier
    self.plans = plans.sorted { ($1.period.from, $0.id) < ($0.period.from, $1.id) }
    places = self.plans.map { Place(plan: $0.id) }
    trackPlaces = self.plans.flatMap { plan in plan.tracks.map { Place(plan: plan.id, track: $0.id) } }
    closings = plans.flatMap { $0.tracks.map { $0.intake.until.lastDay.adding(days: 1) } }.sorted()
  }

  /// Some of them; all of them without copying one.
  func chosen(_ indices: [Int]) -> [Plan] { indices.count == plans.count ? plans : indices.map { plans[$0] } }
}

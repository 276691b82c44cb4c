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
  private let shown = Mutex(Shown())

  /// The plans in their order as long as those are their latest editions.
  private struct Shown {
    var latest: [Latest] = []
    var plans: [Plan] = []
  }

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

  /// The latest edition of every plan, the newest period first.
  func all(on connection: any Connection) throws -> [Plan] {
    let latest = try connection.rows("SELECT plan, max(edition) FROM plan GROUP BY plan ORDER BY plan") { row in
      Latest(plan: try row.slug(0), edition: try row.int(1))
    }
    if let plans = shown.withLock({ $0.latest == latest ? $0.plans : nil }) { return plans }
    let plans = try latest.compactMap { try edition($0.plan, $0.edition, on: connection)?.plan }
      .sorted { ($1.period.from, $0.id) < ($0.period.from, $1.id) }
    shown.withLock { $0 = Shown(latest: latest, plans: plans) }
    return plans
  }
}

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

  func latest(_ id: Plan.ID, on connection: any Connection) throws -> Edition? {
    let number = try connection.first("SELECT max(edition) FROM plan WHERE plan = \(id)") { try $0.optionalInt(0) }
    guard let number = number ?? nil else { return nil }
    return try edition(id, number, on: connection)
  }

  func edition(_ id: Plan.ID, _ number: Int, on connection: any Connection) throws -> Edition? {
    let key = "\(id)@\(number)"
    if let edition = editions.withLock({ $0[key] }) { return edition }
    guard let published = try Records.load(PublishedPlan.self, key, on: connection)?.value else { return nil }
    guard let plan = PlanFile.read(published.text).plan else { throw Fault("the plan \(key) cannot be read") }
    let edition = Edition(plan: plan, number: number)
    editions.withLock { $0[key] = edition }
    return edition
  }

  func all(on connection: any Connection) throws -> [Edition] {
    let latest = try connection.rows("SELECT plan, max(edition) FROM plan GROUP BY plan") { row in
      (try row.slug(0) as Plan.ID, try row.int(1))
    }
    return try latest.compactMap { try edition($0.0, $0.1, on: connection) }
      .sorted { ($1.plan.period.from, $0.plan.id) < ($0.plan.period.from, $1.plan.id) }
  }
}

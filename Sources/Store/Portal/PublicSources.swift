import Domain
import Markup

/// What a row of the public register follows from: a record, with what it needs of others.
enum PublicSource: Sendable {
  case past(PastInitiative)
  /// One that this installation published, or for which someone was commended, with those below that became it.
  case dossier(Dossier, Plan, below: [(dossier: Dossier, plan: Plan)], commended: [Commended])

  /// What the public may see of it.
  var initiative: PublicInitiative? {
    switch self {
    case .past(let past): PublicInitiative(past, address: PublicInitiatives.address(of: past.key))
    case .dossier(let dossier, let plan, let below, let commended):
      dossier.isPublic
        ? PublicInitiative(
          dossier, under: plan, below: below, commended: commended,
          addresses: ([dossier] + below.map(\.dossier)).map { PublicInitiatives.address(of: $0.key) })
        : PublicInitiative(
          accepted: dossier, under: plan, commended: commended, address: PublicInitiatives.address(of: dossier.key))
    }
  }
}

/// A kind of record from which rows of the public register follow.
protocol PublicRecord: StoredRecord {
  /// What the row with this record's key follows from; nil when there is none.
  func publicSource(among sources: PublicSources) throws -> PublicSource?
}

extension Dossier: PublicRecord {
  func publicSource(among sources: PublicSources) throws -> PublicSource? {
    guard recognisedAbove == nil, isPublic || state.isFoundValid else { return nil }
    let commended = try sources.commendations(of: self)
    guard isPublic || !commended.isEmpty, let plan = try sources.plan(plan, planVersion) else { return nil }
    let below = try isPublic ? sources.below(self) : []
    return .dossier(self, plan, below: below, commended: commended)
  }
}

/// Reads what rows of the register follow from; plans once each.
final class PublicSources {
  private let connection: any Connection
  /// Plans as they were read when they were published, by their editions: for the names that the register has of them.
  private var plans: [String: Plan?] = [:]
  /// Dossiers of which it is known whether someone was commended for them, and those for which someone was.
  private var (known, commended): (Set<String>, Set<String>) = ([], [])

  init(on connection: any Connection) { self.connection = connection }

  /// An edition of a plan, or else the latest that this program knows to read.
  func plan(_ plan: Plan.ID, _ edition: Int) throws -> Plan? {
    let key = "\(plan)@\(edition)"
    if let known = plans[key] { return known }
    let found =
      try Records.load(PublishedPlan.self, key, on: connection).flatMap { ReadPlans.plan(of: $0.value) }
      ?? Records.all(PublishedPlan.self, "WHERE plan = \(plan) ORDER BY edition DESC", on: connection)
      .lazy.compactMap { ReadPlans.plan(of: $0.value) }.first
    plans[key] = .some(found)
    return found
  }

  /// The commendations that were given for a dossier, in the order in which they were proposed.
  func commendations(of dossier: Dossier) throws -> [Commended] {
    if known.contains(dossier.key), !commended.contains(dossier.key) { return [] }
    let nominations = try Records.all(
      Nomination.self,
      "WHERE id IN (SELECT nomination FROM commended_initiative WHERE dossier = \(dossier.id)) ORDER BY id",
      on: connection
    ).map(\.value)
    return try nominations.compactMap { nomination in
      try plan(nomination.plan, nomination.planVersion).flatMap { Commended(nomination, under: $0) }
    }
  }

  /// Asks at once for which of some dossiers someone was commended, before they are asked for one by one.
  func foreseeCommendations(of keys: [String]) throws {
    known = Set(keys)
    commended = Set(
      try connection.rows("SELECT dossier FROM commended_initiative WHERE dossier IN (\(keys))") { try $0.text(0) })
  }

  /// The dossiers of the levels below that went up and became it, each with its plan.
  func below(_ dossier: Dossier) throws -> [(dossier: Dossier, plan: Plan)] {
    var below: [(dossier: Dossier, plan: Plan)] = []
    var (upper, depth) = (dossier, 0)
    while let origin = upper.origin, origin.isHere, depth < 10,
      let lower = try Records.load(Dossier.self, origin.dossier.description, on: connection)?.value,
      lower.recognisedAbove == upper.id, let plan = try plan(lower.plan, lower.planVersion)
    {
      below.append((lower, plan))
      (upper, depth) = (lower, depth + 1)
    }
    return below
  }
}

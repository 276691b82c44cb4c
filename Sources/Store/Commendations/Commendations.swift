import Domain
import Markup

extension Nomination: StoredRecord {
  public static let table: StaticString = "nomination"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [
      ("plan", plan.sqlValue), ("unit", unit.sqlValue), ("kind", content.kind.sqlValue),
      ("state", state.rawValue.sqlValue),
    ]
  }
  public var files: [String] { proofs.map(\.digest) }
}

/// A list, which holds the number of the decision that answers it.
extension CommendationList: Numbered {
  public static let table: StaticString = "commendation_list"
  public var key: String { id.description }
  public var columns: [(name: StaticString, value: SQL.Value)] {
    [("plan", plan.sqlValue), ("kind", kind.sqlValue), ("state", state.rawValue.sqlValue)]
  }
  public var registered: [RegisteredNumber] {
    issuance.map { [RegisteredNumber($0, for: .commendation, subject: key)] } ?? []
  }
}

/// Finding nominations and the lists that they are on.
public enum Commendations {
  /// The nominations under a plan, of those units where units are named; drafts only where they are asked for.
  public static func nominations(
    under plan: Plan.ID, of units: [Unit.ID]? = nil, states: [Nomination.State] = Nomination.State.allCases,
    on connection: any Connection
  ) throws -> [Nomination] {
    let ofUnits: SQL = units.map { "AND unit IN (\($0))" } ?? .empty
    return try Records.all(
      Nomination.self, "WHERE plan = \(plan) AND state IN (\(states)) \(ofUnits) ORDER BY id", on: connection
    ).map(\.value)
  }

  public static func lists(under plan: Plan.ID, on connection: any Connection) throws -> [CommendationList] {
    try Records.all(CommendationList.self, "WHERE plan = \(plan) ORDER BY id", on: connection).map(\.value)
  }

  /// The initiatives of the candidate that are recognised under any plan: a person's own, or those of the unit and all
  /// below it.
  ///
  /// - Parameter plans: those under which it is enough that the office accepted them.
  public static func initiatives(
    of candidate: Nomination.Candidate, acceptedUnder plans: Set<Plan.ID>, on connection: any Connection
  ) throws -> [DossierLine] {
    let recognised = Dossier.State.allCases.filter(\.isRecognised)
    let states = recognised + (plans.isEmpty ? [] : [.accepted])
    return try written(by: candidate, in: states, on: connection)
      .filter { $0.state.isRecognised || plans.contains($0.plan) }
  }

  private static func written(
    by candidate: Nomination.Candidate, in states: [Dossier.State], on connection: any Connection
  ) throws -> [DossierLine] {
    if let person = candidate.person {
      let lines = try Dossiers.written(by: person, in: states, on: connection)
      // Who filed a dossier for its authors did not write it.
      let own = try Dossiers.all(lines.map(\.id), on: connection).filter { $0.isWritten(by: person) }.map(\.id)
      return lines.filter { own.contains($0.id) }
    }
    guard let unit = candidate.unit else { return [] }
    let units = try Units.below([unit], on: connection)
    return try Dossiers.page(DossierFilter(states: states, units: units), limit: .max, on: connection)
  }
}

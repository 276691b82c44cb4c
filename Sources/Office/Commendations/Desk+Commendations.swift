import Domain
import Store

/// Nominations and lists at the desk: held, like dossiers and sessions, by the command that decides on them.
extension Desk {
  /// The nomination, held.
  public func nomination(_ id: Nomination.ID) throws -> Loaded<Nomination> {
    try held(Nomination.self, id.description)
  }

  /// The nomination as it stands, not held.
  func load(nomination id: Nomination.ID) throws -> Nomination { try load(Nomination.self, id.description) }

  /// The list, held.
  public func commendationList(_ id: CommendationList.ID) throws -> Loaded<CommendationList> {
    try held(CommendationList.self, id.description)
  }

  /// The plan of a list; the list is not held before its plan, so that two who decide cannot wait for one another.
  func plan(of list: CommendationList.ID) throws -> Plan.ID { try load(CommendationList.self, list.description).plan }

  /// The edition under which the nomination was begun.
  func plan(of nomination: Nomination) throws -> Plan {
    try plan(nomination.plan, version: nomination.planVersion)
  }

  /// Where a nomination is: its plan, its unit and all above that.
  func place(of nomination: Nomination) throws -> Place {
    Place(plan: nomination.plan, lineage: try Units.lineage(of: nomination.unit, on: connection))
  }

  func place(of list: CommendationList) -> Place { Place(plan: list.plan, council: list.council) }

  /// The viewer as one who decides on nominations.
  var judge: Judge {
    get throws {
      let heads = (viewer?.roles ?? []).compactMap { held -> Unit.ID? in
        guard held.role == .unitHead, case .unit(let unit) = held.scope else { return nil }
        return unit
      }
      return Judge(person: try person, heads: Set(heads))
    }
  }

  // MARK: Who sees them

  /// Whether the viewer has anything to do with the plan's commendations.
  func hasCommendations(of plan: Plan) throws -> Bool {
    // Most people have nothing to do with them: no query is needed to know that.
    guard let viewer, !viewer.scopes(for: .viewCommendations).isEmpty else { return false }
    return try seesAllCommendations(of: plan) || !viewer.nominatingUnits.isEmpty
  }

  /// Whether the viewer sees the nomination: the unit its own; the office and the councils what was sent.
  func sees(_ nomination: Nomination) throws -> Bool {
    let place = try place(of: nomination)
    if allows(.writeNomination, at: place) { return true }
    guard !nomination.isUnitsAlone else { return false }
    if allows(.viewCommendations, at: place) { return true }
    return try Councils.of(nomination.plan, on: connection)
      .contains { allows(.viewCommendations, at: Place(plan: nomination.plan, council: $0.id)) }
  }

  /// The initiatives of the candidate that count for a commendation: those that are recognised, and those that the
  /// office accepted under a plan that recognises none.
  func initiatives(of candidate: Nomination.Candidate) throws -> [DossierLine] {
    try Commendations.initiatives(
      of: candidate, acceptedUnder: Set(plans().filter { !$0.recognises }.map(\.id)), on: connection)
  }

  /// Whether the viewer sees every nomination and list of the plan, not those of a unit alone.
  func seesAllCommendations(of plan: Plan) throws -> Bool {
    if allows(.viewCommendations, at: Place(plan: plan.id)) { return true }
    return try Councils.of(plan.id, on: connection)
      .contains { allows(.viewCommendations, at: Place(plan: plan.id, council: $0.id)) }
  }
}

extension Viewer {
  /// The units for which this person writes nominations, each once.
  var nominatingUnits: [Unit.ID] {
    var seen: Set<Unit.ID> = []
    return scopes(for: .writeNomination).compactMap { scope in
      guard case .unit(let id) = scope, seen.insert(id).inserted else { return nil }
      return id
    }
  }
}

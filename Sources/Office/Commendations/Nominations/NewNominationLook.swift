import Domain
import Store

/// Whom a unit can choose when it nominates: its people, or itself, the units below it and the members of the clusters
/// that it leads.
public struct NomineeChoices: Sendable {
  /// People of the unit that are offered; a longer list is no list to choose from.
  public static let most = 500

  public var plan: Plan
  public var kind: CommendationKind
  public var candidate: CommendationKind.Candidate
  public var choices: [(value: String, label: String)]
  /// How many more people the unit has than are offered.
  public var beyond: Int

  init(
    plan: Plan, unit: Unit.ID, kind: CommendationKind.ID, candidate: CommendationKind.Candidate, at desk: Desk
  ) throws {
    self.plan = plan
    self.kind = try plan.commendation(kind)
    self.candidate = candidate
    let units = try Units.below([unit], on: desk.connection)
    switch candidate {
    case .individual:
      let (people, total) = try People.members(of: units, limit: NomineeChoices.most, on: desk.connection)
      choices = people.map { ($0.id.description, $0.position.isEmpty ? $0.name : "\($0.name), \($0.position)") }
      beyond = max(0, total - NomineeChoices.most)
    case .collective:
      let members = try desk.clusters(ledBy: unit, under: plan.id).flatMap(\.members)
      var known: Set<Unit.ID> = []
      choices = try (units + members).filter { known.insert($0).inserted }
        .map { ($0.description, try desk.unit($0).name(on: desk.now.day)) }
      beyond = 0
    }
  }
}

/// Beginning a nomination of a unit.
public struct NewNominationLook: UnitsNominationLook {
  public static let action = Action.writeNomination

  let plan: Plan.ID
  let unit: Unit.ID
  let kind: CommendationKind.ID
  let candidate: CommendationKind.Candidate
  let name: String

  public struct Found: Sendable {
    public var unit: Unit
    public var choices: NomineeChoices
    /// Whom to nominate, by name, where a cluster voted on them.
    public var name: String
    public var now: Instant
  }

  public init(
    under plan: Plan.ID, by unit: Unit.ID, kind: CommendationKind.ID, candidate: CommendationKind.Candidate,
    named name: String = ""
  ) {
    self.name = name
    self.plan = plan
    self.unit = unit
    self.kind = kind
    self.candidate = candidate
  }

  public func find(at desk: Desk) throws -> Found {
    let plan = try desk.plan(plan)
    return Found(
      unit: try desk.unit(unit),
      choices: try NomineeChoices(plan: plan, unit: unit, kind: kind, candidate: candidate, at: desk), name: name,
      now: desk.now)
  }
}

/// What is known of a candidate whom a unit chose: what it leaves empty is taken from here.
public struct NomineeLook: UnitsNominationLook {
  public static let action = Action.writeNomination

  let plan: Plan.ID
  let unit: Unit.ID
  let chosen: (person: Person.ID?, unit: Unit.ID?)

  public struct Found: Sendable {
    public var person: Person?
    /// The unit that is nominated, or the unit of the person.
    public var unit: (id: Unit.ID, name: String)?
  }

  /// - Parameters:
  ///   - person: the account that was chosen, if any.
  ///   - collective: the unit that was chosen, if any.
  public init(person: Person.ID?, collective: Unit.ID?, by unit: Unit.ID, under plan: Plan.ID) {
    self.plan = plan
    self.unit = unit
    chosen = (person, collective)
  }

  public func find(at desk: Desk) throws -> Found {
    let person = try chosen.person.map { try desk.person($0) }
    return Found(
      person: person,
      unit: try (chosen.unit ?? person?.unit).map { ($0, try desk.unit($0).name(on: desk.now.day)) })
  }
}

/// What those need who nominate for a unit.
protocol UnitsNominationLook: Look {
  var plan: Plan.ID { get }
  var unit: Unit.ID { get }
}

extension UnitsNominationLook {
  public func door(at desk: Desk) throws -> Door {
    .at(Place(plan: plan, lineage: try Units.lineage(of: unit, on: desk.connection)))
  }
}

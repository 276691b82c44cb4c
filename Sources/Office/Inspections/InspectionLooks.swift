import Domain
import Papers
import Store

/// An inspection, with what the viewer can do with it now.
public struct InspectionLook: Look {
  public static let action = Action.viewInspection

  let inspection: Inspection.ID

  public struct Found: Sendable {
    public var inspection: Inspection
    public var plan: Plan
    public var names: InspectionNames
    /// What it does of the plan's duties, in words.
    public var duty: String?
    public var people: [Person.ID: Person]
    /// What the standing office let the unit off doing.
    public var excused: Set<Inspection.FollowUp.ID>
    /// The unit that has to do what follows: the inspected one, or the one that took over from it.
    public var follower: DutyHolder
    /// The round of the plan.
    public var round: Int
    /// Whether the viewer reminds units, and lets them off.
    public var followsDuties: Bool
    public var mayInspect: Bool
    public var mayAnswer: Bool
    /// That its round is closed; nil while that runs.
    public var closed: Refusal?
    public var opensDossier: Bool
    public var now: Instant
  }

  public init(_ inspection: Inspection.ID) { self.inspection = inspection }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: inspection, for: .viewInspection)) }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.load(Inspection.self, inspection.description)
    let plan = try desk.plan(found.plan)
    let entries = found.followUps.flatMap(\.entries)
    let people =
      [found.finding?.by].compactMap { $0 } + entries.map(\.by) + entries.compactMap { $0.returned?.by }
      + found.followUps.compactMap { $0.accepted?.by } + found.earlier.map(\.by)
    let closed = try desk.closedRefusal(of: found)
    return Found(
      inspection: found, plan: plan, names: try desk.names(of: found),
      duty: found.duty.flatMap { plan.namedDuty($0.duty)?.before },
      people: try People.all(Array(Set(people)), on: desk.connection), excused: try desk.excused(of: found),
      follower: .unit(try desk.unitTree().heir(of: found.unit, on: desk.now.day)),
      round: try desk.plan(of: found).round,
      followsDuties: desk.allows(.followDuties, at: Place(plan: plan.id)),
      mayInspect: try closed == nil && desk.allows(.inspect, at: desk.place(of: inspection, for: .inspect)),
      mayAnswer: try closed == nil
        && desk.allows(.answerInspection, at: desk.place(of: inspection, for: .answerInspection)),
      closed: closed,
      opensDossier: try found.dossier.map { desk.allows(.viewDossier, at: try desk.place(of: desk.dossier($0))) }
        ?? false, now: desk.now)
  }
}

extension Desk {
  /// What the units and the initiative of an inspection are called.
  fileprivate func names(of inspection: Inspection) throws -> InspectionNames {
    InspectionNames(
      inspector: try unit(inspection.inspector).name(on: inspection.time.from),
      unit: try unit(inspection.unit).name(on: inspection.time.from),
      work: try inspection.dossier.map { try dossier($0, shared: true).writing.title })
  }
}

/// The form of an inspection: a new one, or the programme of one that is corrected.
public struct InspectionFormLook: Look {
  public static let action = Action.inspect

  public enum Subject: Sendable {
    /// A new one; whether it is recorded after it took place.
    case new(by: Domain.Unit.ID?, serving: ServedDuty?, plan: Plan.ID?, isPast: Bool)
    case existing(Inspection.ID)
  }

  let subject: Subject

  public struct Found: Sendable {
    /// The unit that inspects.
    public var inspector: Domain.Unit
    public var hosts: [Domain.Unit] = []
    public var plans: [Plan] = []
    public var duties: [ServableDuty] = []
    public var chosen: ServedDuty?
    public var plan: Plan.ID?
    /// The one that is corrected.
    public var inspection: Inspection?
    /// Of the inspection that the window shows.
    public var version: Int?
    public var isPast = false
    public var now: Instant
  }

  public init(_ subject: Subject) { self.subject = subject }

  public func door(at desk: Desk) throws -> Door {
    switch subject {
    case .existing(let id): .at(try desk.place(of: id, for: .inspect))
    case .new(let unit, let served, let plan, _):
      .atOne(of: try desk.forming(unit, for: .inspect, under: [served?.plan, plan].compactMap { $0 }))
    }
  }

  public func find(at desk: Desk) throws -> Found {
    switch subject {
    case .existing(let id):
      let inspection = try desk.load(Inspection.self, id.description)
      try inspection.requireCorrecting()
      return Found(
        inspector: try desk.unit(inspection.inspector), inspection: inspection,
        version: try desk.version(of: Inspection.self, id.description), now: desk.now)
    case .new(let unit, let served, let plan, let isPast):
      guard let host = try unit ?? desk.hosts(for: .inspect).first?.id else { throw Refusal.notYours }
      let lineage = try Units.lineage(of: host, on: desk.connection)
      let plans = try desk.plans().filter { desk.allows(.inspect, at: Place(plan: $0.id, lineage: lineage)) }
      return Found(
        inspector: try desk.unit(host), hosts: try desk.hosts(for: .inspect).filter { $0.id != host }, plans: plans,
        duties: try desk.servable(.inspection, by: host, of: plans), chosen: served, plan: served?.plan ?? plan,
        isPast: isPast, now: desk.now)
    }
  }
}

/// A file of an inspection, or of what followed.
public struct InspectionFileLook: Look {
  public static let action = Action.viewInspection

  let inspection: Inspection.ID
  let digest: String

  public init(_ digest: String, of inspection: Inspection.ID) {
    (self.inspection, self.digest) = (inspection, digest)
  }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: inspection, for: .viewInspection)) }

  public func find(at desk: Desk) throws -> KeptFile {
    let found = try desk.load(Inspection.self, inspection.description)
    return try (found.documents + found.followUps.flatMap(\.entries).flatMap(\.files)).kept(digest)
  }
}

/// The papers of an inspection.
public struct InspectionPaperLook: Look {
  public static let action = Action.viewInspection

  public enum Kind: Sendable {
    case programme, minutes
  }

  let inspection: Inspection.ID
  let kind: Kind

  public init(_ kind: Kind, of inspection: Inspection.ID) { (self.inspection, self.kind) = (inspection, kind) }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: inspection, for: .viewInspection)) }

  public func find(at desk: Desk) throws -> Paper {
    let found = try desk.load(Inspection.self, inspection.description)
    let (plan, names) = (try desk.plan(found.plan), try desk.names(of: found))
    return kind == .programme
      ? .programme(of: found, names, under: plan) : .minutes(of: found, names, under: plan)
  }
}

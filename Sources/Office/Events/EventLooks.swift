import Domain
import Store

/// An event, with what the viewer can do with it now.
public struct EventLook: Look {
  public static let action = Action.viewEvent
  let event: Event.ID

  public struct Found: Sendable {
    public var event: Event
    public var unit: String
    public var plans: [Plan]
    /// What it does of the plans' duties, in words.
    public var duties: [(plan: Plan, what: String, served: ServedDuty)]
    public var people: [Person.ID: Person]
    public var counts: Participants.Counts
    /// The viewer on the list; nil where they are not on it.
    public var mine: Participant?
    /// What those who were there think of it; nil while too few said so.
    public var ratings: EventRatings?
    public var mayHold: Bool
    /// That a round which it serves is closed; nil while they run.
    public var closed: Refusal?
    public var now: Instant
  }

  public init(_ event: Event.ID) { self.event = event }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: event, for: .viewEvent)) }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.load(Event.self, event.description)
    let mayHold = desk.allows(.holdEvent, at: try desk.place(of: event, for: .holdEvent))
    return Found(
      event: found, unit: try desk.unit(found.unit).name(on: found.time.from),
      plans: try found.details.plans.map { try desk.plan($0) },
      duties: try found.details.duties.compactMap { served in
        let plan = try desk.plan(served.plan)
        return plan.namedDuty(served.duty).map { (plan: plan, what: $0.before, served: served) }
      },
      people: try People.all(Array(Set(found.outcomes.map(\.by))), on: desk.connection),
      counts: try Participants.counts(of: event, on: desk.connection), mine: try desk.mine(at: event)?.value,
      ratings: try desk.ratings(of: event), mayHold: mayHold, closed: try desk.closedRefusal(of: found),
      now: desk.now)
  }
}

/// The form of an event: a new one of a unit, or one that is changed.
public struct EventFormLook: Look {
  public static let action = Action.holdEvent

  public enum Subject: Sendable {
    /// A new one; whether it is recorded after it was held.
    case new(unit: Domain.Unit.ID?, serving: ServedDuty?, plan: Plan.ID?, isPast: Bool)
    case existing(Event.ID)
  }

  let subject: Subject

  public struct Found: Sendable {
    public var unit: Domain.Unit
    /// Other units for which the viewer can hold events.
    public var hosts: [Domain.Unit]
    public var plans: [Plan]
    public var duties: [ServableDuty]
    /// What is chosen.
    public var chosen: (plans: Set<Plan.ID>, duties: Set<ServedDuty>)
    public var event: Event?
    /// Of the event that the window shows.
    public var version: Int?
    public var isPast: Bool
    public var now: Instant
  }

  public init(_ subject: Subject) { self.subject = subject }

  public func door(at desk: Desk) throws -> Door {
    switch subject {
    case .existing(let id): .at(try desk.place(of: id, for: .holdEvent))
    case .new(let unit, let served, let plan, _):
      .atOne(of: try desk.forming(unit, for: .holdEvent, under: [served?.plan, plan].compactMap { $0 }))
    }
  }

  public func find(at desk: Desk) throws -> Found {
    switch subject {
    case .existing(let id):
      let event = try desk.load(Event.self, id.description)
      try event.requireAhead()
      var found = try found(
        event.unit, (Set(event.details.plans), Set(event.details.duties)), isPast: false, at: desk)
      (found.event, found.version) = (event, try desk.version(of: Event.self, id.description))
      return found
    case .new(let unit, let served, let plan, let isPast):
      let host = try unit ?? desk.hosts(for: .holdEvent).first?.id
      guard let host else { throw Refusal.notYours }
      let plans = Set([served?.plan, plan].compactMap { $0 })
      return try found(host, (plans, Set([served].compactMap { $0 })), isPast: isPast, at: desk)
    }
  }

  private func found(
    _ unit: Domain.Unit.ID, _ chosen: (plans: Set<Plan.ID>, duties: Set<ServedDuty>), isPast: Bool, at desk: Desk
  ) throws -> Found {
    let lineage = try Units.lineage(of: unit, on: desk.connection)
    let plans = try desk.running(desk.plans()).filter { plan in
      guard desk.allows(.holdEvent, at: Place(plan: plan.id, lineage: lineage)) else { return false }
      return try desk.bodies(of: plan).speaks(to: unit)
    }
    return Found(
      unit: try desk.unit(unit), hosts: try desk.hosts(for: .holdEvent).filter { $0.id != unit }, plans: plans,
      duties: try desk.servable(.event, by: unit, of: plans), chosen: chosen, isPast: isPast, now: desk.now)
  }
}

extension Desk {
  /// Where a new record of a unit would be made: at the unit, under plans that are named; without a unit at each of
  /// those for which the viewer makes some.
  func forming(_ unit: Domain.Unit.ID?, for action: Action, under plans: [Plan.ID]) throws -> [Place] {
    guard viewer != nil else { throw Refusal.signInNeeded }
    guard let unit else {
      guard try !hosts(for: action).isEmpty else { throw Refusal.notYours }
      return try hosts(for: action).flatMap { try places(of: $0.id, under: self.plans().map(\.id)) }
    }
    return [try place(of: unit)] + (try places(of: unit, under: plans.isEmpty ? self.plans().map(\.id) : plans))
  }
}

/// A file of an event.
public struct EventFileLook: Look {
  public static let action = Action.viewEvent

  let event: Event.ID
  let digest: String

  public init(_ digest: String, of event: Event.ID) { (self.event, self.digest) = (event, digest) }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: event, for: .viewEvent)) }

  public func find(at desk: Desk) throws -> KeptFile {
    try desk.load(Event.self, event.description).documents.kept(digest)
  }
}

/// The days of an event, for a calendar.
public struct EventDay: Sendable {
  public var event: Event
  /// Rises with each change.
  public var sequence: Int
  public var modified: Instant

  init(_ event: Event, at desk: Desk) throws {
    self.event = event
    let change = try Journal.lastChange(
      kind: Event.table.description, subject: event.id.description, on: desk.connection)
    (sequence, modified) = change.map { ($0.version, $0.time) } ?? (0, desk.now)
  }
}

/// The days of an event to take along.
public struct EventDayLook: Look {
  public static let action = Action.viewEvent

  let event: Event.ID

  public init(_ event: Event.ID) { self.event = event }

  public func door(at desk: Desk) throws -> Door { .at(try desk.place(of: event, for: .viewEvent)) }

  public func find(at desk: Desk) throws -> EventDay {
    try EventDay(desk.load(Event.self, event.description), at: desk)
  }
}

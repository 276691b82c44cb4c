import Domain
import Store

/// Begins a nomination.
public struct BeginNomination: Command {
  /// The key was made with the form, so that a form sent twice gives one nomination.
  public var id: Nomination.ID
  public var plan: Plan.ID
  public var unit: Unit.ID
  public var content: Nomination.Content
  public static let action = Action.writeNomination

  public init(id: Nomination.ID, plan: Plan.ID, unit: Unit.ID, content: Nomination.Content) {
    self.id = id
    self.plan = plan
    self.unit = unit
    self.content = content
  }

  public func place(at desk: Desk) throws -> Place {
    Place(plan: plan, lineage: try Units.lineage(of: unit, on: desk.connection))
  }

  public func perform(at desk: Desk) throws {
    if try desk.has(Nomination.self, id.description) { return }
    let edition = try desk.edition(of: plan)
    try desk.requireKnown(content.candidate)
    let nomination = try Nomination.begun(
      id: id, content: content, by: desk.person.id, unit: desk.unit(unit), plan: edition.plan, version: edition.number,
      at: desk.now)
    try desk.insert(nomination, ["plan": plan.description, "unit": unit.description])
  }
}

/// Writes a nomination that is in the unit's hands.
public struct WriteNomination: NominationCommand {
  public var nomination: Nomination.ID
  public var content: Nomination.Content
  public static let action = Action.writeNomination

  public init(nomination: Nomination.ID, content: Nomination.Content) {
    self.nomination = nomination
    self.content = content
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.nomination(nomination)
    try desk.requireKnown(content.candidate)
    try desk.save(try before.value.written(content, under: desk.plan(of: before.value)), over: before)
  }
}

/// Sends a nomination to the standing office, with the candidate's recognised initiatives as they stand.
public struct SendNomination: NominationCommand {
  public var nomination: Nomination.ID
  /// Number and recipients of the unit's report; nil leaves them as they were.
  public var report: Outgoing?
  public static let action = Action.sendNomination

  public init(nomination: Nomination.ID, report: Outgoing? = nil) {
    self.nomination = nomination
    self.report = report
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.nomination(nomination)
    let initiatives = try Commendations.initiatives(of: before.value.content.candidate, on: desk.connection).map(\.id)
    try desk.save(
      try before.value.sent(
        initiatives: initiatives, report: report, by: desk.person.id, at: desk.now,
        under: desk.plan(of: before.value)), over: before)
  }
}

/// Takes a nomination back, for its unit.
public struct WithdrawNomination: NominationCommand {
  public var nomination: Nomination.ID
  public var reason: String
  public static let action = Action.sendNomination

  public init(nomination: Nomination.ID, reason: String) {
    self.nomination = nomination
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.nomination(nomination)
    try desk.save(try before.value.withdrawn(reason: reason, by: desk.person.id, at: desk.now), over: before)
  }
}

/// What the standing office finds of a nomination.
public struct VerifyNomination: NominationCommand {
  public enum Finding: Hashable, Sendable {
    case meets(note: String)
    case returned(reason: String)
    case refused(clause: String, reason: String)
  }

  public var nomination: Nomination.ID
  public var finding: Finding
  public static let action = Action.verifyNomination

  public init(nomination: Nomination.ID, finding: Finding) {
    self.nomination = nomination
    self.finding = finding
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.nomination(nomination)
    let (judge, now) = (try desk.judge, desk.now)
    let after =
      switch finding {
      case .meets(let note): try before.value.verified(note: note, by: judge, at: now)
      case .returned(let reason): try before.value.returned(reason: reason, by: judge, at: now)
      case .refused(let clause, let reason):
        try before.value.refused(clause: clause, reason: reason, by: judge, at: now)
      }
    try desk.save(after, over: before)
  }
}

/// Puts a nomination forward for another kind of commendation.
public struct RedirectNomination: NominationCommand {
  public var nomination: Nomination.ID
  public var kind: CommendationKind.ID
  public static let action = Action.verifyNomination

  public init(nomination: Nomination.ID, kind: CommendationKind.ID) {
    self.nomination = nomination
    self.kind = kind
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.nomination(nomination)
    try desk.save(
      try before.value.redirected(to: kind, by: desk.judge, at: desk.now, under: desk.plan(of: before.value)),
      over: before)
  }
}

/// Says whether a nominee's name, which is like one's own, is one's own.
public struct StateNominee: Command {
  public var nomination: Nomination.ID
  public var isTheirs: Bool
  public static let action = Action.stateName

  public init(nomination: Nomination.ID, isTheirs: Bool) {
    self.nomination = nomination
    self.isTheirs = isTheirs
  }

  /// Where the nomination lies, in the council of its plan that the viewer sits in.
  public func place(at desk: Desk) throws -> Place {
    let nomination = try desk.nomination(nomination).value
    var place = try desk.place(of: nomination)
    place.council = try Councils.of(nomination.plan, on: desk.connection).first { council in
      desk.allows(Self.action, at: Place(plan: nomination.plan, council: council.id))
    }?.id
    return place
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.nomination(nomination)
    let after = before.value.stated(isTheirs, by: try desk.judge, at: desk.now)
    if after != before.value { try desk.save(after, over: before) }
  }
}

extension Desk {
  /// - Throws: `Refusal` when the candidate names an account or a unit that is not there.
  fileprivate func requireKnown(_ candidate: Nomination.Candidate) throws {
    if let person = candidate.person { _ = try self.person(person) }
    if let unit = candidate.unit { _ = try self.unit(unit) }
  }
}

import Domain
import Papers
import Store

/// A nomination: what the unit writes, the candidate's initiatives, the office's verdict, what happened.
public struct NominationLook: Look {
  public static let action = Action.viewCommendations

  let nomination: Nomination.ID

  public struct Found: Sendable {
    public var nomination: Nomination
    public var plan: Plan
    /// The candidate's initiatives that count; once it was sent, those of that day.
    public var initiatives: [DossierLine]
    /// What came of the plan in the unit, with its head; nil where the plan gives it nothing and sets it no target.
    public var result: UnitResult?
    /// Whom the unit can choose; nil when the viewer cannot write in it now.
    public var choices: NomineeChoices?
    /// What the viewer may do with it.
    public var allowed: Set<Action>
    /// How the viewer is related to the nominee.
    public var standing: Nomination.Standing
    /// Those who did something to it.
    public var people: [Person.ID: Person]
    /// The signed copy of the unit's report.
    public var signed: SignedCopyState
    public var today: Day
  }

  public init(_ nomination: Nomination.ID) { self.nomination = nomination }

  /// The unit sees its own; the office and the councils see what was sent.
  public func door(at desk: Desk) throws -> Door {
    .only(if: try desk.sees(desk.nomination(nomination).value), else: .absent)
  }

  public func find(at desk: Desk) throws -> Found {
    let found = try desk.nomination(nomination).value
    let plan = try desk.plan(of: found)
    let isWritten = found.state.isBeingWritten
    let allowed = desk.allowed(
      [.writeNomination, .sendNomination, .verifyNomination], at: try desk.place(of: found))
    let content = found.content
    return Found(
      nomination: found, plan: plan,
      initiatives: isWritten
        ? try desk.initiatives(of: content.candidate)
        : try Dossiers.lines(found.initiatives, on: desk.connection),
      result: try desk.results(of: plan, only: content.candidate.unit ?? found.unit).first,
      choices: isWritten && allowed.contains(.writeNomination)
        ? try NomineeChoices(
          plan: plan, unit: found.unit, kind: content.kind, candidate: content.candidate.kind, at: desk) : nil,
      allowed: allowed, standing: found.standing(of: try desk.judge),
      people: try People.all(found.history.map(\.by), on: desk.connection),
      signed: try SignedCopyState(.init(.report, nomination.description), at: desk), today: desk.now.day)
  }
}

extension NominationLook {
  /// The unit's report on what the candidate achieved.
  public var report: some Look<Paper> {
    map { found in
      Paper.achievementReport(
        nomination: found.nomination, plan: found.plan, initiatives: found.initiatives.map(\.title), day: found.today)
    }
  }
}

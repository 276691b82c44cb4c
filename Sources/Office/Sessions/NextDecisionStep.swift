import Domain
import Store

/// What a session whose result is locked waits for on the way to its decision: what comes next, who does it, by when.
public struct NextDecisionStep: Sendable {
  /// What is done with the draft; nil while there is none.
  public var step: DecisionDraft.Step?
  /// Who may do it, by their roles; the secretary of the council also by name.
  public var doers: [String]
  /// The earliest day by which a dossier of the session has to be decided; nil where none has one.
  public var due: Day?
  public var today: Day
  /// Whether the viewer may do it.
  public var isOwn: Bool
  /// Whether the viewer may look at the draft.
  public var isVisible: Bool

  /// - Returns: nil where the session does not wait for a decision.
  init?(of session: Session, at desk: Desk) throws {
    guard session.awaitsDecision else { return nil }
    let draft = try Decisions.draft(of: session.id, on: desk.connection)
    step = draft.map(\.next)
    let action = step.map { DecisionDraft.row($0).action } ?? .draftDecision
    let place = desk.place(of: session)
    let seats = session.members(of: try desk.council(session.council))
    let secretary = try seats.first { $0.seat == .secretary }.map { try desk.person($0.person).name }
    doers = Policy.grants(for: action).compactMap { grant in
      guard case .role(let role) = grant else { return nil }
      return role == .councilSecretary ? role.name + (secretary.map { " (\($0))" } ?? "") : role.name
    }
    due = try desk.dossiers(session.dossiers).compactMap(\.due).min()
    today = desk.now.day
    isOwn = desk.allows(action, at: place)
    isVisible = desk.allows(.viewDecision, at: place)
  }
}

extension DecisionDraft {
  /// The step that comes next on the way to the decision.
  var next: Step { [.send, .approve].first { allows($0) } ?? .issue }
}

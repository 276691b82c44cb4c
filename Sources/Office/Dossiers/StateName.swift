import Domain
import Store

extension Command<Void> {
  /// Says whether a typed author's name, which is like one's own, is one's own.
  public static func stateName(_ id: Dossier.ID, isTheirs: Bool) -> Command {
    .at(id, .stateName) { _, desk in
      try desk.state(isTheirs, of: id)
    }
  }
}

extension Desk {
  /// Keeps the viewer's word on a typed name like theirs; one that nobody asked for changes nothing.
  func state(_ isTheirs: Bool, of id: Dossier.ID) throws {
    let before = try dossier(id)
    let after = before.stated(isTheirs, by: try person, at: now)
    if after != before { try save(after) }
  }

  /// Keeps that the viewer is no author, where a typed name is like theirs.
  func stateApart(from id: Dossier.ID) throws {
    if try dossier(id, shared: true).standing(of: person) == .namesake { try state(false, of: id) }
  }

  /// Dossiers as they stand, not held, in the order of the keys.
  public func dossiers(_ ids: [Dossier.ID]) throws -> [Dossier] {
    try Dossiers.all(ids, on: connection)
  }

  /// - Throws: `Refusal` when the viewer is, or may be, an author of one of the session's dossiers: they take no step
  /// of the decision's draft.
  func requireApart(from session: Session, for step: DecisionDraft.Step) throws {
    let (viewer, deed) = (try person, DecisionDraft.row(step).barred)
    for dossier in try dossiers(session.dossiers) { try dossier.requireApart(viewer, to: deed) }
  }

  /// Whether the viewer takes the chair's steps on those dossiers: the deputy does where the chair may not.
  public func presides(over ids: [Dossier.ID], of session: Session) throws -> Bool {
    do {
      try requirePresiding(over: ids, of: session)
      return true
    } catch is Refusal {
      return false
    }
  }

  /// - Throws: `Refusal` for the deputy where the chair may do it.
  func requirePresiding(over ids: [Dossier.ID], of session: Session) throws {
    let council = try council(session.council)
    let chair = council.members(on: now.day).first { $0.seat == .chair }
    try council.requirePresiding(
      person, chair: try chair.map { try person($0.person) }, over: dossiers(ids), on: now.day)
  }
}

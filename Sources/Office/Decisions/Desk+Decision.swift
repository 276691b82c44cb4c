import Domain
import Store

extension Desk {
  /// Where a decision is: its plan, and the council whose session it decides on.
  func place(of decision: Decision) throws -> Place {
    Place(plan: decision.plan, council: try load(Session.self, decision.session.description).council)
  }

  /// The draft of the decision on a session; the one who holds the session holds it.
  func draft(of session: Session) throws -> Loaded<DecisionDraft>? {
    try Records.load(DecisionDraft.self, session.key, hold: .exclusive, on: connection)
  }

  /// - Throws: `Refusal` when the viewer is, or may be, an author of one of the session's dossiers: they take no step
  /// of the decision's draft.
  func requireApart(from session: Session, for step: DecisionDraft.Step) throws {
    let (viewer, deed) = (try person, DecisionDraft.row(step).barred)
    for dossier in try dossiers(session.dossiers) { try dossier.requireApart(viewer, to: deed) }
  }
}

extension Desk {
  /// The authors of what a decision names, as the public reads of them today.
  func publicAuthors(in decision: Decision) throws -> [Dossier.ID: [String]] {
    Dictionary(
      try dossiers(decision.items.map(\.dossier)).map { ($0.id, $0.publicAuthors) }, uniquingKeysWith: { $1 })
  }
}

extension Decision {
  /// Whether something of it is open to the public.
  func isPublic(at desk: Desk) throws -> Bool {
    guard publication != nil else { return false }
    return try Dossiers.lines(recognised.map(\.dossier), on: desk.connection).contains { $0.state.isShownToAll }
  }

  /// Whether the public may read its signed papers too: they name everyone, so that each of its authors may be named.
  func isPublicAsSigned(at desk: Desk) throws -> Bool {
    guard try isPublic(at: desk) else { return false }
    let guarded = recognised.filter { $0.isGuarded == true }.map(\.dossier)
    return try desk.dossiers(guarded).allSatisfy(\.namesAllAuthors)
  }
}

extension Refusal {
  static let noDraft = Refusal(
    "Phiên họp này chưa có dự thảo quyết định.", next: "Cơ quan thường trực lập dự thảo và trình duyệt trước.")
}

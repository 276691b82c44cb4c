import Domain
import Store

/// A decision as the public sees it: what was published of its list, with what was corrected and revoked since.
public struct PublicDecisionLook: Look {
  public static let action = Action.visit

  let id: Decision.ID

  public struct Found: Sendable {
    public var decision: Decision
    public var plan: Plan
    public var lines: [(dossier: Dossier, amendments: Amendments)]
    public var signed: SignedCopyState
  }

  public init(_ id: Decision.ID) { self.id = id }

  public func door(at desk: Desk) -> Door { .own }

  /// - Throws: `Refusal` as for what is not there, until something of the decision was published.
  public func find(at desk: Desk) throws -> Found {
    let decision = try desk.decision(id)
    let shown = try decision.recognised.map { try desk.dossier($0.dossier) }.filter(\.isPublic)
    guard decision.publication != nil, !shown.isEmpty else { throw Refusal.absent }
    return Found(
      decision: decision, plan: try desk.plan(decision.plan),
      lines: try shown.map { ($0, try Amendments(of: $0, at: desk)) },
      signed: try SignedCopyState(.init(.decision, id.description), at: desk))
  }
}

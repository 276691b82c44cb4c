import Domain
import Store

/// A decision as the public sees it: what was published of its list, with what was corrected and revoked since.
public struct PublicDecisionLook: Look {
  public static let action = Action.visit
  /// Initiatives on a page: with titles of the longest it stays within 60 kB.
  public static let size = 20

  let id: Decision.ID
  let page: Int

  public struct Found: Sendable {
    public var decision: Decision
    public var plan: Plan
    /// A page of what was published of its list, each with its place there.
    public var lines: [(place: Int, dossier: Dossier, amendments: Amendments)]
    public var number: Int
    public var total: Int
    public var signed: SignedCopyState
  }

  public init(_ id: Decision.ID, page: Int) { (self.id, self.page) = (id, page) }

  public func door(at desk: Desk) -> Door { .own }

  /// - Throws: `Refusal` as for what is not there, until something of the decision was published.
  public func find(at desk: Desk) throws -> Found {
    let decision = try desk.decision(id)
    let shown = try decision.recognised.map { try desk.dossier($0.dossier) }.filter(\.isPublic)
    guard decision.publication != nil, !shown.isEmpty else { throw Refusal.absent }
    return Found(
      decision: decision, plan: try desk.plan(decision.plan),
      lines: try shown.enumerated().dropFirst((page - 1) * Self.size).prefix(Self.size).map {
        ($0.offset + 1, $0.element, try Amendments(of: $0.element, at: desk))
      }, number: page, total: shown.count,
      signed: try SignedCopyState(.init(.decision, id.description), at: desk))
  }
}

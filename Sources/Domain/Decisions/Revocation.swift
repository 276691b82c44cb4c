/// A decision that revokes the recognition of one initiative (quyết định hủy bỏ).
public struct Revocation: Hashable, Sendable, Codable, Identifiable {
  public typealias ID = Identifier<Revocation>

  public let id: ID
  public let plan: Plan.ID
  public let dossier: Dossier.ID
  /// The decision that had recognised it.
  public let decision: Decision.ID
  public let reason: String
  public let issuance: Issuance

  /// - Throws: `Refusal` when the dossier is not recognised by that decision, or no reason is given.
  public init(id: ID, dossier: Dossier, decision: Decision, reason: String, issuance: Issuance) throws {
    guard dossier.outcome?.decision == decision.id else { throw Refusal.absent }
    self.id = id
    self.plan = decision.plan
    self.dossier = dossier.id
    self.decision = decision.id
    self.reason = try reason.asked("Ghi lý do hủy bỏ", .upTo(5000))
    self.issuance = issuance
  }
}

import Domain
import Store

/// Revokes a recognition by a decision.
public struct RevokeRecognition: DossierCommand {
  /// The key was made with the form, so that a form sent twice revokes once.
  public var id: Revocation.ID
  public var dossier: Dossier.ID
  public var reason: String
  public var signing: Signing
  public static let action = Action.revoke

  public init(id: Revocation.ID, dossier: Dossier.ID, reason: String, signing: Signing) {
    self.id = id
    self.dossier = dossier
    self.reason = reason
    self.signing = signing
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.dossier(dossier)
    if try Records.load(Revocation.self, id.description, on: desk.connection)?.value.dossier == dossier { return }
    guard before.allows(.revoke), let recognition = before.outcome?.decision else {
      throw before.refusal(of: .revoke)
    }
    let decision = try desk.decision(recognition)
    let issuance = try Issuance(
      signing, of: decision.issuer, notBefore: (decision.day, "ngày quyết định công nhận"),
      by: desk.person.id, at: desk.now)
    let revocation = try Revocation(id: id, dossier: before, decision: decision, reason: reason, issuance: issuance)
    let after = try before.revoked(revocation, by: desk.person, at: desk.now)
    try desk.requireFree(issuance)
    try desk.insert(revocation, ["number": issuance.number, "dossier": before.id.description])
    try desk.save(after)
  }
}

import Domain
import Store

extension Command<Void> {
  /// Revokes a recognition by a decision.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice revokes once.
  public static func revokeRecognition(id: Revocation.ID, dossier: Dossier.ID, reason: String, signing: Signing)
    -> Command
  {
    .at(dossier, .revoke) { dossier, desk in
      if try Records.load(Revocation.self, id.description, on: desk.connection)?.value.dossier == dossier.id { return }
      guard dossier.allows(.revoke), let recognition = dossier.outcome?.decision else {
        throw dossier.refusal(of: .revoke)
      }
      let decision = try desk.decision(recognition)
      let issuance = try Issuance(
        signing, of: decision.issuer, notBefore: (decision.day, "ngày quyết định công nhận"),
        by: desk.person.id, at: desk.now)
      let revocation = try Revocation(id: id, dossier: dossier, decision: decision, reason: reason, issuance: issuance)
      let after = try dossier.revoked(revocation, by: desk.person, at: desk.now)
      try issuance.requireFree(at: desk)
      try desk.insert(revocation, ["number": issuance.number, "dossier": dossier.id.description])
      try desk.save(after)
      try desk.note(after, above: nil)
    }
  }
}

import Domain
import Store

extension Correction {
  /// The right wording of a line that is to be corrected.
  public struct Change: Hashable, Sendable {
    public var dossier: Dossier.ID
    public var wording: Correction.Wording

    public init(dossier: Dossier.ID, wording: Correction.Wording) {
      self.dossier = dossier
      self.wording = wording
    }
  }
}

extension Command<Void> {
  /// Corrects lines of an issued decision by another.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice corrects once.
  public static func correctDecision(
    id: Correction.ID, decision: Decision.ID, lines: [Correction.Change], reason: String, signing: Signing
  ) -> Command {
    .at(decision, .correct) { decision, desk in
      if try Records.load(Correction.self, id.description, on: desk.connection)?.value.decision == decision.id {
        return
      }
      let before = try lines.map { (dossier: try desk.dossier($0.dossier), wording: $0.wording) }
      let issuance = try Issuance(
        signing, of: decision.issuer, notBefore: (decision.day, "ngày quyết định được đính chính"),
        by: desk.person.id, at: desk.now)
      let correction = try Correction(id: id, decision: decision, wordings: before, reason: reason, issuance: issuance)
      try issuance.requireFree(at: desk)
      try desk.insert(correction, ["number": issuance.number, "decision": decision.id.description])
      for (line, dossier) in zip(correction.lines, before) {
        try desk.save(
          try dossier.dossier.corrected(
            line, in: issuance, by: desk.person, at: desk.now, under: desk.plan(of: dossier.dossier)))
      }
    }
  }
}

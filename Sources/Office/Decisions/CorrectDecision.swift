import Domain
import Store

/// Corrects lines of an issued decision by another.
public struct CorrectDecision: DecisionCommand {
  /// The right wording of a line.
  public struct Line: Hashable, Sendable {
    public var dossier: Dossier.ID
    public var wording: Correction.Wording

    public init(dossier: Dossier.ID, wording: Correction.Wording) {
      self.dossier = dossier
      self.wording = wording
    }
  }

  /// The key was made with the form, so that a form sent twice corrects once.
  public var id: Correction.ID
  public var decision: Decision.ID
  public var lines: [Line]
  public var reason: String
  public var signing: Signing
  public static let action = Action.correct

  public init(id: Correction.ID, decision: Decision.ID, lines: [Line], reason: String, signing: Signing) {
    self.id = id
    self.decision = decision
    self.lines = lines
    self.reason = reason
    self.signing = signing
  }

  public func perform(at desk: Desk) throws {
    if try Records.load(Correction.self, id.description, on: desk.connection)?.value.decision == decision { return }
    let decision = try desk.decision(decision)
    let before = try lines.map { (dossier: try desk.dossier($0.dossier), wording: $0.wording) }
    let issuance = try Issuance(
      signing, of: decision.issuer, notBefore: (decision.day, "ngày quyết định được đính chính"),
      by: desk.person.id, at: desk.now)
    let correction = try Correction(
      id: id, decision: decision, wordings: before, reason: reason, issuance: issuance)
    try desk.requireFree(issuance)
    try desk.insert(correction, ["number": issuance.number, "decision": decision.id.description])
    for (line, dossier) in zip(correction.lines, before) {
      try desk.save(try dossier.dossier.corrected(line, in: issuance, by: desk.person, at: desk.now))
    }
  }
}

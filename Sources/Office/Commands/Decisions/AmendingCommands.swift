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

import Domain
import Papers
import Store

/// The papers of a decision of recognition, filled from its record.
public struct DecisionPapers {
  public let decision: Decision
  public let plan: Plan
  private let desk: Desk

  public init(_ decision: Decision, at desk: Desk) throws {
    self.decision = decision
    self.desk = desk
    plan = try desk.plan(decision.plan)
  }

  /// The decision with its annex.
  public func decisionPaper() throws -> Paper {
    let council = try desk.council(try desk.session(decision.session).council)
    return DecisionPaper(decision: decision, plan: plan, council: council).paper
  }

  /// The certificates that there are, by their numbers.
  ///
  /// - Parameter verifying: the address at which a certificate is verified, but for its code.
  public func certificates(verifying: String, isLandscape: Bool) throws -> [(number: String, paper: Paper)] {
    try decision.recognised.compactMap { item in
      let dossier = try desk.dossier(item.dossier)
      guard let certificate = dossier.certificate else { return nil }
      let paper = CertificatePaper(
        dossier: dossier, certificate: certificate, plan: plan, issuance: decision.issuance,
        address: verifying + certificate.code.description, isLandscape: isLandscape)
      return (certificate.number.twoDigits, paper.paper)
    }
  }
}

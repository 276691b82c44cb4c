import Domain
import Papers

/// The certificates that a decision gave, one after the other.
public struct CertificatesLook: SeenDecisionLook {
  public static let action = Action.viewDecision

  let decision: Decision.ID
  let verifying: String
  let isLandscape: Bool
  let areJoint: Bool

  /// - Parameters:
  ///   - verifying: the address at which a certificate is verified, but for its code.
  ///   - areJoint: whether all authors of a work get one together.
  public init(of decision: Decision.ID, verifying: String, isLandscape: Bool, areJoint: Bool = false) {
    self.decision = decision
    self.verifying = verifying
    self.isLandscape = isLandscape
    self.areJoint = areJoint
  }

  public func find(at desk: Desk) throws -> Paper {
    let papers = try DecisionPapers(try desk.decision(decision), at: desk)
    let certificates = try papers.certificates(verifying: verifying, isLandscape: isLandscape, areJoint: areJoint)
    return .together("Giấy chứng nhận sáng kiến", certificates.map(\.paper))
  }
}

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
    let session = try desk.session(decision.session)
    return Paper.decision(
      decision, plan: plan, judgement: try desk.judgement(of: session), council: try desk.council(session.council))
  }

  /// The certificates that there are, by their numbers, one for each author and one for who guides them where the plan
  /// gives that.
  ///
  /// - Parameters:
  ///   - verifying: the address at which a certificate is verified, but for its code.
  ///   - areJoint: whether all authors of a work get one together.
  public func certificates(
    verifying: String, isLandscape: Bool, areJoint: Bool = false
  ) throws -> [(number: String, paper: Paper)] {
    let backgrounds = try desk.backgrounds(of: .certificate, under: plan.id)
    try desk.preload(decision.recognised.map(\.dossier))
    return try decision.recognised.flatMap { item -> [(number: String, paper: Paper)] in
      let dossier = try desk.dossier(item.dossier)
      guard let certificate = dossier.certificate else { return [] }
      let number = certificate.number.twoDigits
      let all = dossier.holders(under: plan)
      let holders = areJoint ? [Dossier.Holder.authors] + all.filter { $0 == .guide } : all
      return holders.enumerated().map { place, holder in
        let paper = Paper.certificate(
          dossier: dossier, certificate: certificate, plan: plan, issuance: decision.issuance,
          address: verifying + certificate.code.description, to: holder, isLandscape: isLandscape
        ).on(backgrounds)
        return (holders.count == 1 ? number : "\(number) - \(place + 1)", paper)
      }
    }
  }
}

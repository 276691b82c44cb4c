import Domain
import Papers
import Store

/// The papers of a dossier, filled from its record.
struct DossierPapers {
  private let dossier: Dossier
  private let plan: Plan
  private let desk: Desk

  init(_ dossier: Dossier, at desk: Desk) throws {
    self.dossier = dossier
    self.desk = desk
    plan = try desk.plan(of: dossier)
  }

  /// The paper of a kind; nil when there is none, or not yet.
  ///
  /// - Parameters:
  ///   - verifying: the address at which a certificate is verified, but for its code.
  ///   - author: whose copy of a certificate it is, by the place among the authors; nil for one for all of them.
  func paper(
    _ kind: PaperKind, verifying: String, author: Int? = 0, isLandscape: Bool = false
  ) throws -> Paper? {
    switch kind {
    case .application: return Paper.application(dossier: dossier, plan: plan, day: desk.now.day)
    case .description:
      return plan.has(.description, for: dossier.writing) ? Paper.description(dossier: dossier, plan: plan) : nil
    case .consent:
      guard desk.allows(.withdrawConsent, at: try desk.place(of: dossier)) else { return nil }
      return Paper.consent(dossier: dossier, plan: plan, author: author ?? 0)
    case .receipt:
      return try dossier.received.map { receipt in
        Paper.receipt(
          dossier: dossier, plan: plan, receipt: receipt, officer: try name(of: receipt.by),
          submission: try SubmissionLists.submission(of: dossier.id, on: desk.connection)
        )
      }
    case .completionNotice:
      return dossier.completion.map { Paper.completionNotice(dossier: dossier, plan: plan, request: $0) }
    case .refusalNotice:
      return Paper.refusalNotice(dossier: dossier, plan: plan)
    case .appraisal: return try appraisal()
    case .certificate:
      guard let certificate = dossier.certificate, let decision = dossier.outcome?.decision else { return nil }
      return Paper.certificate(
        dossier: dossier, certificate: certificate, plan: plan, issuance: try desk.decision(decision).issuance,
        address: verifying + certificate.code.description, to: try dossier.holder(author, under: plan),
        isLandscape: isLandscape
      ).on(try desk.backgrounds(of: .certificate, under: plan.id))
    case .revocation:
      return try Decisions.revocation(of: dossier.id, on: desk.connection).map { revocation in
        Paper.revocation(
          dossier: dossier, plan: plan, revocation: revocation, decision: try desk.decision(revocation.decision)
        )
      }
    // Papers of no one dossier.
    case .submissionList, .merit, .invitation, .ballot, .scoreSummary, .minutes, .councilDecision, .decision, .report,
      .consolidatedReport, .announcement, .eventInvitation, .eventProgramme, .eventAttendance, .eventMinutes,
      .inspectionProgramme, .inspectionMinutes:
      return nil
    }
  }

  /// The sheet of a dossier that is, or was, to be appraised before the council.
  private func appraisal() throws -> Paper? {
    guard dossier.hasAppraisal(under: plan) else { return nil }
    let finding = try dossier.appraisal.map { found in
      AppraisalPaper.Finding(
        opinion: found.opinion, isShortlisted: found.isShortlisted, day: found.at.day,
        appraiser: try name(of: found.by))
    }
    return Paper.appraisal(dossier: dossier, plan: plan, finding: finding)
  }

  private func name(of person: Person.ID) throws -> String {
    try People.all([person], on: desk.connection)[person]?.name ?? ""
  }
}

extension Dossier {
  /// Whether it is, or was, to be appraised before the council: its sheet can be printed then.
  public func hasAppraisal(under plan: Plan) -> Bool { accepted != nil && plan.isAppraised(track) }
}

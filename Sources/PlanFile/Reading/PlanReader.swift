import Domain
import Yams

/// Reads the sections of a plan file. Each function mirrors a value of `Domain/Plans`.
struct PlanReader {
  let log: MistakeLog

  /// The plan of a file. Who signed its document signs for the issuer unless the file names somebody else.
  func plan(_ root: Node) -> Plan {
    var plan = written(root)
    plan.signature.name = plan.signature.name ?? plan.document.signer
    return plan
  }

  private func written(_ root: Node) -> Plan {
    let fields = Fields(root, .plan, log)
    let document = fields["document"].map(document) ?? Plan.Document()
    log.numbering = document.kind.numbering
    let issuer: Body.ID = fields.slug("issuer")
    let bodies = fields.requiredItems("bodies").map(body).namingChoices
    return Plan(
      id: fields.slug("plan"), title: fields.text("title"), shortTitle: fields.text("short-title"),
      document: document,
      bodies: bodies, issuedBy: issuer,
      superiorBody: fields["superior"].map { log.slug($0) }, place: fields.text("place"),
      level: fields.required("level").map(level) ?? Level(id: .standIn, name: ""),
      period: fields.required("period").map(period) ?? Plan.Period(from: .standIn, through: .standIn),
      basis: fields.items("basis").map(basis),
      offices: fields.required("offices").map { offices($0, issuer: issuer) }
        ?? Plan.Offices(standing: .standIn, council: .standIn, decides: .standIn, source: .standIn),
      signature: fields["signature"].map(signature)
        ?? Plan.Signature(headOf: bodies.first { $0.id == issuer }?.fullName ?? ""),
      recipients: fields.items("recipients").map(recipient),
      difficulties: fields["difficulties"].map(difficulties), works: works(fields),
      participants: fields.required("participants").map(participants) ?? Plan.Participants(text: "", source: .standIn),
      fields: fields.requiredItems("fields").map { category($0) },
      solutions: fields.items("solutions").map { category($0) },
      conditions: fields.items("conditions").map(condition), exclusions: fields.items("exclusions").map(exclusion),
      tracks: fields.requiredItems("tracks").map(track), dossier: fields.requiredItems("dossier").map(part),
      timeLimits: fields["time-limits"].map(timeLimits) ?? .byLaw,
      judging: judging(fields, bodies), grades: grades(fields), caps: fields.items("caps").map(gradeCap),
      ties: fields.items("ties").map(tie),
      specialPrizes: fields.items("special-prizes").map(specialPrize),
      commendations: fields.items("commendations").map(commendation),
      targets: fields.items("targets").map(target), givenDuties: fields.items("duties").map(givenDuty),
      budget: fields.items("budget").map(budgetLine),
      estimateAppraisal: fields["estimate-appraisal"].map(estimateAppraisal), fund: fields["fund"].map(fund),
      book: fields["book"].map(book),
      forwards: fields.items("forwards").map(forwarding))
  }
}

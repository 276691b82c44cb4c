import Domain
import Office
import Store

/// What everyone may see.
enum PublicRoutes {
  static let all: [Route] = [
    .page("/", { _ in HomeLook() }, \.page),
    .page("/ke-hoach", { _ in PlansLook() }) { PlansPage(plans: $0).page },
    .list(
      "/ke-hoach/:plan", { PlanLook(try $0.slug("plan")) }, page: \.page,
      workbook: { TargetWorkbook(plan: $0.plan, progress: $0.progress) }),
    .get("/sang-kien", .visit) { visit in
      if visit.wantsWorkbook {
        // Everyone may look, but a whole list in one file is for those who work with it.
        _ = try visit.signedIn
        return try await visit.workbook { _ in InitiativesWorkbook(filter: InitiativesPage.filter(visit)) }
      }
      return try await visit.page { try InitiativesPage.load(visit, $0).page }
    },
    .get("/sang-kien/:code", .visit) { visit in
      let code = visit.parameters.get("code").flatMap { Certificate.Code(typed: $0) }
      return try await visit.page { desk in
        guard let code, let dossier = try Dossiers.certified(code, on: desk.connection), dossier.isPublic,
          let certificate = dossier.certificate
        else { throw Refusal.absent }
        return InitiativePage(
          dossier: dossier, plan: try desk.plan(of: dossier), certificate: certificate,
          amendments: try Amendments(of: dossier, at: desk)
        ).page
      }
    },
    .get("/cong-bo/:id", .visit) { visit in
      let id: Decision.ID = try visit.id()
      return try await visit.page { try PublicDecisionPage.load(id, $0).page }
    },
    .get("/xac-minh", .visit) { visit in
      let typed = visit.query["ma"]
      return try await visit.page { VerifyPage(finding: try finding(typed, $0)).page }
    },
    .get("/xac-minh/:code", .visit) { visit in
      let typed = visit.parameters.get("code") ?? ""
      return try await visit.page { VerifyPage(finding: try finding(typed, $0)).page }
    },
  ]

  private static func finding(_ typed: String, _ desk: Desk) throws -> VerifyPage.Finding {
    guard !typed.isEmpty else { return .asked }
    guard let code = Certificate.Code(typed: typed) else { return .malformed(typed) }
    guard let dossier = try Dossiers.certified(code, on: desk.connection), let certificate = dossier.certificate else {
      return .unknown(code.description)
    }
    let decision = try dossier.outcome?.decision.map { try desk.decision($0) }
    let isPublished = try decision.map { try desk.isPublished($0) } ?? false
    let copy = try decision.flatMap { try desk.visibleCopy(of: .init(.decision, $0.id.description)) }
    return .found(
      VerifyPage.Certified(
        dossier: dossier, plan: try desk.plan(of: dossier), certificate: certificate,
        amendments: try Amendments(of: dossier, at: desk), decision: decision, isPublished: isPublished,
        signed: copy?.file))
  }
}

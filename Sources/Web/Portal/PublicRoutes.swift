import Domain
import Office

/// What everyone may see.
enum PublicRoutes {
  static let all: [Route] = [
    .page("/", { _ in HomeLook() }, \.page),
    .page("/ke-hoach", { _ in PlansLook() }, { PlansPage(plans: $0).page }),
    .page(
      "/ke-hoach/:plan/chi-tieu/:target",
      { TargetLook(try $0.slug("target"), of: try $0.slug("plan"), page: $0.query.page) }, \.page),
    .list(
      "/ke-hoach/:plan", { PlanLook(try $0.slug("plan")) }, page: \.page,
      workbook: { TargetWorkbook(plan: $0.plan, progress: $0.progress) }),
    .get("/sang-kien", InitiativesLook.self) { visit in
      let list = InitiativesLook(
        plan: visit.query.slug("ke-hoach"), words: visit.query["q"], page: visit.query.page)
      return try await visit.wantsWorkbook
        ? visit.workbook(InitiativesFileLook(list)) { $0 } : visit.page(list, \.page)
    },
    .page("/sang-kien/:code", { InitiativeLook($0.parameters.get("code") ?? "") }, \.page),
    .page("/cong-bo/:id", { PublicDecisionLook(try $0.id()) }, \.page),
    .page("/xac-minh", { VerifyLook($0.query["ma"]) }, \.page),
    .page("/xac-minh/:code", { VerifyLook($0.parameters.get("code") ?? "") }, \.page),
  ]
}

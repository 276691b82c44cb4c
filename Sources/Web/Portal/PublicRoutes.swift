import Domain
import Office
import Store

/// What everyone may see.
enum PublicRoutes {
  static let all: [Route] = [
    .page("/", { _ in HomeLook() }, \.page),
    .page("/ke-hoach", { _ in PlansLook() }, \.page),
    .page(
      "/ke-hoach/:plan/chi-tieu/:target",
      { TargetLook(try $0.slug("target"), of: try $0.slug("plan"), page: $0.query.page) }, \.page),
    .list(
      "/ke-hoach/:plan", { PlanLook(try $0.slug("plan")) }, page: \.page,
      workbook: { TargetWorkbook(plan: $0.plan, progress: $0.progress) }),
    .get("/sang-kien", InitiativesLook.self) { visit in
      let look = InitiativesLook(visit.query)
      return try await visit.wantsWorkbook
        ? visit.workbook(InitiativesFileLook(look)) { $0 } : visit.page(look, \.page)
    },
    .get("/sang-kien/:code", InitiativeLook.self) { visit in
      let look = InitiativeLook(visit.parameters.get("code") ?? "")
      return try await visit.office.look(look, as: visit.person) { seen -> Answer in
        if seen.found.isElsewhere { return .redirect(.initiative(seen.found.initiative.address)) }
        return .page(seen.found.page(visit.options.address, part: visit.query.page).html(Frame(visit, seen)))
      }
    },
    .page("/cong-bo/:id", { PublicDecisionLook(try $0.id(), page: $0.query.page) }, \.page),
    .page("/xac-minh", { VerifyLook($0.query["ma"]) }, \.page),
    .page("/xac-minh/:code", { VerifyLook($0.parameters.get("code") ?? "") }, \.page),
  ]
}

extension InitiativesLook {
  /// As an address asks for it.
  init(_ query: Form) {
    self.init(
      typed: query["q"], chosen: Dictionary(uniqueKeysWithValues: Facet.allCases.map { ($0, query.values(of: $0)) }),
      order: PublicSearch.Order(rawValue: query["sap-xep"]), page: query.page)
  }
}

extension Form {
  /// What is chosen of a facet, each value once.
  fileprivate func values(of facet: Facet) -> [String] {
    var seen: Set<String> = []
    return all(facet.rawValue).map(Facet.value(typed:)).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

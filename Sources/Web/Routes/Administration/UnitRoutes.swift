import Domain
import Office
import Papers
import Store

/// The unit's work.
enum UnitRoutes {
  static let all: [Route] = [
    .get("/don-vi", .viewUnit) { visit in
      try await visit.page { try UnitPage(desk: $0, csrf: visit.csrf).page() }
    },
    .get("/don-vi/:unit/to-trinh/:plan", .viewUnit) { visit in
      let (unit, plan): (Unit.ID, Plan.ID) = (try visit.id("unit"), try visit.slug("plan"))
      return try await visit.paper(back: .unit) { try submissionList(unit, plan, $0) }
    },
    .post("/don-vi/:unit/huong-ung", .adoptPlan) { visit in
      let unit: Unit.ID = try visit.id("unit")
      guard let plan: Plan.ID = visit.form.slug("plan") else { throw Refusal.absent }
      let day = try visit.form.requiredDay("day", "Ghi ngày của văn bản.")
      let adoption = try Adoption(
        id: Adoption.ID(at: visit.office.clock.now), plan: plan, unit: unit, number: visit.form["number"], day: day)
      try await visit.run(AdoptPlan(adoption: adoption))
      return .redirect(.unit, .adopted)
    },
  ]

  private static func submissionList(_ unit: Unit.ID, _ plan: Plan.ID, _ desk: Desk) throws -> Paper {
    try desk.require(.viewUnit, at: try desk.place(of: unit))
    let plan = try desk.plan(plan)
    let filed = Dossier.State.allCases.filter { ![.draft, .submitted, .withdrawn].contains($0) }
    let lines = try Dossiers.page(
      DossierFilter(plan: plan.id, states: filed, units: [unit]), limit: 500, on: desk.connection)
    let dossiers = try lines.map { try desk.dossier($0.id) }.sorted { $0.id < $1.id }
    let head = dossiers.flatMap(\.history).last { $0.kind == .endorsed }?.by
    let name = try head.flatMap { try People.all([$0], on: desk.connection)[$0]?.name } ?? ""
    return SubmissionListPaper(
      unit: try desk.unit(unit).name(on: desk.now.day), head: name, plan: plan, dossiers: dossiers, day: desk.now.day
    ).paper
  }
}

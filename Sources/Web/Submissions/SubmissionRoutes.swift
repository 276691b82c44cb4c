import Domain
import Office
import Papers

/// The submission lists of units.
enum SubmissionRoutes {
  static let all: [Route] = [
    .page(
      "/don-vi/:unit/to-trinh/:plan",
      { SubmissionListsLook(of: try $0.id("unit"), under: try $0.slug("plan"), page: $0.query.page) }, \.page),
    .post("/don-vi/:unit/to-trinh/:plan", prepare),
    .page("/to-trinh/:list", look, \.page),
    .paper("/to-trinh/:list/van-ban", back: { .submissionList(try $0.id("list")) }) { visit in
      try look(visit).map { Paper.submissionList(list: $0.list, plan: $0.plan) }
    },
    .post("/to-trinh/:list/ky", sign).asking(look) { .signing($0, $1) },
    .post("/to-trinh/:list/huy") { visit in
      let id: SubmissionList.ID = try visit.id("list")
      let list = try await visit.run(.discardSubmissionList(id))
      return .redirect(.submissionLists(list.unit, list.plan), .removed)
    },
  ]

  @Sendable
  private static func look(_ visit: Visit) throws -> SubmissionListLook { SubmissionListLook(try visit.id("list")) }

  @Sendable
  private static func prepare(_ visit: Visit) async throws -> Answer {
    let (unit, plan): (Unit.ID, Plan.ID) = (try visit.id("unit"), try visit.slug("plan"))
    guard let key: SubmissionList.ID = visit.form.id("key") else { throw Refusal.absent }
    let choice: SubmissionList.Choice =
      visit.form["gom"] == "tat-ca" ? .everythingOpen : .these(visit.form.ids("dossier"))
    try await visit.run(.prepareSubmissionList(id: key, plan: plan, unit: unit, choice: choice))
    return .redirect(.submissionList(key), .submissionPrepared)
  }

  @Sendable
  private static func sign(_ visit: Visit) async throws -> Answer {
    let id: SubmissionList.ID = try visit.id("list")
    try await visit.run(.signSubmissionList(id, signing: try visit.form.signing()))
    return .redirect(.submissionList(id), .submissionSigned)
  }
}

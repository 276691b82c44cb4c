import Domain
import Office
import Papers
import Store

/// The submission lists of units.
enum SubmissionRoutes {
  static let all: [Route] = [
    .get("/don-vi/:unit/to-trinh/:plan", .viewUnit) { visit in
      let (unit, plan): (Unit.ID, Plan.ID) = (try visit.id("unit"), try visit.slug("plan"))
      let number = visit.query.page
      return try await visit.page {
        try SubmissionListsPage.load(unit, plan, page: number, $0).page
      }
    },
    .post("/don-vi/:unit/to-trinh/:plan", prepare),
    .get("/to-trinh/:list", .viewUnit) { visit in
      let id: SubmissionList.ID = try visit.id("list")
      return try await visit.page { try SubmissionListPage.load(id, $0).page }
    },
    .get("/to-trinh/:list/van-ban", .viewUnit) { visit in
      let id: SubmissionList.ID = try visit.id("list")
      return try await visit.paper(back: .submissionList(id)) { desk in
        let page = try SubmissionListPage.load(id, desk)
        return Paper.submissionList(list: page.list, plan: page.plan)
      }
    },
    .post("/to-trinh/:list/ky", sign).asking { try .signing(list: $0.id("list"), $0, $1) },
    .post("/to-trinh/:list/huy") { visit in
      let id: SubmissionList.ID = try visit.id("list")
      let list = try await visit.office.read(as: visit.signedIn) { try $0.submissionList(id) }
      try await visit.run(.discardSubmissionList(id))
      return .redirect(.submissionLists(list.unit, list.plan), .removed)
    },
  ]

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

import Domain
import Office
import Papers

/// The submission lists of units.
enum SubmissionRoutes {
  static let all: [Route] = [
    .page(
      "/don-vi/:unit/to-trinh/:plan",
      { SubmissionListsLook(of: try $0.id("unit"), under: try $0.slug("plan"), page: $0.query.page) }, \.page),
    .post(
      "/don-vi/:unit/to-trinh/:plan",
      { visit in
        .prepareSubmissionList(
          id: try visit.form.required("key"), plan: try visit.slug("plan"), unit: try visit.id("unit"),
          choice: visit.form["gom"] == "tat-ca" ? .everythingOpen : .these(visit.form.ids("dossier")))
      }, then: { .submissionList(try $0.form.required("key")) }, .submissionPrepared),
    .page("/to-trinh/:list", look, \.page),
    .paper("/to-trinh/:list/van-ban", back: { .submissionList(try $0.id("list")) }) { visit in
      try look(visit).map { Paper.submissionList(list: $0.list, plan: $0.plan) }
    },
    .post(
      "/to-trinh/:list/ky", { .signSubmissionList(try $0.id("list"), signing: try $0.form.signing()) },
      then: { .submissionList(try $0.id("list")) }, .submissionSigned
    ).asking(look) { .signing($0, $1) },
    .post("/to-trinh/:list/huy") { visit in
      let id: SubmissionList.ID = try visit.id("list")
      let list = try await visit.run(.discardSubmissionList(id))
      return .redirect(.submissionLists(list.unit, list.plan), .removed)
    },
  ]

  @Sendable
  private static func look(_ visit: Visit) throws -> SubmissionListLook { SubmissionListLook(try visit.id("list")) }
}

import Domain
import HeavyWork
import Office

/// The administrator's work.
enum AdministrationRoutes {
  static let all: [Route] = [
    .get("/quan-tri", UnitTreeLook.self) { _ in
      .redirect(.administration("don-vi"))
    },
    .page("/quan-tri/nhat-ky", { JournalLook(by: $0.office.keeper, comparing: $0.query["giu"]) }, \.page),
    .list(
      "/quan-tri/don-vi", { _ in UnitTreeLook() }, page: \.page, workbook: { _ in ListWorkbook(kind: .units) }),
    .list(
      "/quan-tri/nguoi", { PeopleLook(words: $0.query["q"], page: $0.query.page) }, page: \.page,
      workbook: { ListWorkbook(kind: .people, words: $0.asked.words) }),
    .page("/quan-tri/ke-hoach", { _ in PublishedPlansLook() }, \.page),
    .post(
      "/quan-tri/don-vi",
      { visit in
        .addUnit(
          id: try visit.form.required("key"), name: visit.form["name"], kind: visit.form["kind"],
          parent: visit.form.id("parent"),
          since: try visit.form.requiredDay("since", "Ghi ngày thành lập hoặc ngày bắt đầu dùng."))
      }, then: { _ in .administration("don-vi") }, .saved),
    .post("/quan-tri/nguoi", { .addPerson(try person($0.form)) }, then: added, .personAdded),
    .post(
      "/quan-tri/vai-tro", on: "/quan-tri/nguoi", { .appoint(try appointment($0.form)) },
      then: { _ in .administration("nguoi") }, .saved),
    .post("/quan-tri/ke-hoach") { visit in
      let plan = try await visit.run(try await WorkLine.reading.run { .publishPlan(visit.form.planText) })
      return .redirect(.bodies(plan), .saved)
    }.asking({ PublishingLook($0.form.planText) }) { found, _ in found.map(Confirmation.publishing) },
  ]

  /// The page of a person who was added, where the link to a password is made.
  @Sendable private static func added(_ visit: Visit) throws -> Link { .person(try visit.form.required("key")) }

  private static func person(_ form: Form) throws -> Person {
    try Person(
      id: form.required("key"), name: form["name"], signIn: form["sign-in"], unit: form.id("unit"),
      position: form["position"])
  }

  private static func appointment(_ form: Form) throws -> Appointment {
    let key: Appointment.ID = try form.required("key")
    guard let person: Person.ID = form.id("person") else { throw Refusal.input("person", "Chọn người.") }
    guard let role = Role(rawValue: form["role"]) else { throw Refusal.input("role", "Chọn vai trò.") }
    guard let scope = Scope(form["scope"]), scope.kind != .council else {
      throw Refusal.input("scope", "Chọn phạm vi.")
    }
    return try Appointment(
      id: key, person: person, role: role, scope: scope,
      from: form.requiredDay("from", "Ghi ngày bắt đầu."), through: form.day("through"))
  }
}

extension Form {
  /// The plan file that was pasted.
  fileprivate var planText: String { raw("text").replacing("\r\n", with: "\n") }
}

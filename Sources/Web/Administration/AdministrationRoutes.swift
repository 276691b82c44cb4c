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
      "/quan-tri/don-vi",
      { UnitTreeLook(words: $0.query["q"], beneath: $0.query.id("thuoc"), page: $0.query.page) }, page: \.page,
      workbook: { _ in ListWorkbook(kind: .units) }),
    .list(
      "/quan-tri/nguoi", { PeopleLook(words: $0.query["q"], page: $0.query.page) }, page: \.page,
      workbook: { ListWorkbook(kind: .people, words: $0.asked.words) }),
    .page("/quan-tri/ke-hoach", { PublishedPlansLook(from: $0.query["mau"]) }, \.page),
    .page("/quan-tri/ke-hoach/moi", { PlanValuesLook(from: $0.query["mau"], for: $0.query.year) }, \.page),
    .post("/quan-tri/ke-hoach/moi") { visit in
      let form = visit.form
      let filled = FilledPlanLook(from: form["mau"]) { form.contains($0.field) ? form.raw($0.field) : nil }
      return try await visit.page(filled) { $0.page(filledInBy: form) }
    },
    .post(
      "/quan-tri/don-vi",
      { visit in
        .addUnit(
          id: try visit.form.required("key"), name: visit.form["name"], kind: visit.form["kind"],
          under: visit.form["parent"],
          since: try visit.form.requiredDay("since", "Ghi ngày thành lập hoặc ngày bắt đầu dùng."))
      }, then: { _ in .administration("don-vi") }, .saved),
    .post("/quan-tri/nguoi", { .addPerson(try person($0.form), of: $0.form["unit"]) }, then: added, .personAdded),
    .post(
      "/quan-tri/vai-tro", on: "/quan-tri/nguoi", { try appointing($0.form) },
      then: { _ in .administration("nguoi") }, .saved),
    .post("/quan-tri/ke-hoach") { visit in
      let plan = try await visit.run(try await WorkLine.reading.run { .publishPlan(visit.form.planText) })
      return .redirect(.bodies(plan), .planPublished)
    }.asking({ PublishingLook($0.form.planText) }) { found, _ in found.map(Confirmation.publishing) },
  ]

  /// The page of a person who was added, where the link to a password is made.
  @Sendable private static func added(_ visit: Visit) throws -> Link { .person(try visit.form.required("key")) }

  private static func person(_ form: Form) throws -> Person {
    try Person(
      id: form.required("key"), name: form["name"], signIn: form["sign-in"], position: form["position"])
  }

  private static func appointing(_ form: Form) throws -> Command<Void> {
    let key: Appointment.ID = try form.required("key")
    guard let person: Person.ID = form.id("person") else { throw Refusal.input("person", "Chọn người.") }
    guard let role = Role(rawValue: form["role"]) else { throw Refusal.input("role", "Chọn vai trò.") }
    let (from, through) = (try form.requiredDay("from", "Ghi ngày bắt đầu."), try form.day("through"))
    @Sendable func appointment(_ scope: Scope) throws -> Appointment {
      try Appointment(id: key, person: person, role: role, scope: scope, from: from, through: through)
    }
    if form["scope"] == Scope.ofUnit { return .appoint(for: form["scope-unit"]) { try appointment(.unit($0)) } }
    guard let scope = Scope(form["scope"]), ![.council, .unit].contains(scope.kind) else {
      throw Refusal.input("scope", "Chọn phạm vi.")
    }
    return .appoint(try appointment(scope))
  }
}

extension Scope {
  /// What stands in a form for a unit, whose name is typed beside it.
  static let ofUnit = "unit"
}

extension Form {
  /// The plan file that was pasted.
  fileprivate var planText: String { raw("text").replacing("\r\n", with: "\n") }
}

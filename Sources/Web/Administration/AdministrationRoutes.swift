import Domain
import HeavyWork
import Office
import Store

/// The administrator's work.
enum AdministrationRoutes {
  static let all: [Route] =
    [
      .get("/quan-tri", .viewAdministration) { visit in
        .redirect(.administration("don-vi"))
      },
      .get("/quan-tri/nhat-ky", .viewAdministration) { visit in
        try await visit.page { [keeper = visit.office.keeper, query = visit.query] desk in
          try JournalPage(desk: desk, keeper: keeper, query: query).page()
        }
      },
    ]
    + AdministrationPage.Part.allCases.map { part in
      .get("/quan-tri/\(part.rawValue)", .viewAdministration) { visit in
        if visit.wantsWorkbook, let kind = part.list {
          return try await visit.workbook { desk in
            try desk.require(.viewAdministration, at: .installation)
            return ListWorkbook(kind: kind, words: visit.query["q"])
          }
        }
        return try await visit.page { desk in
          try AdministrationPage(part: part, desk: desk, query: visit.query).page()
        }
      }
    } + [
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
        let text = visit.form.raw("text").replacing("\r\n", with: "\n")
        try await visit.office.read(as: visit.signedIn) { try $0.require(.publishPlan, at: .installation) }
        try await visit.run(try await WorkLine.reading.run { .publishPlan(text) })
        return .redirect(.administration("ke-hoach"), .saved)
      }.asking { try .publishingPlan($0, $1) },
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
    guard let scope = scope(form["scope"]) else { throw Refusal.input("scope", "Chọn phạm vi.") }
    return try Appointment(
      id: key, person: person, role: role, scope: scope,
      from: form.requiredDay("from", "Ghi ngày bắt đầu."), through: form.day("through"))
  }

  private static func scope(_ text: String) -> Scope? {
    let parts = text.split(separator: "/").map(String.init)
    switch (parts.first, parts.count) {
    case ("installation", 1): return .installation
    case ("plan", 2): return Plan.ID(parts[1]).map(Scope.plan)
    case ("unit", 2): return Unit.ID(parts[1]).map(Scope.unit)
    case ("track", 3):
      guard let plan = Plan.ID(parts[1]), let track = Track.ID(parts[2]) else { return nil }
      return .track(plan, track)
    default: return nil
    }
  }
}

extension AdministrationPage.Part {
  /// The list that the part shows, which can be taken along.
  fileprivate var list: ListKind? {
    switch self {
    case .units: .units
    case .people: .people
    case .plans: nil
    }
  }
}

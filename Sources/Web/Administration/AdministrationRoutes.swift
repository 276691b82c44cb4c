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
      .post("/quan-tri/don-vi") { visit in
        try await change(.units, visit) { form in
          guard let key: Unit.ID = form.id("key") else { throw Refusal.absent }
          let since = try form.requiredDay("since", "Ghi ngày thành lập hoặc ngày bắt đầu dùng.")
          try await visit.run(
            .addUnit(id: key, name: form["name"], kind: form["kind"], parent: form.id("parent"), since: since))
        }
      },
      .post("/quan-tri/nguoi", addPerson),
      .post("/quan-tri/vai-tro", on: "/quan-tri/nguoi") { visit in
        try await change(.people, visit) { form in
          try await visit.run(.appoint(try appointment(form)))
        }
      },
      .post("/quan-tri/ke-hoach") { visit in
        try await change(.plans, visit) { form in
          let text = form.raw("text").replacing("\r\n", with: "\n")
          try await visit.office.read(as: visit.signedIn) { try $0.require(.publishPlan, at: .installation) }
          try await visit.run(try await WorkLine.reading.run { .publishPlan(text) })
        }
      }.asking { try .publishingPlan($0, $1) },
    ]

  /// Adds a person and leads to their page, where the link to a password is made.
  @Sendable
  private static func addPerson(_ visit: Visit) async throws -> Answer {
    let form = visit.form
    guard let key: Person.ID = form.id("key") else { throw Refusal.absent }
    let person = try Person(
      id: key, name: form["name"], signIn: form["sign-in"], unit: form.id("unit"), position: form["position"])
    try await visit.run(.addPerson(person))
    return .redirect(.person(key), .personAdded)
  }

  /// Changes what a part of the administration shows, and shows it.
  private static func change(
    _ part: AdministrationPage.Part, _ visit: Visit, _ step: (Form) async throws -> Void
  ) async throws -> Answer {
    try await step(visit.form)
    return .redirect(.administration(part.rawValue), .saved)
  }

  private static func appointment(_ form: Form) throws -> Appointment {
    guard let key: Appointment.ID = form.id("key") else { throw Refusal.absent }
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

import Domain
import Office
import Store

/// One person and their account, in the administrator's hands.
enum PersonRoutes {
  static let all: [Route] = [
    .get("/quan-tri/nguoi/:person", .viewAdministration) { visit in
      let id: Person.ID = try visit.id("person")
      return try await visit.page { try PersonPage.load(id, $0).page() }
    },
    .post("/quan-tri/nguoi/:person/duong-dan", issueLink),
    .get("/quan-tri/nguoi/:person/dong", .managePeople) { visit in
      let id: Person.ID = try visit.id("person")
      return try await visit.page { try closing(id, $0, visit) }
    },
    .post("/quan-tri/nguoi/:person/dong") { visit in
      let id: Person.ID = try visit.id("person")
      try await visit.run(.closePerson(id))
      return .redirect(.person(id), .accountClosed)
    },
    .post("/quan-tri/nguoi/:person/mo-lai") { visit in
      let id: Person.ID = try visit.id("person")
      try await visit.run(.reopenPerson(id))
      return .redirect(.person(id), .accountReopened)
    },
    .post("/quan-tri/vai-tro/:appointment/thoi") { visit in
      let id: Appointment.ID = try visit.id("appointment")
      let person = try await visit.office.read(as: visit.signedIn) { desk in
        try desk.require(.appoint, at: .installation)
        return try desk.appointment(id).person
      }
      try await visit.run(.endAppointment(id))
      return .redirect(.person(person), .roleEnded)
    },
  ]

  private static func closing(_ id: Person.ID, _ desk: Desk, _ visit: Visit) throws -> Page {
    try desk.require(.managePeople, at: .installation)
    return try ClosingPersonPage(desk: desk, person: try desk.person(id)).page()
  }

  /// Makes the link and shows it, this once.
  @Sendable
  private static func issueLink(_ visit: Visit) async throws -> Answer {
    let id: Person.ID = try visit.id("person")
    let secret = try await visit.office.issuePasswordLink(for: id, by: visit.signedIn)
    let address = visit.options.address
    return try await visit.page { desk in
      var page = try PersonPage.load(id, desk)
      page.link = address.full(.passwordLink(secret))
      page.isLinkPublic = address.isPublic
      return try page.page()
    }
  }
}

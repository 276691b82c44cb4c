import Domain
import Office

/// One person and their account, in the administrator's hands.
enum PersonRoutes {
  static let all: [Route] = [
    .page("/quan-tri/nguoi/:person", { PersonLook(try $0.id("person")) }, \.page),
    .post("/quan-tri/nguoi/:person/duong-dan", issueLink),
    .page("/quan-tri/nguoi/:person/dong", { ClosingPersonLook(try $0.id("person")) }, \.page),
    .post(
      "/quan-tri/nguoi/:person/dong", { .closePerson(try $0.id("person")) },
      then: { .person(try $0.id("person")) }, .accountClosed),
    .post(
      "/quan-tri/nguoi/:person/mo-lai", { .reopenPerson(try $0.id("person")) },
      then: { .person(try $0.id("person")) }, .accountReopened),
    .post("/quan-tri/vai-tro/:appointment/thoi") { visit in
      let id: Appointment.ID = try visit.id("appointment")
      let person = try await visit.run(.endAppointment(id))
      return .redirect(.person(person), .roleEnded)
    },
  ]

  /// Makes the link and shows it, this once.
  @Sendable
  private static func issueLink(_ visit: Visit) async throws -> Answer {
    let id: Person.ID = try visit.id("person")
    let secret = try await visit.office.issuePasswordLink(for: id, by: visit.signedIn)
    let address = visit.options.address
    return try await visit.page(PersonLook(id)) {
      $0.page(handing: address.full(.passwordLink(secret)), isPublic: address.isPublic)
    }
  }
}

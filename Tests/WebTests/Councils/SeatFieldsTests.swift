import Domain
import Office
import TestSupport
import Testing

@testable import Web

@Suite("Seats of a council are filled by name", .onOneEngine)
struct SeatFieldsTests {
  private let test: TestOffice
  private let namesakes: [Person.ID]
  private let other: Person.ID
  private let administrator: Person.ID

  init() async throws {
    test = try await TestOffice(on: "2024-03-10")
    namesakes = [try await test.person("Trần Văn Mẫu"), try await test.person("Trần Văn Mẫu")]
    other = try await test.person("Lê Thị Khác")
    administrator = try await test.person("Quản Trị", (.administrator, .installation))
  }

  private func seated(_ typed: String, chosen: Person.ID? = nil) async throws -> [Person.ID] {
    let form = Form(fields: [("member-1", typed), ("seat-1", "chair"), ("person-1", chosen?.description ?? "")])
    let look = NewCouncilLook(under: "tam-diep-2024", joining: try SeatFields.names(form))
    let meant = try await test.office.look(look, as: administrator).found.joining
    return try SeatFields.members(form, meaning: meant).map(\.person)
  }

  @Test("A sign-in name means one person, however it is written")
  func signIn() async throws {
    #expect(try await seated("P-\(other)") == [other])
  }

  @Test("Of several with one name the one is seated who was chosen")
  func namesake() async throws {
    for person in namesakes { #expect(try await seated("tran van mau", chosen: person) == [person]) }
  }

  @Test("Nobody is seated who was not chosen, does not have the name, or is not there")
  func refused() async throws {
    for (typed, chosen) in [("Trần Văn Mẫu", nil), ("Trần Văn Mẫu", other), ("Không Có Ai", other)] {
      let refusals = await #expect(throws: Refusals.self) { try await seated(typed, chosen: chosen) }
      #expect(refusals?.all.map(\.field) == ["member-1"])
    }
  }

  @Test("More rows than the largest council has seats are not read")
  func bound() {
    let form = Form(fields: (1...61).map { ("member-\($0)", "p-\(other)") })
    #expect(throws: Refusal.self) { try SeatFields.names(form) }
  }
}

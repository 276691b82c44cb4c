import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("The rehearsal")
struct RehearsalTests {
  @Test("A folder that holds real work is not opened as a rehearsal")
  func realWork() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    _ = try await test.person("Người Thật Thử")
    await #expect(throws: Fault.self) { try await Demo.fill(test.office) }
  }

  @Test("A rehearsal stands at every stage and is sound, and a second start leaves it as it is")
  func story() async throws {
    let test = try await TestOffice(on: "2024-04-10")
    try await Demo.fill(test.office)
    let first = try await test.verify()
    try await Demo.fill(test.office)
    #expect(try await test.verify() == first)
    let tally = try await test.office.read(as: nil) { try Dossiers.tally(on: $0.connection) }
    #expect(tally.values.reduce(0, +) == 78)
    #expect(
      Set(tally.keys) == [
        .draft, .submitted, .endorsed, .received, .incomplete, .refused, .withdrawn, .accepted, .notShortlisted,
        .inCouncil,
        .notRecognised, .published,
      ])
  }
}

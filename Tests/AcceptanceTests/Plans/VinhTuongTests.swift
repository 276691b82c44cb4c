import Domain
import Office
import Store
import TestSupport
import Testing

/// Vĩnh Tường 2022: two tracks with windows of their own.
@Suite struct VinhTuongTests {
  @Test(
    "Each track opens and closes on its days",
    arguments: [
      ("giao-duc", "2022-01-31T23:59:59", false), ("giao-duc", "2022-02-01T00:00", true),
      ("giao-duc", "2022-02-28T23:59:59", true), ("giao-duc", "2022-03-01T00:00", false),
      ("kinh-te-xa-hoi", "2022-07-31T23:59:59", false), ("kinh-te-xa-hoi", "2022-08-01T00:00", true),
      ("kinh-te-xa-hoi", "2022-08-31T23:59:59", true), ("kinh-te-xa-hoi", "2022-09-01T00:00", false),
    ])
  func windows(track: String, moment: String, isOpen: Bool) async throws {
    let test = try await TestOffice(on: "2022-01-01")
    let author = try await test.person("Bùi Thử")
    try test.go(to: moment)
    let id = Dossier.ID(at: test.office.clock.now)
    let start = Command.startDossier(id: id, plan: "vinh-tuong-2022", track: try #require(Track.ID(track)))
    if isOpen {
      #expect(try await test.office.run(start, as: author) == id)
    } else {
      await #expect(throws: Refusal.self) { try await test.office.run(start, as: author) }
    }
  }
}

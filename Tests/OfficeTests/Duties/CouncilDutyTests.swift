import Domain
@_spi(Desk) import Office
import TestSupport
import Testing

@Suite("What waits for a council of some fields")
struct CouncilDutyTests {
  @Test("The secretary of a council of one field is told of the dossiers of that field alone, and offered those")
  func fields() async throws {
    let walk = try await PlanWalk("vinh-tuong-2022", on: "2022-08-10")
    let secretary = try await walk.test.person("Mai Thư Ký")
    let council = try await walk.test.council(
      of: walk.plan, chair: walk.chair, secretary: secretary, members: walk.members, fields: ["y-te"])
    let filed: [(String, Domain.Category.ID)] = [
      ("Bảng kiểm", "y-te"), ("Máy cấy", "nong-nghiep"), ("Hồ chứa", "nong-nghiep"),
    ]
    for (title, field) in filed {
      let id = try await walk.received(title, "kinh-te-xa-hoi", field, "ky-thuat")
      try await walk.accept(id)
    }
    try walk.test.go(to: "2022-09-02T08:00")
    func counts(_ person: Person.ID) async throws -> [String] {
      try await walk.office.look(HomeLook(), as: person).found.waiting.compactMap {
        if case .duty(let duty) = $0.work, case .judge = duty.duty.work { duty.what } else { nil }
      }
    }
    #expect(try await counts(secretary).map { $0.contains(" 1 hồ sơ chờ") } == [true])
    #expect(try await counts(walk.secretary).map { $0.contains(" 3 hồ sơ chờ") } == [true])
    let session = Session.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .prepareSession(
        id: session, of: council, holding: "hoi-dong-kinh-te", name: "Phiên y tế", day: walk.office.clock.now.day),
      as: secretary)
    let found = try await walk.office.look(SessionLook(session), as: secretary).found
    #expect(found.candidates?.lines.map(\.title) == ["Bảng kiểm"])
    // What the standing office lets go waits for nobody.
    try await walk.office.run(
      .excuseDuty("xet-hoi-dong-kinh-te", of: walk.plan, holder: .body("hoi-dong"), reason: "Dồn sang đợt sau"),
      as: walk.officer)
    #expect(try await counts(walk.secretary) == [])
  }
}

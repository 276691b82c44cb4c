import Domain
import Office
import Store
import TestSupport
import Testing

/// Separation of duties: nobody endorses, receives, checks, scores or decides what they wrote.
@Suite("Nobody judges a dossier of their own")
struct SeparationTests {
  @Test("A head does not endorse, and an officer does not receive, a dossier of their own")
  func ownDossiers() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let unit = try await test.unit("Phòng Mẫu", kind: "phong-ban")
    let head = try await test.person(
      "Trưởng Phòng Thử", in: unit, (.unitHead, .unit(unit)), (.intakeOfficer, .plan("tam-diep-2024")))
    let other = try await test.person("Phó Phòng Thử", in: unit, (.unitHead, .unit(unit)))
    let id = try await test.draft(
      "Của chính mình", by: head, plan: "tam-diep-2024", track: "dot-2", field: "y-te", solution: "quan-ly")
    try await test.office.run(.submitDossier(id), as: head)
    let refusal = await #expect(throws: Refusal.self) {
      try await test.office.run(.endorseDossier(id), as: head)
    }
    #expect(refusal?.reason == "Bạn là tác giả của hồ sơ này nên không được xác nhận.")
    try await test.office.run(.endorseDossier(id), as: other)
    await #expect(throws: Refusal.self) { _ = try await test.office.run(.receiveDossiers([id]), as: head) }
    #expect(try await test.dossier(id).state == .endorsed)
  }

  @Test("A refused receipt uses up no number of the register")
  func registerWithoutGaps() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let author = try await test.person("Nguyễn Thử")
    let officer = try await test.person("Tiếp Nhận Thử", (.intakeOfficer, .plan("tam-diep-2024")))
    var ids: [Dossier.ID] = []
    for number in 0..<3 {
      let id = try await test.draft(
        "Số \(number)", by: author, plan: "tam-diep-2024", track: "dot-2", field: "y-te", solution: "quan-ly")
      if number != 1 { try await test.office.run(.submitDossier(id), as: author) }
      ids.append(id)
    }
    #expect(try await test.office.run(.receiveDossiers([ids[0]]), as: officer) == [1])
    await #expect(throws: Refusal.self) {
      _ = try await test.office.run(.receiveDossiers([ids[2], ids[1]]), as: officer)
    }
    #expect(try await test.office.run(.receiveDossiers([ids[2]]), as: officer) == [2])
  }
}

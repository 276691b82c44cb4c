import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@testable import Web

@Suite("What waits for someone", .onOneEngine)
struct DutyTests {
  private func duties(of person: Person.ID, _ office: Office) async throws -> [String] {
    try await office.look(HomeLook(), as: person).found.waiting.map(\.what)
  }

  @Test("An officer's figures are those of the officer's own tracks")
  func ownTracks() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let plan: Plan.ID = "tam-diep-2024"
    let author = try await test.person("Nguyễn Thử")
    let first = try await test.person("Lê Đợt Một", (.intakeOfficer, .track(plan, "dot-1")))
    let second = try await test.person("Lê Đợt Hai", (.intakeOfficer, .track(plan, "dot-2")))
    let dossier = try await test.draft(
      "Máy tưới mẫu", by: author, plan: plan, track: "dot-2", field: "kinh-te", solution: "ky-thuat")
    try await test.office.run(.submitDossier(dossier), as: author)
    #expect(try await duties(of: first, test.office) == [])
    #expect(
      try await duties(of: second, test.office) == ["Tam Điệp 2024: 1 hồ sơ chờ tiếp nhận, 0 đang kiểm tra"])
    try await test.office.run(.receiveDossiers([dossier]), as: second)
    try test.go(to: "2024-06-01T08:00")
    #expect(
      try await duties(of: second, test.office)
        == [
          "Tam Điệp 2024: 0 hồ sơ chờ tiếp nhận, 1 đang kiểm tra, 1 quá hạn",
          "Tam Điệp 2024: ghi số bản giấy, hiện vật của 1 hồ sơ đã tiếp nhận, Đợt II",
        ])
  }

  @Test("An officer's line names the next day on which one of its dossiers falls due")
  func nextDay() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10", unit: "Trường Mẫu", kind: "truong-hoc")
    let id = try await walk.received("Máy tưới mẫu", "dot-1", "giao-duc", "tac-nghiep")
    let due = try #require(try await walk.test.dossier(id).due)
    func line() async throws -> Waiting? {
      try await walk.office.look(HomeLook(), as: walk.officer).found.waiting.first(where: \.isMany)
    }
    #expect(try await line()?.next == due)
    #expect(try await line()?.isLate == false)
    try walk.test.office.clock.advance(to: VietnamTime.instant(due.adding(days: 1), hour: 8))
    let late = try await line()
    #expect(late?.next == nil && late?.isLate == true)
  }

  @Test("Whoever a plan keeps out is not offered to file under it")
  func filing() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let teacher = try await test.person("Nguyễn Thử")
    let found = try await test.office.look(HomeLook(), as: teacher).found
    let shut = try await test.office.look(NewDossierLook(), as: teacher).found.plans.filter { !$0.refusals.isEmpty }
    #expect(found.closed == Set(shut.map(\.plan.id)))
    #expect(try await test.office.look(HomeLook(), as: nil).found.closed == [])
  }

  @Test("A member's duty to score ends with the last sheet, and leaves out what the member does not score")
  func scoring() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10", unit: "Trường Mẫu", kind: "truong-hoc")
    var dossiers: [Dossier.ID] = []
    for title in ["Máy tưới mẫu", "Sổ tay đọc sách"] {
      let id = try await walk.received(title, "dot-1", "giao-duc", "tac-nghiep")
      try await walk.accept(id)
      dossiers.append(id)
    }
    let session = Session.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .prepareSession(id: session, of: walk.council, name: "Phiên thử", day: walk.office.clock.now.day),
      as: walk.secretary)
    try await walk.office.run(.putBeforeCouncil(session, dossiers: dossiers), as: walk.secretary)
    try await walk.office.run(.openSession(session), as: walk.secretary)
    let member = walk.members[0]
    try await walk.office.run(.declareConflict(session, dossier: dossiers[0], reason: "Người thân."), as: member)
    #expect(try await duties(of: member, walk.office) == ["Chấm 1 hồ sơ, Phiên thử"])
    let entry = try await walk.points(Points(80), for: "giao-duc")
    try await walk.office.run(.writeBallot(session, dossier: dossiers[1], entry: entry, submit: true), as: member)
    #expect(try await duties(of: member, walk.office) == [])
  }

  @Test("A head hears of five dossiers by name, and how many more wait")
  func endorsing() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10", unit: "Trường Mẫu", kind: "truong-hoc")
    for number in 1...7 {
      let dossier = try await walk.test.draft(
        "Sổ tay \(number)", by: walk.author, plan: walk.plan, track: "dot-1", field: "giao-duc", solution: "tac-nghiep")
      try await walk.office.run(.submitDossier(dossier), as: walk.author)
    }
    let told = try await duties(of: walk.head, walk.office).filter { !$0.contains("chỉ tiêu") }
    let named = (1...7).map { "Xác nhận hồ sơ «Sổ tay \($0)»" }
    #expect(told.filter(named.contains).count == 5)
    #expect(told.filter { !named.contains($0) } == ["Còn 2 hồ sơ khác chờ đơn vị xác nhận"])
  }
}

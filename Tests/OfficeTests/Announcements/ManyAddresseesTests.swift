import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

/// A plan with many units.
@Suite("Announcements to very many units")
struct ManyAddresseesTests {
  private static let plan: Plan.ID = "quang-tri-2023"

  /// A department with that many divisions, and an officer of the plan.
  private func department(of count: Int) async throws -> (
    test: TestOffice, department: Domain.Unit.ID, units: [Domain.Unit.ID], officer: Person.ID
  ) {
    let test = try await TestOffice(on: "2023-03-20")
    let department = try await test.unit("Sở Khoa học và Công nghệ", kind: "so")
    let office = try await test.unit("Văn phòng Sở", kind: "phong-ban", under: department)
    let now = test.office.clock.now
    let units = (1...count).map {
      Unit(
        id: Unit.ID(number: $0, of: department), name: "Phòng số \($0)", kind: "phong-ban", parent: department,
        since: now.day.adding(days: -900))
    }
    try await test.office.database.write { connection in _ = try Records.insert(all: units, on: connection) }
    let plan = try await test.office.read(as: nil) { try $0.plan(Self.plan) }
    try await test.office.bindBodies(of: plan, ["so": department, "van-phong": office])
    let officer = try await test.person("Võ Văn Thư", in: office, (.intakeOfficer, .plan(Self.plan)))
    return (test, department, units.map(\.id), officer)
  }

  @Test("To 1,000 units one is issued, confirmed by one, listed by pages and reminded of at once")
  func many() async throws {
    let (test, department, units, officer) = try await department(of: 1000)
    let office = test.office
    let head = try await test.person("Lê Trưởng Phòng", in: units[0], (.unitHead, .unit(units[0])))
    let id = Announcement.ID(at: office.clock.now)
    try await office.run(
      .beginAnnouncement(
        id: id, plan: Self.plan, sender: .unit(department),
        content: Announcement.Content(
          kind: .plan, title: "Triển khai phong trào năm 2023", text: "Các phòng, đơn vị thực hiện.",
          bodies: ["phong-don-vi"])), as: officer)
    try await office.run(.issueAnnouncement(id, number: "1/TB", day: office.clock.now.day), as: officer)
    let home = try await office.look(HomeLook(), as: head).found
    #expect(
      home.waiting.contains { if case .confirmAnnouncement(let found, _) = $0.work { found.id == id } else { false } })
    try await office.run(.confirmAnnouncement(id, at: units[0]), as: head)
    let list = try await office.look(AddresseesLook(of: id, via: nil, .open, page: 1), as: officer).found
    // The office of the department is one of its divisions too.
    #expect(list.total == 1000 && list.confirmed == 1 && list.lines.count == AddresseesLook.size)
    let last = try await office.look(AddresseesLook(of: id, via: nil, .open, page: 20), as: officer).found
    #expect(Set(last.lines.map(\.unit.id)).isDisjoint(with: list.lines.map(\.unit.id)))
    try await office.run(
      .remind(
        id: Identifier(at: office.clock.now), plan: Self.plan, .unconfirmed(id, via: nil),
        text: "Đề nghị xác nhận đã nhận.", path: ""), as: officer)
  }

  @Test("What came to a unit before it was dissolved is asked once of the one that took over; a new one gets nothing")
  func dissolved() async throws {
    let (test, department, units, officer) = try await department(of: 3)
    let office = test.office
    let id = Announcement.ID(at: office.clock.now)
    try await office.run(
      .beginAnnouncement(
        id: id, plan: Self.plan, sender: .unit(department),
        content: Announcement.Content(
          kind: .other, title: "Hướng dẫn nộp hồ sơ năm 2023", text: "Các phòng thực hiện.", bodies: ["phong-don-vi"])),
      as: officer)
    try await office.run(.issueAnnouncement(id, number: "2/TB", day: office.clock.now.day), as: officer)
    try await office.runUnattended(
      .dissolveUnit(units[0], day: office.clock.now.day, successor: units[1]))
    let head = try await test.person("Bùi Trưởng Phòng", in: units[1], (.unitHead, .unit(units[1])))
    let owed = try await office.look(HomeLook(), as: head).found.waiting.count {
      if case .confirmAnnouncement = $0.work { true } else { false }
    }
    #expect(owed == 1)
    await #expect(throws: Refusal.absent) {
      try await office.run(.confirmAnnouncement(id, at: units[0]), as: head)
    }
    try await office.run(.confirmAnnouncement(id, at: units[1]), as: head)
    let list = try await office.look(AddresseesLook(of: id, via: nil, nil, page: 1), as: officer).found
    let line = try #require(list.lines.first { $0.unit.id == units[1] })
    #expect(line.by == "Bùi Trưởng Phòng" && list.lines.allSatisfy { $0.unit.id != units[0] })
    #expect(list.confirmed == 1 && list.open == 2)
    await #expect(throws: Refusal.notYours) {
      try await office.run(.confirmAnnouncement(id, at: units[2]), as: head)
    }
  }
}

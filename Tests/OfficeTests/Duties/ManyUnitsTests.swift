import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

/// A plan with as many units as a large province has.
@Suite("Duties of very many units")
struct ManyUnitsTests {
  private static let plan: Plan.ID = "quang-tri-2023"
  private static let report = "sau-thang"

  /// A department with that many divisions, and an officer of the plan.
  private func department(of count: Int) async throws -> (test: TestOffice, units: [Domain.Unit.ID], officer: Person.ID)
  {
    let test = try await TestOffice(on: "2023-06-10")
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
    return (test, units.map(\.id), officer)
  }

  private func late(_ page: Int) -> DutiesLook {
    DutiesLook(of: Self.plan, .init(state: .late, duty: Self.report), page: page)
  }

  @Test("Of 5,000 units all that are late are counted, listed by pages and reminded at once")
  func five() async throws {
    let (test, units, officer) = try await department(of: 5000)
    let office = test.office
    try await office.run(
      .sendReport(Self.report, of: units[0], in: Self.plan, content: .nothingToAdd), as: officer)
    let clock = ContinuousClock()
    let began = clock.now
    let first = try await office.look(late(1), as: officer).found
    let listed = clock.now
    #expect(first.total == 4999 && first.lines.count == 50 && first.counts[.settled] == 1)
    let last = try await office.look(late(100), as: officer).found
    #expect(last.lines.count == 49)
    #expect(Set(first.lines.map(\.holder)).isDisjoint(with: last.lines.map(\.holder)))
    let reminding = clock.now
    try await office.run(
      .remind(
        id: Identifier(at: office.clock.now), plan: Self.plan, .behind(Self.report, only: nil),
        text: "Đề nghị gửi báo cáo 6 tháng.", path: ""), as: officer)
    let reminded = clock.now
    let home = try await office.look(HomeLook(), as: officer).found
    print("late list \(listed - began), reminding \(reminded - reminding), front page \(clock.now - reminded)")
    #expect(
      home.waiting.contains {
        if case .duty(let duty) = $0.work { duty.what.contains("đã có 1 trên 5.000 báo cáo") } else { false }
      })
  }
}

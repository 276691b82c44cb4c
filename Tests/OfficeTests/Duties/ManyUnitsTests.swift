import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

/// A plan with many units; `make bench` has as many as a large province.
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

  @Test("Of 1,000 units all that are late are counted, listed by pages and reminded at once")
  func five() async throws {
    let (test, units, officer) = try await department(of: 1000)
    let office = test.office
    try await office.run(
      .sendReport(Self.report, of: units[0], in: Self.plan, content: .nothingToAdd, entered: "Bản giấy."), as: officer)
    let first = try await office.look(late(1), as: officer).found
    #expect(first.total == 999 && first.lines.count == 50 && first.counts[.settled] == 1)
    let last = try await office.look(late(20), as: officer).found
    #expect(last.lines.count == 49)
    #expect(Set(first.lines.map(\.holder)).isDisjoint(with: last.lines.map(\.holder)))
    try await office.run(
      .remind(
        id: Identifier(at: office.clock.now), plan: Self.plan, .behind(Self.report, only: nil),
        text: "Đề nghị gửi báo cáo 6 tháng.", path: ""), as: officer)
    let home = try await office.look(HomeLook(), as: officer).found
    #expect(
      home.waiting.contains {
        if case .duty(let duty) = $0.work { duty.what.contains("đã có 1 trên 1.000 báo cáo") } else { false }
      })
  }

  @Test("The reports of 900 of 1,000 units are listed, added up and issued as one")
  func reports() async throws {
    let (test, units, officer) = try await department(of: 1000)
    let office = test.office
    let (plan, now) = (try await office.read(as: nil) { try $0.plan(Self.plan) }, office.clock.now)
    let reports = try units.dropLast(100).enumerated().map { number, unit -> Report in
      var counts = ReportCounts()
      counts.dossiers = [
        .init(state: .accepted, grade: nil, count: number % 7, endorsed: number % 7, benefit: 0, stated: 0)
      ]
      let key = Report.Key(plan: plan.id, round: plan.round, duty: Self.report, unit: unit)
      return try Report(key, unitName: "Phòng", receiver: nil, closes: Self.report)
        .written(.nothingToAdd, today: now.day).sent(with: counts.figures(under: plan), by: officer, at: now)
    }
    try await office.database.write { connection in _ = try Records.insert(all: reports, on: connection) }
    let round = try await office.look(ReportRoundLook(Self.report, of: Self.plan, .missing), as: officer).found
    #expect(round.total == 100 && round.lines.count == 50 && round.sums.received == 900)
    let all = try await office.look(ConsolidationLook(Self.report, of: Self.plan), as: officer).found
    // 128 times 0 to 6, and 0 to 3.
    #expect(all.figures.first { $0.key == "accepted" }?.counted == .number(2694))
    var content = Report.Content.nothingToAdd
    (content.number, content.day, content.signer) = ("1/BC", now.day, "Võ Văn Thư")
    try await office.run(
      .issueConsolidatedReport(of: Self.report, in: Self.plan, content: content), as: officer)
    let issued = try await office.look(ConsolidationLook(Self.report, of: Self.plan), as: officer).found
    #expect(issued.report.coverage?.missing.count == 100 && issued.report.coverage?.received == 900)
  }
}

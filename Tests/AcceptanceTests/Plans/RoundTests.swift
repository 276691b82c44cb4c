import Domain
@_spi(Desk) import Office
import PlanFile
import TestSupport
import Testing

@Suite("Rounds of a plan that starts again every year")
struct RoundTests {
  static let plan: Plan.ID = "thua-thien-hue"

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("Thừa Thiên Huế opens 2025 from 2024 in one step; dossiers of 2024 keep their days and their year")
  func next() async throws {
    let walk = try await PlanWalk(Self.plan, on: "2024-03-10")
    let (office, field): (Office, Category.ID) = (walk.office, "y-te")
    let old = try await walk.received("Sáng kiến 2024", "hang-nam", field, "sang-kien")
    try walk.test.go(to: "2025-02-10T08:00")
    let start = Command.startDossier(id: Dossier.ID(at: office.clock.now), plan: Self.plan, track: "hang-nam")
    let over = await #expect(throws: Refusal.self) { _ = try await office.run(start, as: walk.author) }
    #expect(over?.reason == "Xét chọn hằng năm đã hết hạn nhận hồ sơ: nhận từ ngày 1/1/2024 đến hết ngày 30/6/2024.")
    try await office.runUnattended(.openRound(of: Self.plan))
    _ = try await office.run(start, as: walk.author)
    let plan = try await office.read(as: nil) { try $0.plan(Self.plan) }
    let (track, last) = (try #require(plan.track("hang-nam")), try day("2025-06-30"))
    #expect(plan.period.years == "2025" && track.intake.until == .through(last))
    let before = try await office.read(as: nil) { try $0.plan(of: $0.dossier(old)) }
    #expect(before.period.years == "2024")
  }

  @Test("A day of the next round is moved with a reason, and stays within the plan's time")
  func moved() async throws {
    let test = try await TestOffice(on: "2024-12-01")
    let id = "intake-hang-nam-until"
    func open(_ day: String, _ reason: String) async throws {
      try await test.office.runUnattended(
        .openRound(of: Self.plan, moving: [MovedDay(id: id, to: try self.day(day), reason: reason)]))
    }
    let bare = await #expect(throws: Refusals.self) { try await open("2025-07-15", "") }
    #expect(bare?.all.map(\.field) == ["reason-\(id)"])
    let outside = await #expect(throws: Refusals.self) { try await open("2026-07-15", "Trùng kỳ nghỉ hè.") }
    #expect(outside?.all.map(\.field) == ["day-\(id)"])
    try await open("2025-07-15", "Trùng kỳ nghỉ hè.")
    let plan = try await test.office.read(as: nil) { try $0.plan(Self.plan) }
    let last = try day("2025-07-15")
    #expect(plan.track("hang-nam")?.intake.until == .through(last))
    let early = await #expect(throws: Refusal.self) { try await test.office.runUnattended(.openRound(of: Self.plan)) }
    #expect(early?.next == "Mở đợt sau khi đợt này đã bắt đầu.")
  }

  @Test("A plan of one time has no next round")
  func once() async throws {
    let test = try await TestOffice(on: "2024-12-01")
    let refusal = await #expect(throws: Refusal.self) {
      try await test.office.runUnattended(.openRound(of: "tam-diep-2024"))
    }
    #expect(refusal?.reason == "Kế hoạch Tam Điệp 2024 làm một lần, không có đợt sau.")
  }

  @Test("A plan with rounds writes its days without a year")
  func written() throws {
    let file = try #require(PlanFile.builtIn.first { $0.name == Self.plan.description })
    let text = String(decoding: file.bytes, as: UTF8.self).replacing("through: 06-30", with: "through: 2024-06-30")
    let mistakes = PlanFile.read(text).mistakes
    #expect(mistakes.map(\.instead) == ["viết tháng-ngày, ví dụ «06-30»"])
  }
}

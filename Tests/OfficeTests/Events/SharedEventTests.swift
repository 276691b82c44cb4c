import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("One event serves several plans")
struct SharedEventTests {
  @Test("A unit's own head records it once; it is under each plan that it serves, and no other")
  func plans() async throws {
    let test = try await TestOffice(on: "2024-04-10")
    let unit = try await test.unit("Trường Thử")
    let head = try await test.person("Lê Thị Đầu", in: unit, (.unitHead, .unit(unit)))
    let id = Event.ID(at: test.office.clock.now)
    let served: [Plan.ID] = ["tam-diep-2024", "hung-yen-2024"]
    let day = test.office.clock.now.day.adding(days: -1)
    try await test.office.run(
      .recordEvent(
        id: id, of: unit,
        try EventDetails(kind: .workshop, title: "Tọa đàm sáng kiến", time: EventTime(from: day), plans: served),
        EventOutcome("Có mười hai ý tưởng mới.", audience: "64"), coverage: nil), as: head)
    let held = try await test.office.read(as: nil) { desk in
      try desk.plans().map(\.id).filter { plan in
        let filter = EventFilter(plan: plan, kind: nil, state: .held, unit: unit, year: 2024)
        return try Events.page(filter, limit: 5, offset: 0, on: desk.connection).map(\.id) == [id]
      }
    }
    #expect(held.sorted() == served.sorted())
    _ = try await test.verify()
  }

  @Test("A plan that is not there or speaks to others is not served, and another plan's office cancels nothing")
  func bounds() async throws {
    let test = try await TestOffice(on: "2024-04-10")
    let (unit, province) = (try await test.unit("Trường Thử"), try await test.unit("UBND tỉnh Mẫu", kind: "uy-ban"))
    let head = try await test.person("Lê Thị Đầu", in: unit, (.unitHead, .unit(unit)))
    let other = try await test.office.read(as: nil) { try $0.plan("hung-yen-2024") }
    let bodies = Dictionary(uniqueKeysWithValues: other.bodiesToBind.map { ($0.id, province) })
    try await test.office.bindBodies(of: other, bodies)
    func plan(_ plans: [Plan.ID], from day: String = "2024-05-10") async throws -> Event.ID {
      let id = Event.ID(at: test.office.clock.now)
      let details = try EventDetails(
        kind: .workshop, title: "Tọa đàm sáng kiến", time: EventTime(from: Day(day)), place: "Hội trường", plans: plans)
      try await test.office.run(.planEvent(id: id, of: unit, details), as: head)
      return id
    }
    await #expect(throws: Refusal.absent) { _ = try await plan(["khong-co"]) }
    let strange = await #expect(throws: Refusal.self) { _ = try await plan(["tam-diep-2024", "hung-yen-2024"]) }
    #expect(strange?.field == "plan")
    let old = await #expect(throws: Refusals.self) { _ = try await plan(["tam-diep-2024"], from: "1900-04-12") }
    #expect(old?.all.map(\.field) == ["from"])
    let id = try await plan(["tam-diep-2024", "quang-tri-2023"])
    let officers = try await [
      test.person("Cán Bộ Quảng Trị", (.intakeOfficer, .plan("quang-tri-2023"))),
      test.person("Cán Bộ Tam Điệp", (.intakeOfficer, .plan("tam-diep-2024"))),
    ]
    await #expect(throws: Refusal.notYours) {
      try await test.office.run(.cancelEvent(id, reason: "Huyện khác hủy."), as: officers[0])
    }
    try await test.office.run(.cancelEvent(id, reason: "Trùng lịch họp."), as: officers[1])
  }
}

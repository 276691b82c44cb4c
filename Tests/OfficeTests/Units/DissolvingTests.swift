import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("Units that are dissolved")
struct DissolvingTests {
  private static let plan: Plan.ID = "tam-diep-2024"

  private let test: TestOffice
  private var office: Office { test.office }
  private let administrator: Person.ID
  private let department: Unit.ID
  private let school: Unit.ID
  private let heir: Unit.ID
  private let author: Person.ID
  private let oldHead: Person.ID
  private let newHead: Person.ID

  init() async throws {
    test = try await TestOffice(on: "2024-04-10")
    administrator = try await test.person("Quản Trị Viên", (.administrator, .installation))
    department = try await test.unit("Phòng Giáo dục")
    school = try await test.unit("Trường Mẫu Một", under: department)
    heir = try await test.unit("Trường Mẫu Hai", under: department)
    author = try await test.person("Tác Giả Thử", in: school)
    oldHead = try await test.person("Thủ Trưởng Cũ", (.unitHead, .unit(school)))
    newHead = try await test.person("Thủ Trưởng Mới", (.unitHead, .unit(heir)))
  }

  private func draft(_ title: String) async throws -> Dossier.ID {
    let plan = try await office.read(as: nil) { try $0.plan(Self.plan) }
    return try await test.draft(
      title, by: author, plan: plan.id, track: plan.tracks[0].id, field: plan.fields[0].id,
      solution: plan.solutions[0].id)
  }

  @Test("A unit under which something runs is dissolved only with one that takes over")
  func needsSuccessor() async throws {
    let refusal = await #expect(throws: Refusal.self) {
      try await office.run(
        .dissolveUnit(school, day: office.clock.now.day, successor: nil, reason: "Sáp nhập trường"),
        as: administrator)
    }
    #expect(refusal?.field == "successor")
    let empty = try await test.unit("Phòng Trống")
    await #expect(throws: Refusal.self) {
      try await office.run(.dissolveUnit(empty, day: office.clock.now.day, successor: nil), as: administrator)
    }
    try await office.run(
      .dissolveUnit(empty, day: office.clock.now.day, successor: nil, reason: "Không còn nhiệm vụ"),
      as: administrator)
    #expect(try await office.read(as: nil) { try $0.unit(empty).dissolutionReason } == "Không còn nhiệm vụ")
  }

  @Test("Neither a unit below, nor one that is gone, nor a day to come is taken")
  func refused() async throws {
    let today = office.clock.now.day
    let below = try await test.unit("Điểm trường", under: school)
    for (successor, day) in [(below, today), (school, today), (heir, today.adding(days: 1))] {
      await #expect(throws: Refusal.self) {
        try await office.run(.dissolveUnit(school, day: day, successor: successor), as: administrator)
      }
    }
    try await office.run(.dissolveUnit(school, day: today, successor: heir), as: administrator)
    await #expect(throws: Refusal.self) {
      try await office.run(.dissolveUnit(heir, day: today, successor: school), as: administrator)
    }
  }

  @Test("The head of the unit that took over sees and endorses what was submitted before; the past keeps its name")
  func takingOver() async throws {
    let submitted = try await draft("Sáng kiến đã nộp")
    try await office.run(.submitDossier(submitted), as: author)
    let written = try await draft("Sáng kiến đang viết")
    let child = try await test.unit("Điểm trường", under: school)
    await #expect(throws: Refusal.absent) {
      _ = try await office.read(as: newHead) { try $0.visibleDossier(submitted) }
    }
    try await office.run(.dissolveUnit(school, day: office.clock.now.day, successor: heir), as: administrator)

    #expect(try await office.read(as: newHead) { try $0.visibleDossier(submitted).unitName } == "Trường Mẫu Một")
    let seen = try await office.read(as: newHead) { [heir] desk in
      try Dossiers.page(DossierFilter(units: try Units.below([heir], on: desk.connection)), on: desk.connection).map(
        \.id)
    }
    #expect(Set(seen) == [submitted, written])
    await #expect(throws: Refusal.self) {
      try await office.run(.endorseDossier(submitted, note: ""), as: oldHead)
    }
    try await office.run(.endorseDossier(submitted, note: ""), as: newHead)
    #expect(try await test.dossier(written).unitName == "Trường Mẫu Hai")
    let (unit, parent) = try await office.read(as: nil) { [author] in
      (try $0.person(author).unit, try $0.unit(child).parent)
    }
    #expect(unit == heir && parent == heir)
    _ = try await test.verify()
  }
}

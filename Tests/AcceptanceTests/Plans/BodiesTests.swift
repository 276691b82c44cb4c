import Domain
@_spi(Desk) import Office
import PlanFile
import Store
import TestSupport
import Testing

@Suite("The bodies of a plan at work")
struct BodiesTests {
  static let plan: Plan.ID = "tam-diep-2024"

  /// Tam Điệp with its schools beneath the education office.
  struct City {
    let test: TestOffice
    let (city, education, school): (Domain.Unit.ID, Domain.Unit.ID, Domain.Unit.ID)
    let (author, headmaster, office): (Person.ID, Person.ID, Person.ID)

    init(on day: String) async throws {
      test = try await TestOffice(on: day)
      city = try await test.unit("UBND thành phố Tam Điệp", kind: "uy-ban")
      education = try await test.unit("Phòng Giáo dục và Đào tạo", kind: "phong-ban", under: city)
      school = try await test.unit("Trường Tiểu học Thử", under: education)
      author = try await test.person("Nguyễn Thử", in: school)
      headmaster = try await test.person("Trần Hiệu Trưởng", (.unitHead, .unit(school)))
      office = try await test.person("Lê Trưởng Phòng", (.unitHead, .unit(education)))
      let plan = try await test.office.read(as: nil) { try $0.plan(BodiesTests.plan) }
      try await test.office.bindBodies(of: plan, ["ubnd": city, "phong-giao-duc": education])
    }

    func submitted() async throws -> Dossier.ID {
      let id = try await test.draft(
        "Góc đọc sách", by: author, plan: BodiesTests.plan, track: "dot-1", field: "giao-duc", solution: "quan-ly")
      try await test.office.run(.submitDossier(id), as: author)
      return id
    }
  }

  @Test("A school's dossier goes through the education office, where it counts before 20/4/2024")
  func chain() async throws {
    let city = try await City(on: "2024-04-18")
    let office = city.test.office
    let (first, second) = (try await city.submitted(), try await city.submitted())
    for id in [first, second] {
      try await office.run(.endorseDossier(id, note: "Trường đề nghị."), as: city.headmaster)
      let dossier = try await city.test.dossier(id)
      #expect(dossier.state == .submitted && dossier.holding?.unit == city.education)
      #expect(dossier.holding?.work == .consolidates)
    }
    await #expect(throws: Refusal.notYours) { try await office.run(.endorseDossier(first), as: city.headmaster) }
    try await office.run(.endorseDossier(first, note: "Đủ điều kiện."), as: city.office)
    #expect(try await city.test.dossier(first).state == .endorsed)
    try city.test.go(to: "2024-04-20T00:00")
    let late = await #expect(throws: Refusal.self) { try await office.run(.endorseDossier(second), as: city.office) }
    #expect(late?.clause == "II.5")
    #expect(try await city.test.dossier(second).state == .submitted)
  }

  @Test("Each unit lists upward what it passed on, the education office what came from its schools")
  func lists() async throws {
    let city = try await City(on: "2024-04-10")
    let office = city.test.office
    let id = try await city.submitted()
    func open(_ unit: Domain.Unit.ID, _ head: Person.ID) async throws -> Int {
      try await office.look(SubmissionListsLook(of: unit, under: Self.plan, page: 1), as: head).found.count.open
    }
    try await office.run(.endorseDossier(id), as: city.headmaster)
    #expect(try await [open(city.school, city.headmaster), open(city.education, city.office)] == [1, 0])
    try await office.run(.endorseDossier(id), as: city.office)
    #expect(try await open(city.education, city.office) == 1)
  }

  @Test("No dossier is begun while it is not said what each body of the plan is")
  func unbound() async throws {
    let test = try await TestOffice(on: "2022-10-01")
    let unit = try await test.unit("Ủy ban nhân dân tỉnh Mẫu", kind: "uy-ban")
    let author = try await test.person("Nguyễn Thử", in: unit)
    try await test.office.runUnattended(.publishPlan(ProvincePlan.text))
    let start = Command.startDossier(id: Dossier.ID(at: test.office.clock.now), plan: "tinh-mau-2022", track: "ca-nam")
    let refusal = await #expect(throws: Refusal.self) { _ = try await test.office.run(start, as: author) }
    #expect(refusal?.reason.contains("chưa xác định Ủy ban nhân dân tỉnh và 01 cơ quan khác") == true)
    let plan = try await test.office.read(as: nil) { try $0.plan("tinh-mau-2022") }
    let found = try await test.office.read(as: nil) { try BindingLook(plan.id).find(at: $0) }
    #expect(found.rows.map { $0.proposal?.id } == [unit, nil])
    try await test.office.bindBodies(of: plan, ["ubnd": unit])
    _ = try await test.office.run(start, as: author)
  }

  @Test("A body is not bound to a dissolved unit; the one that took over is proposed")
  func dissolved() async throws {
    let city = try await City(on: "2024-04-10")
    let office = city.test.office
    let merged = try await city.test.unit("Phòng Văn hóa - Xã hội", kind: "phong-ban", under: city.city)
    try await office.runUnattended(
      .dissolveUnit(city.education, day: office.clock.now.day, successor: merged, leavesBodies: true))
    let row = try await office.read(as: nil) { desk in
      try BindingLook(Self.plan).find(at: desk).rows.first { $0.body.id == "phong-giao-duc" }
    }
    #expect(row?.unit?.id == city.education && row?.proposal?.id == merged)
    let again = await #expect(throws: Refusals.self) {
      try await office.runUnattended(
        .bindBodies(Self.plan, [("phong-giao-duc", .unit(city.education))], from: office.clock.now.day))
    }
    #expect(again?.all.map(\.field) == ["body-phong-giao-duc"])
    try await office.runUnattended(
      .bindBodies(Self.plan, [("phong-giao-duc", .unit(merged))], from: office.clock.now.day))
    let id = try await city.submitted()
    try await office.run(.endorseDossier(id), as: city.headmaster)
    #expect(try await city.test.dossier(id).holding?.unit == merged)
  }

  @Test("Thừa Thiên Huế III.5.1: a council without the Union of Science and Technology Associations is refused")
  func composition() async throws {
    let test = try await TestOffice(on: "2024-02-01")
    let (chair, member) = (try await test.person("Chủ Tịch"), try await test.person("Ủy Viên"))
    func council(_ bodies: [String]) throws -> Council {
      try Council(
        id: Council.ID(at: test.office.clock.now), plan: "thua-thien-hue", name: "Hội đồng thẩm định sáng tạo",
        mandate: Council.Mandate(number: "21/QĐ", day: test.office.clock.now.day),
        members: zip([chair, member], [Council.Seat.chair, .member]).enumerated().map { place, seated in
          Council.Member(person: seated.0, seat: seated.1, body: bodies[place])
        })
    }
    let refusal = await #expect(throws: Refusals.self) {
      try await test.office.runUnattended(
        .establishCouncil(council(["Ủy ban MTTQ Việt Nam tỉnh", "Sở Khoa học và Công nghệ"])))
    }
    #expect(
      refusal?.all.map { "\($0.reason) \($0.clause?.number ?? "")" } == [
        "Hội đồng chưa có đại diện của Liên hiệp các Hội Khoa học Kỹ thuật tỉnh. III.5.1"
      ])
  }
}

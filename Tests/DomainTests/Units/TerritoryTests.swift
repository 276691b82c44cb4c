import Domain
import PlanFile
import Testing

@Suite("Plans run where their bodies say")
struct TerritoryTests {
  private static let day = Day(daysSince1970: 19_800)

  private static func unit(_ number: UInt64, _ name: String, under parent: Domain.Unit? = nil) -> Domain.Unit {
    Domain.Unit(
      id: Domain.Unit.ID(at: Instant(microseconds: 1), random: (number, number)), name: name, kind: "don-vi",
      parent: parent?.id, since: Day(daysSince1970: 0))
  }

  private static let plans = PlanFile.builtIn.compactMap { PlanFile.read($0.bytes).plan }

  /// The plans that concern the unit, where their bodies are those units and all others are not here.
  private func titles(
    _ unit: Domain.Unit, in tree: UnitTree, _ bodies: [Plan.ID: [Body.ID: Domain.Unit]]
  ) -> [String] {
    var bindings: [Plan.ID: Bindings] = [:]
    for plan in TerritoryTests.plans where bodies[plan.id] != nil {
      bindings[plan.id] = Bindings(plan: plan.id).answering(
        plan.bodiesToBind.map {
          Bindings.Answer(body: $0.id, unit: bodies[plan.id]?[$0.id]?.id, since: TerritoryTests.day, by: nil)
        })
    }
    return tree.plans(for: unit.id, among: TerritoryTests.plans, bindings, on: TerritoryTests.day).map(\.shortTitle)
      .sorted()
  }

  @Test("A unit has the plan of the body above it, or its own, and no other body's")
  func own() {
    let city = TerritoryTests.unit(1, "UBND thành phố")
    let school = TerritoryTests.unit(2, "Trường Tiểu học Thử", under: city)
    let office = TerritoryTests.unit(3, "Sở Khoa học và Công nghệ")
    let centre = TerritoryTests.unit(4, "Trung tâm Thử", under: office)
    let tree = UnitTree([city, school, office, centre])
    let bodies: [Plan.ID: [Body.ID: Domain.Unit]] = ["tam-diep-2024": ["ubnd": city], "quang-tri-2023": ["so": office]]
    for unit in [city, school] { #expect(titles(unit, in: tree, bodies) == ["Tam Điệp 2024"]) }
    for unit in [office, centre] { #expect(titles(unit, in: tree, bodies) == ["Quảng Trị 2023"]) }
  }

  @Test("A plan of a whole province reaches beyond the office that issued it")
  func province() {
    let province = TerritoryTests.unit(1, "Ủy ban nhân dân tỉnh Hưng Yên")
    let office = TerritoryTests.unit(2, "Sở Khoa học và Công nghệ Hưng Yên", under: province)
    let school = TerritoryTests.unit(3, "Trường Trung học phổ thông Thử", under: province)
    let tree = UnitTree([province, office, school])
    #expect(
      titles(school, in: tree, ["hung-yen-2024": ["so": office, "ubnd-tinh": province]]) == ["Hưng Yên 2024"])
  }

  @Test("A plan whose body is not in the installation concerns every unit; one of which nothing was said, none")
  func outside() {
    let school = TerritoryTests.unit(1, "Trường Tiểu học Thử")
    let tree = UnitTree([school])
    #expect(titles(school, in: tree, ["tam-diep-2024": [:]]) == ["Tam Điệp 2024"])
    #expect(titles(school, in: tree, [:]) == [])
  }

  @Test("A body that was merged is the unit that was named for each day, and its successor is proposed")
  func merged() throws {
    let merging = try #require(Day(year: 2024, month: 7, day: 1))
    let new = TerritoryTests.unit(2, "Phòng Kinh tế và Hạ tầng")
    let old = try TerritoryTests.unit(1, "Phòng Kinh tế").dissolved(on: merging, into: new.id, reason: "")
    let plan = try #require(TerritoryTests.plans.first { $0.id == "tam-diep-2024" })
    var bindings = Bindings(plan: plan.id).answering([
      Bindings.Answer(body: "phong-kinh-te", unit: old.id, since: merging.adding(days: -100), by: nil)
    ])
    let tree = UnitTree([old, new])
    let after = BodyUnits(plan, bindings, in: tree, on: merging)
    #expect(after.unit(of: "phong-kinh-te") == nil && after.successor(of: "phong-kinh-te")?.id == new.id)
    bindings = bindings.answering([
      Bindings.Answer(body: "phong-kinh-te", unit: new.id, since: merging, by: nil)
    ])
    let days = [merging.adding(days: -1), merging]
    #expect(
      days.map { BodyUnits(plan, bindings, in: tree, on: $0).unit(of: "phong-kinh-te")?.id } == [old.id, new.id])
  }
}

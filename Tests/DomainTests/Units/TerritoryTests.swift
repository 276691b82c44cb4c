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

  private func titles(_ unit: Domain.Unit, in tree: UnitTree) -> [String] {
    tree.plans(for: unit.id, among: TerritoryTests.plans, on: TerritoryTests.day).map(\.shortTitle).sorted()
  }

  @Test("A unit has the plan of the body above it, or its own, and no other body's")
  func own() {
    let city = TerritoryTests.unit(1, "UBND thành phố Tam Điệp")
    let school = TerritoryTests.unit(2, "Trường Tiểu học Thử", under: city)
    let office = TerritoryTests.unit(3, "Sở Khoa học và Công nghệ Quảng Trị")
    let centre = TerritoryTests.unit(4, "Trung tâm Thử", under: office)
    let tree = UnitTree([city, school, office, centre])
    #expect(titles(city, in: tree) == ["Tam Điệp 2024"] && titles(school, in: tree) == ["Tam Điệp 2024"])
    #expect(titles(office, in: tree) == ["Quảng Trị 2023"] && titles(centre, in: tree) == ["Quảng Trị 2023"])
  }

  @Test("A plan of a whole province reaches beyond the office that issued it")
  func province() {
    let province = TerritoryTests.unit(1, "Ủy ban nhân dân tỉnh Hưng Yên")
    let school = TerritoryTests.unit(2, "Trường Trung học phổ thông Thử", under: province)
    let front = TerritoryTests.unit(3, "Ủy ban MTTQ Việt Nam tỉnh Thừa Thiên Huế")
    let tree = UnitTree([province, school, front])
    #expect(titles(school, in: tree) == ["Hưng Yên 2024"] && titles(front, in: tree) == ["Thừa Thiên Huế"])
  }

  @Test("Where no plan's body is in the tree every plan is open to everyone")
  func alone() {
    let school = TerritoryTests.unit(1, "Trường Tiểu học Thử")
    #expect(titles(school, in: UnitTree([school])).count == 5)
  }
}

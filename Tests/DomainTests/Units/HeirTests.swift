import Domain
import TestSupport
import Testing

@Suite("Units that took over from others")
struct HeirTests {
  private let day = Day(daysSince1970: 20_000)
  private let first = Unit.ID(at: Instant(microseconds: 1))
  private let second = Unit.ID(at: Instant(microseconds: 2))
  private let third = Unit.ID(at: Instant(microseconds: 3))

  /// The first was merged into the second, that into the third.
  private func tree() throws -> UnitTree {
    func school(_ id: Unit.ID, _ name: String) -> Unit {
      Unit(id: id, name: name, kind: "truong-hoc", since: Day(daysSince1970: 0))
    }
    return UnitTree([
      try school(first, "Trường A").dissolved(on: day.adding(days: -20), into: second, reason: ""),
      try school(second, "Trường B").dissolved(on: day.adding(days: -10), into: third, reason: ""),
      school(third, "Trường C"),
    ])
  }

  @Test("The heir of a unit is the one that is there on the day")
  func heirs() throws {
    let tree = try tree()
    #expect([-30, -15, 0].map { tree.heir(of: first, on: day.adding(days: $0)) } == [first, second, third])
    #expect(Set(tree.withPredecessors([third], on: day)) == [first, second, third])
  }

  @Test("A target counts the dossiers of a dissolved unit at the one that took over")
  func target() throws {
    let tree = try tree()
    let plan = try SamplePlan.plan()
    let target = Target(
      id: "moi-truong", text: "Mỗi trường một sáng kiến", count: .unitsWithDossier, among: ["truong"],
      from: .submitted, goal: .number(1), source: .clause("I"))
    let tallies = [DossierTally(unit: first, field: nil, state: .submitted, isOwnField: false, count: 2)]
    let units = [try #require(tree[third])]
    let progress = target.progress(among: units, tree.inherited(tallies, on: day), under: plan)
    #expect(progress.value == 1)
    #expect(progress.lacking == [])
  }
}

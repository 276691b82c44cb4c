import Domain
import Store
import TestSupport
import Testing

@_spi(Desk) @testable import Office

@Suite("Units that pages know")
struct UnitShelfTests {
  private let test: TestOffice
  private var office: Office { test.office }
  private let administrator: Person.ID
  private let city: Domain.Unit.ID

  init() async throws {
    test = try await TestOffice(on: "2024-04-10")
    administrator = try await test.person("Quản Trị Viên", (.administrator, .installation))
    city = try await test.unit("Thành phố Mẫu", kind: "uy-ban")
  }

  /// Whether a page on that node has the units as they stand.
  private func isTrue(_ node: Office) async throws -> Bool {
    try await node.read(as: nil) { try $0.unitTree().all == Units.tree(on: $0.connection).all }
  }

  @Test("They are those of the moment, whoever changed them on which node, and whatever was taken back")
  func current() async throws {
    let other = try test.anotherNode()
    let today = office.clock.now.day
    let school = try await test.unit("Trường Mẫu", under: city)
    for node in [office, other] { #expect(try await isTrue(node)) }
    try await other.run(.renameUnit(school, name: "Trường Mẫu Mới", from: today), as: administrator)
    for node in [office, other] { #expect(try await isTrue(node)) }
    // As many units in the same versions as before, but another one.
    let (first, second) = (
      Unit(id: Domain.Unit.ID(at: office.clock.now, random: (1, 2)), name: "Tổ Một", kind: "to", since: today),
      Unit(id: Domain.Unit.ID(at: office.clock.now, random: (3, 4)), name: "Tổ Hai", kind: "to", since: today)
    )
    _ = try await office.database.write { try Records.insert(all: [first], on: $0) }
    for node in [office, other] { #expect(try await isTrue(node)) }
    try await office.database.write { connection in
      try Records.remove(all: Records.all(Unit.self, "WHERE id = \(first.id)", on: connection), on: connection)
      _ = try Records.insert(all: [second], on: connection)
    }
    for node in [office, other] { #expect(try await isTrue(node)) }
    let tomorrow = today.adding(days: 1)
    // What was only tried is seen within the try, and by nobody else.
    let tried: [String] = try await office.attempt(
      .at(.installation, .manageUnits) { desk in
        let before = try desk.held(Unit.self, school.description)
        try desk.replace(before, by: try before.value.renamed("Trường Thử", from: tomorrow))
        return try desk.unitTree().all.map(\.name)
      }, as: administrator)
    #expect(tried.contains("Trường Thử"))
    for node in [office, other] { #expect(try await isTrue(node)) }
    try await office.run(
      .dissolveUnit(school, day: today, successor: nil, reason: "Không còn nhiệm vụ"), as: administrator)
    for node in [office, other] { #expect(try await isTrue(node)) }
  }

  @Test("A change sees the units as it changes them")
  func withinChange() async throws {
    let today = office.clock.now.day
    let school = try await test.unit("Trường Mẫu", under: city)
    #expect(try await isTrue(office))
    let names: [String] = try await office.run(
      .at(.installation, .manageUnits) { desk in
        let (before, known) = (try desk.held(Unit.self, school.description), try desk.unitTree().all.map(\.name))
        try desk.replace(before, by: try before.value.renamed("Trường Mẫu Mới", from: today))
        return try known + desk.unitTree().all.map(\.name)
      }, as: administrator)
    #expect(names == ["Thành phố Mẫu", "Trường Mẫu", "Thành phố Mẫu", "Trường Mẫu Mới"])
  }
}

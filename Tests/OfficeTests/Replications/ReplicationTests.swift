import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("Units record what they apply of others")
struct ReplicationTests {
  private let test: TestOffice
  private var office: Office { test.office }
  private let administrator: Person.ID
  private let department: Domain.Unit.ID

  init() async throws {
    test = try await TestOffice(on: "2024-04-10")
    administrator = try await test.person("Quản Trị Viên", (.administrator, .installation))
    department = try await test.unit("Phòng Giáo dục")
  }

  /// A school with its head.
  private func school(_ name: String) async throws -> (unit: Domain.Unit.ID, head: Person.ID) {
    let unit = try await test.unit(name, under: department)
    return (unit, try await test.person("Trưởng \(name)", in: unit, (.unitHead, .unit(unit))))
  }

  private func told(_ title: String, by unit: String = "Trường Nơi Khác") throws -> ReplicatedChoice {
    .elsewhere(
      try ReplicatedInitiative.Elsewhere(
        title: title, authors: "Tác Giả Khác", unit: unit,
        recognition: Recognition(body: "Sở Khác", number: "5/QĐ", day: Day("2022-05-05"), form: "Giấy chứng nhận")))
  }

  private func content(_ benefits: [Int: Int] = [:], from: Replication.ID? = nil) throws -> Replication.Content {
    Replication.Content(
      place: "Khối lớp 4", since: try #require(Day("2022-09-05")), changes: "", result: "Học sinh tự làm được bài.",
      benefits: benefits.map {
        Replication.Benefit(
          year: $0, amount: Dong($1), basis: "Số bộ đồ dùng nhân với giá.", document: "Dự toán năm \($0)")
      }, from: from)
  }

  @discardableResult
  private func record(
    _ choice: ReplicatedChoice, by unit: Domain.Unit.ID, _ content: Replication.Content, as head: Person.ID,
    confirmed: Bool = true, isPublic: Bool = true
  ) async throws -> Replication.ID {
    let id = Replication.ID(at: office.clock.now)
    try await office.run(.recordReplication(id: id, by: unit, of: choice, content, sure: false), as: head)
    guard confirmed else { return id }
    let kept = try #require(try await office.files.keep(Array("%PDF-1.4 \(id)".utf8)))
    let file = KeptFile(digest: kept.digest, name: "qd.pdf", size: kept.size, type: kept.type.mediaType)
    try await office.run(.addReplicationFile(file, to: id), as: head)
    try await office.run(.confirmReplication(id, isPublic: isPublic), as: head)
    return id
  }

  private func total(of unit: Domain.Unit.ID? = nil, in year: Int? = nil) async throws -> Int {
    try await office.read(as: nil) {
      try Replications.total(ReplicationFilter(unit: unit, year: year), on: $0.connection).benefit.amount
    }
  }

  @Test("The authors' unit is refused under whatever name it had, and so is what took over from it")
  func authorsUnit() async throws {
    let (one, two) = (try await school("Trường Một"), try await school("Trường Hai"))
    let own = try told("Bìa xoay", by: "TRƯỜNG  một")
    await #expect(throws: Refusal.self) { try await record(own, by: one.unit, content(), as: one.head) }
    try await office.run(
      .dissolveUnit(one.unit, day: office.clock.now.day, successor: two.unit, reason: "Sáp nhập"), as: administrator)
    let refusal = await #expect(throws: Refusal.self) {
      try await record(own, by: two.unit, content(), as: two.head)
    }
    #expect(refusal?.field == "don-vi")
    #expect(try await total() == 0)
  }

  @Test("A head confirms what the page showed, and not what was written since")
  func shownVersion() async throws {
    let one = try await school("Trường Một")
    let id = try await record(told("Bìa xoay"), by: one.unit, content(), as: one.head, confirmed: false)
    let version = try await office.look(ReplicationLook(id), as: one.head).found.version
    try await office.run(
      .writeReplication(id, content([2023: 2_000_000_000]), reason: "", sure: true, over: version), as: one.head)
    let refusal = await #expect(throws: Refusal.self) {
      try await office.run(.confirmReplication(id, isPublic: true, over: version), as: one.head)
    }
    #expect(refusal?.reason == "Nội dung này vừa được sửa sau khi bạn mở trang." && refusal?.kind == .conflict)
  }

  @Test("The page has the greatest sums, by names of today, and how many there are; the file has all")
  func sums() async throws {
    let choice = try told("Bìa xoay")
    for (number, name) in ["Trường Một", "Trường Hai", "Trường Ba"].enumerated() {
      let one = try await school(name)
      try await record(choice, by: one.unit, content([2023: (number + 1) * 2_000_000]), as: one.head)
    }
    let (greatest, all) = try await office.read(as: nil) { desk in
      let filter = ReplicationFilter()
      return (
        try Replications.sums(filter, by: .unit, limit: 2, on: desk.connection),
        try Replications.sums(filter, by: .unit, on: desk.connection)
      )
    }
    #expect(greatest.sums.map(\.name) == ["Trường Ba", "Trường Hai"] && greatest.count == 3)
    #expect(all.sums.map(\.name) == ["Trường Ba", "Trường Hai", "Trường Một"] && all.count == 3)
  }

  @Test("The public figures have by years what a head made public, and nothing else")
  func publicFigures() async throws {
    let (one, two) = (try await school("Trường Một"), try await school("Trường Hai"))
    try await record(
      told("Bìa xoay"), by: one.unit, content([2022: 2_000_000, 2023: 3_000_000]), as: one.head)
    try await record(told("Sổ đọc"), by: two.unit, content([2023: 4_000_000]), as: two.head)
    try await record(told("Thẻ ý kiến"), by: two.unit, content([2023: 5_000_000]), as: two.head, isPublic: false)
    try await record(told("Hộp thư"), by: one.unit, content([2023: 6_000_000]), as: one.head, confirmed: false)
    let benefits = try await office.look(FiguresLook(), as: nil).found.benefits
    #expect(benefits.map(\.name) == ["2023", "2022"])
    #expect(benefits.map(\.benefit.amount) == [7_000_000, 2_000_000] && benefits.map(\.count) == [2, 1])
  }

  @Test("Merged units count as one: what either recorded is not recorded again, and later years count once")
  func merged() async throws {
    let (one, two) = (try await school("Trường Một"), try await school("Trường Hai"))
    let choice = try told("Bìa xoay")
    let first = try await record(choice, by: one.unit, content([2023: 2_000_000]), as: one.head)
    let second = try await record(choice, by: two.unit, content([2023: 3_000_000]), as: two.head)
    try await office.run(
      .dissolveUnit(one.unit, day: office.clock.now.day, successor: two.unit, reason: "Sáp nhập"), as: administrator)
    await #expect(throws: Refusal.self) { try await record(choice, by: two.unit, content(), as: two.head) }
    try test.go(to: "2026-01-05T08:00")
    func add(_ id: Replication.ID, _ benefits: [Int: Int]) async throws {
      try await office.run(
        .writeReplication(id, content(benefits), reason: "Bổ sung năm", sure: false, over: nil), as: two.head)
      try await office.run(.confirmReplication(id, isPublic: true), as: two.head)
    }
    try await add(first, [2023: 2_000_000, 2025: 4_000_000])
    let refusal = await #expect(throws: Refusal.self) { try await add(second, [2023: 3_000_000, 2025: 4_000_000]) }
    #expect(
      refusal?.reason == "Số tiền năm 2025 đã ghi ở bản của Trường Một, nay cùng một đơn vị.")
    #expect(try await total() == 9_000_000)
    #expect(try await total(in: 2025) == 4_000_000)
  }

  @Test("Where a unit has a head of its own nobody above it confirms; where it has none the nearest above does")
  func heads() async throws {
    let (one, above) = (
      try await school("Trường Một"), try await test.person("Trưởng Phòng", (.unitHead, .unit(department)))
    )
    let bare = try await test.unit("Trường Không Trưởng", under: department)
    let id = try await record(told("Bìa xoay"), by: one.unit, content(), as: one.head, confirmed: false)
    await #expect(throws: Refusal.self) {
      try await office.run(.confirmReplication(id, isPublic: true), as: above)
    }
    await #expect(throws: Refusal.self) { try await record(told("Thẻ ý kiến"), by: one.unit, content(), as: above) }
    try await record(told("Thẻ ý kiến"), by: bare, content(), as: above)
    let clerk = try await test.person("Đầu Mối", in: one.unit, (.unitClerk, .unit(one.unit)))
    let written = try await record(told("Sổ đọc"), by: one.unit, content(), as: clerk, confirmed: false)
    await #expect(throws: Refusal.self) {
      try await office.run(.confirmReplication(written, isPublic: true), as: clerk)
    }
  }

  @Test("One learns from another only of the same initiative, and nobody from who learned from them")
  func sources() async throws {
    let (one, two, three) = (
      try await school("Trường Một"), try await school("Trường Hai"), try await school("Trường Ba")
    )
    let first = try await record(told("Bìa xoay"), by: one.unit, content(), as: one.head)
    let other = try await record(told("Thẻ ý kiến"), by: three.unit, content(), as: three.head)
    await #expect(throws: Refusal.self) {
      try await record(told("Bìa xoay"), by: two.unit, content(from: other), as: two.head)
    }
    let second = try await record(told("Bìa xoay"), by: two.unit, content(from: first), as: two.head)
    let refusal = await #expect(throws: Refusal.self) {
      try await office.run(
        .writeReplication(first, content(from: second), reason: "Ghi nơi học", sure: false, over: nil), as: one.head)
    }
    #expect(refusal?.field == "source")
  }

  @Test("What a head did not agree to publish is told to no other unit: neither as a source nor by its amounts")
  func unpublished() async throws {
    let (one, two, three) = (
      try await school("Trường Một"), try await school("Trường Hai"), try await school("Trường Ba")
    )
    try await record(
      told("Bìa xoay"), by: one.unit, content([2023: 50_000_000_000]), as: one.head, isPublic: false)
    let shown = try await record(told("Bìa xoay"), by: two.unit, content([2023: 1_000_000]), as: two.head)
    let third = try await record(told("Bìa xoay"), by: three.unit, content([2023: 1_000_000]), as: three.head)
    let form = try await office.look(ReplicationFormLook(.existing(third)), as: three.head).found
    #expect(form.sources.map(\.id) == [shown])
  }

  @Test("Two windows that record the same at once, at two nodes, leave one record")
  func atOnce() async throws {
    let one = try await school("Trường Một")
    let (choice, said, nodes) = (try told("Bìa xoay"), try content(), [office, try test.anotherNode()])
    let done = await withTaskGroup(of: Bool.self) { group in
      for index in 0..<8 {
        group.addTask {
          let node = nodes[index % 2]
          let id = Replication.ID(at: node.clock.now)
          return
            (try? await node.run(
              .recordReplication(id: id, by: one.unit, of: choice, said, sure: false), as: one.head)) != nil
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(done == 1)
  }

  @Test("Sums are those of what heads confirmed last, after any history", arguments: 1...3)
  func sums(seed: Int) async throws {
    var random = SplitMix(seed: UInt64(seed))
    var schools: [(unit: Domain.Unit.ID, head: Person.ID)] = []
    for number in 1...3 { schools.append(try await school("Trường \(number)")) }
    let titles = ["Bìa xoay", "Thẻ ý kiến"]
    /// What counts, by school and title.
    var counted: [Int: [Int: Int]] = [:]
    var ids: [Int: Replication.ID] = [:]
    for _ in 0..<30 {
      let (school, title) = (Int.random(in: 0..<3, using: &random), Int.random(in: 0..<2, using: &random))
      let (key, head) = (school * 2 + title, schools[school].head)
      let years = Dictionary(
        (2022...2024).filter { _ in Bool.random(using: &random) }
          .map { ($0, Int.random(in: 1_000_000...9_000_000, using: &random)) }, uniquingKeysWith: { $1 })
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where ids[key] == nil:
        ids[key] = try await record(
          told(titles[title]), by: schools[school].unit, content(years), as: head, confirmed: false)
      case 1:
        if let id = ids[key], (try? await confirm(id, as: head)) != nil {
          counted[key] = try await latest(id)
        }
      case 2:
        if let id = ids[key] {
          try? await office.run(
            .writeReplication(id, content(years), reason: "Tính lại", sure: true, over: nil), as: head)
        }
      case 3:
        if let id = ids[key] { try? await office.run(.dropReplication(id), as: head) }
      default:
        if let id = ids[key], Int.random(in: 0..<3, using: &random) == 0,
          (try? await office.run(.withdrawReplication(id, reason: "Ghi nhầm"), as: head)) != nil
        {
          counted[key] = nil
          ids[key] = nil
        }
      }
      // What was dropped before it was confirmed is recorded anew.
      if let id = ids[key], try await isWithdrawn(id) { ids[key] = nil }
    }
    let whole = counted.values.flatMap(\.values).reduce(0, +)
    #expect(try await total() == whole)
    for year in 2022...2024 {
      #expect(try await total(in: year) == counted.values.compactMap { $0[year] }.reduce(0, +))
    }
    for school in 0..<3 {
      let own = counted.filter { $0.key / 2 == school }.values.flatMap(\.values).reduce(0, +)
      #expect(try await total(of: schools[school].unit) == own)
    }
    try await sumsAgree(whole)
    _ = try await test.verify()
  }

  /// The sums by initiative, by unit and by year are each the whole.
  private func sumsAgree(_ whole: Int) async throws {
    let sums = try await office.read(as: nil) { desk in
      try [Replications.Grouping.initiative, .unit, .year].map { grouping in
        try Replications.sums(ReplicationFilter(), by: grouping, on: desk.connection)
          .sums.reduce(0) { $0 + $1.benefit.amount }
      }
    }
    #expect(sums == [whole, whole, whole])
  }

  private func confirm(_ id: Replication.ID, as head: Person.ID) async throws {
    let kept = try #require(try await office.files.keep(Array("%PDF-1.4 \(id)".utf8)))
    let file = KeptFile(digest: kept.digest, name: "qd.pdf", size: kept.size, type: kept.type.mediaType)
    try await office.run(.addReplicationFile(file, to: id), as: head)
    try await office.run(.confirmReplication(id, isPublic: false), as: head)
  }

  private func loaded(_ id: Replication.ID) async throws -> Replication {
    try await office.read(as: nil) {
      try #require(try Records.load(Replication.self, id.description, on: $0.connection)).value
    }
  }

  private func latest(_ id: Replication.ID) async throws -> [Int: Int] {
    let benefits = try await loaded(id).standing?.proposal.content.benefits ?? []
    return Dictionary(benefits.map { ($0.year, $0.amount.amount) }, uniquingKeysWith: { $1 })
  }

  private func isWithdrawn(_ id: Replication.ID) async throws -> Bool { try await loaded(id).isWithdrawn }
}

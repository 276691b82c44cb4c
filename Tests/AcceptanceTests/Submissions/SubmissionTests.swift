import Domain
@_spi(Desk) @testable import Office
import Papers
import Store
import TestSupport
import Testing

/// A unit with a unit beneath it, its head, and what they submit.
@Suite("A unit's submission list")
struct SubmissionTests {
  private struct People: Sendable {
    var test: TestOffice
    let plan: Plan.ID
    let (above, unit, school): (Domain.Unit.ID, Domain.Unit.ID, Domain.Unit.ID)
    let (head, clerk, author, officer): (Person.ID, Person.ID, Person.ID, Person.ID)

    init() async throws {
      let made = try await TestOffice.once("submissions") {
        let people = try await People(settling: try await TestOffice(on: "2024-03-10"))
        return (people.test, people)
      }
      self = made.people
      test = made.test
    }

    private init(settling test: TestOffice) async throws {
      self.test = test
      plan = "tam-diep-2024"
      above = try await test.unit("Ủy ban nhân dân thành phố Tam Điệp", kind: "uy-ban")
      unit = try await test.unit("Phòng Giáo dục và Đào tạo", kind: "phong-ban", under: above)
      school = try await test.unit("Trường Tiểu học Thử", under: unit)
      head = try await test.person("Trần Trưởng Phòng", (.unitHead, .unit(unit)))
      clerk = try await test.person("Lê Đầu Mối", (.unitClerk, .unit(unit)))
      author = try await test.person("Nguyễn Tác Giả", in: school)
      officer = try await test.person("Phạm Tiếp Nhận", (.intakeOfficer, .plan(plan)))
    }

    var office: Office { test.office }

    func endorsed(_ title: String, note: String = "") async throws -> Dossier.ID {
      let id = try await test.draft(
        title, by: author, plan: plan, track: "dot-1", field: "giao-duc", solution: "ky-thuat")
      try await office.run(.submitDossier(id), as: author)
      try await office.run(.endorseDossier(id, note: note), as: head)
      return id
    }

    func prepare(
      _ choice: SubmissionList.Choice, of unit: Domain.Unit.ID? = nil, as person: Person.ID? = nil
    ) async throws -> SubmissionList {
      let id = SubmissionList.ID(at: office.clock.now)
      try await office.run(
        .prepareSubmissionList(id: id, plan: plan, unit: unit ?? self.unit, choice: choice), as: person ?? head)
      return try await office.read(as: nil) { try $0.submissionList(id) }
    }

    func sign(_ list: SubmissionList, _ number: String) async throws {
      try await office.run(
        .signSubmissionList(
          list.id,
          signing: Signing(
            number: number, day: office.clock.now.day, signer: "Trần Trưởng Phòng",
            authority: SigningAuthority(Plan.Signature(headOf: "Phòng Giáo dục và Đào tạo")),
            recipients: ["Như trên", "Lưu: VT, HS"])), as: head)
    }
  }

  @Test("It holds what its head endorsed in the units beneath too, and names the body above, number, day and signer")
  func held() async throws {
    let people = try await People()
    let first = try await people.endorsed("Sáng kiến Một", note: "Đã áp dụng tốt ở trường.")
    let second = try await people.endorsed("Sáng kiến Hai")
    let list = try await people.prepare(.everythingOpen)
    #expect(list.items.map(\.dossier) == [first, second])
    #expect(list.items.map(\.unit) == ["Trường Tiểu học Thử", "Trường Tiểu học Thử"])
    #expect(list.items.map(\.assessment) == ["Đã áp dụng tốt ở trường.", ""])
    try await people.sign(list, "31/TTr-PGDĐT")
    let (signed, plan) = try await people.office.read(as: nil) {
      (try $0.submissionList(list.id), try $0.plan(people.plan))
    }
    let text = Paper.submissionList(list: signed, plan: plan).fields.fields
    func value(_ name: String) -> String? { text.first { $0.name == name }?.value }
    #expect(signed.superior == "Ủy ban nhân dân thành phố Tam Điệp")
    #expect(signed.sending?.number == "31/TTr-PGDĐT" && signed.sending?.authority.lines == ["TRƯỞNG PHÒNG"])
    #expect(value("kế hoạch") == plan.title)
    _ = try await people.test.verify()
  }

  @Test("There is none of nothing: the refusal says what to do first")
  func empty() async throws {
    let people = try await People()
    let none = await #expect(throws: Refusal.self) { _ = try await people.prepare(.everythingOpen) }
    let untouched = await #expect(throws: Refusal.self) { _ = try await people.prepare(.these([])) }
    #expect(none == SubmissionList.empty && untouched == SubmissionList.empty)
    #expect(none?.next?.hasPrefix("Xác nhận hồ sơ của tác giả") == true)
  }

  @Test("Its head chooses; what is on one list is left out of the next, and free again when that is given up")
  func chosen() async throws {
    let people = try await People()
    let ids = [try await people.endorsed("Một"), try await people.endorsed("Hai"), try await people.endorsed("Ba")]
    let first = try await people.prepare(.these([ids[0]]))
    let rest = try await people.prepare(.everythingOpen, as: people.clerk)
    #expect(rest.items.map(\.dossier) == Array(ids.dropFirst()))
    try await people.office.run(.discardSubmissionList(rest.id), as: people.clerk)
    let again = try await people.prepare(.everythingOpen)
    #expect(again.items.map(\.dossier) == Array(ids.dropFirst()))
    try await people.sign(first, "31/TTr-PGDĐT")
    let taken = await #expect(throws: Refusal.self) { try await people.sign(again, "31/TTr-PGDĐT") }
    #expect(taken?.field == "number")
    await #expect(throws: Refusal.self) {
      try await people.office.run(.discardSubmissionList(first.id), as: people.head)
    }
    _ = try await people.test.verify()
  }

  @Test("Nobody submits what somebody else's head endorsed, or what nobody did")
  func foreign() async throws {
    let people = try await People()
    let id = try await people.endorsed("Một")
    let other = try await people.test.person("Vũ Chủ Tịch", (.unitHead, .unit(people.above)))
    let above = people.above
    await #expect(throws: Refusal.self) { _ = try await people.prepare(.these([id]), of: above, as: other) }
    let draft = try await people.test.draft(
      "Hai", by: people.author, plan: people.plan, track: "dot-1", field: "giao-duc", solution: "ky-thuat")
    try await people.office.run(.submitDossier(draft), as: people.author)
    await #expect(throws: Refusal.self) { _ = try await people.prepare(.these([draft])) }
    let stranger = try await people.test.person("Hoàng Người Lạ")
    await #expect(throws: Refusal.notYours) { _ = try await people.prepare(.these([id]), as: stranger) }
  }

  @Test("The receiving officer sees the list a dossier came with, once it is signed")
  func seen() async throws {
    let people = try await People()
    let id = try await people.endorsed("Một")
    let list = try await people.prepare(.everythingOpen)
    func seen() async throws -> SubmissionList.ID? {
      try await people.office.read(as: people.officer) { desk in
        try SubmissionLists.submission(of: id, on: desk.connection).flatMap { try desk.maySee($0) ? $0.id : nil }
      }
    }
    #expect(try await seen() == nil)
    try await people.sign(list, "31/TTr-PGDĐT")
    #expect(try await seen() == list.id)
  }

  @Test("A list has no limit of five hundred")
  func many() async throws {
    let people = try await People()
    let id = try await people.endorsed("Một")
    let dossier = try await people.test.dossier(id)
    let items = (0..<700).map { number in
      SubmissionList.Item(
        dossier: Dossier.ID(number: number, of: id), title: "Sáng kiến \(number)", authors: ["Nguyễn Tác Giả"],
        position: "", unit: dossier.unitName ?? "", field: "", assessment: "")
    }
    let list = try SubmissionList(
      id: SubmissionList.ID(at: people.office.clock.now), plan: people.plan, unit: people.unit,
      unitName: "Phòng Giáo dục và Đào tạo", superior: nil, items: items, preparedBy: people.head,
      at: people.office.clock.now)
    try await people.office.database.write { _ = try Records.insert(list, on: $0) }
    let stored = try await people.office.read(as: nil) { desk in
      try SubmissionLists.lists(with: items.map(\.dossier), on: desk.connection).count
    }
    #expect(stored == 700)
  }

  @Test("A receipt says what came: copies as they were counted, files as they are held, «chưa nhận» for the rest")
  func receipt() async throws {
    let people = try await People()
    let id = try await people.endorsed("Một")
    func table() async throws -> [[String]] {
      try await people.office.read(as: people.officer) { desk in
        let paper = try #require(try DossierPapers(try desk.dossier(id), at: desk).paper(.receipt, verifying: ""))
        for case .table(let table) in paper.parts.flatMap(\.blocks) { return table.rows.map { $0.cells.map(\.text) } }
        return []
      }
    }
    try await people.office.run(.receiveDossiers([id]), as: people.officer)
    #expect(try await table().map { $0[2] }.allSatisfy { $0 == "chưa nhận" })
    let parts = try await people.office.read(as: nil) { try $0.plan(people.plan).dossier.map(\.id.description) }
    try await people.office.run(.countCopies(id, Delivery(copies: [parts[1]: 12])), as: people.officer)
    let counted = try await table()
    #expect(counted[1][2] == "12 bản" && counted[1][3] == "lập trên hệ thống, bản mềm chưa nhận")
    #expect(counted[0][2] == "chưa nhận" && counted[0][3] == "chưa nhận")
    await #expect(throws: Refusal.self) {
      try await people.office.run(.countCopies(id, Delivery(copies: ["la": 1])), as: people.officer)
    }
  }
}

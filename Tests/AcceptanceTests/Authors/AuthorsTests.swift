import Domain
import Foundation
@_spi(Desk) import Office
import PlanFile
import Store
import TestSupport
import Testing

/// Authors are people: they are asked, they answer, and none of them decides on what is theirs.
@Suite("Authors are people")
struct AuthorsTests {
  typealias People = TamDiepTests.People

  // MARK: Inviting

  @Test("A colleague is found by name, asked, sees nothing of the draft before the answer, and all of it after a yes")
  func invitation() async throws {
    let people = try await People(on: "2024-03-10")
    let (office, school) = (people.office, try await people.school())
    let colleague = try await people.test.person("Đỗ Thị Đồng", in: school)
    let id = try await people.draft("Sáng kiến chung")
    func found(_ words: String) async throws -> [String] {
      try await office.read(as: people.author) {
        try Colleagues(for: $0.dossier(id), at: $0).named(words).colleagues.map(\.name)
      }
    }
    #expect(try await found("do dong") == ["Đỗ Thị Đồng"])
    #expect(try await found("p-\(colleague)") == [], "nobody is found by a sign-in name")
    try await office.run(.inviteAuthor(id, person: colleague), as: people.author)
    #expect(try await found("do dong") == [])
    #expect(try await people.sees(id, as: colleague) == false)
    func waiting(_ kind: AuthorNotice, _ person: Person.ID) async throws -> [Dossier.ID] {
      try await office.read(as: person) { try Dossiers.waiting(for: person, kind, on: $0.connection).lines.map(\.id) }
    }
    #expect(try await waiting(.invited, colleague) == [id])
    try await office.run(.answerInvitation(id, isAuthor: true), as: colleague)
    #expect(try await waiting(.invited, colleague) == [])
    #expect(try await people.sees(id, as: colleague))
    let locked = await #expect(throws: Refusal.self) {
      try await office.run(.writeDossier(id, revision: 3) { $0.title = "Tên mới" }, as: colleague)
    }
    #expect(locked?.kind == .forbidden)
    let revision = try await people.test.dossier(id).revision
    try await office.run(.writeDossier(id, revision: revision) { $0.coauthorsMayWrite = true }, as: people.author)
    try await office.run(.writeDossier(id, revision: revision + 1) { $0.title = "Tên mới" }, as: colleague)
    #expect(try await people.test.dossier(id).writing.title == "Tên mới")
    #expect(try await people.test.verify().rows > 0)
  }

  @Test("Only people of one's own unit, of those above it and of its sister units can be invited, with an open account")
  func colleagues() async throws {
    let test = try await TestOffice(on: "2024-03-10")
    let department = try await test.unit("Phòng Giáo dục", kind: "phong-ban")
    let school = try await test.unit("Trường Một", under: department)
    let sister = try await test.unit("Trường Hai", under: department)
    let stranger = try await test.unit("Sở Khác", kind: "so")
    let author = try await test.person("Nguyễn Tác Giả", in: school)
    let id = try await test.draft(
      "Chung", by: author, plan: "tam-diep-2024", track: "dot-1", field: "giao-duc", solution: "tac-nghiep")
    for unit in [school, sister, department] {
      try await test.office.run(.inviteAuthor(id, person: try await test.person("Đồng Tác Giả", in: unit)), as: author)
    }
    for unit in [stranger, nil] {
      let outside = try await test.person("Người Ngoài", in: unit)
      let refusal = await #expect(throws: Refusal.self) {
        try await test.office.run(.inviteAuthor(id, person: outside), as: author)
      }
      #expect(refusal?.field == "find-author")
    }
    let other = try await test.person("Lê Khác", in: school)
    await #expect(throws: Refusal.absent) {
      try await test.office.run(.inviteAuthor(id, person: author), as: other)
    }
  }

  @Test("An invitation that nobody answers holds up nothing, and the name is marked wherever officials look")
  func unanswered() async throws {
    let people = try await People(on: "2024-03-10")
    let colleague = try await people.test.person("Đỗ Thị Đồng", in: try await people.school())
    let id = try await people.accepted(inviting: colleague)
    let kinds = try await people.office.read(as: people.officer) {
      try AuthorStatus.all(of: $0.dossier(id), at: $0).map(\.kind)
    }
    #expect(kinds == [.confirmed, .invited])
  }

  @Test("A no takes the name off, tells the filer, and asks for shares anew before the dossier is found valid")
  func declined() async throws {
    let people = try await People(on: "2024-03-10")
    let office = people.office
    let colleague = try await people.test.person("Đỗ Thị Đồng", in: try await people.school())
    let id = try await people.submitted(inviting: colleague)
    try await office.run(.answerInvitation(id, isAuthor: false), as: colleague)
    #expect(try await people.test.dossier(id).writing.authors.map(\.name) == ["Nguyễn Thử"])
    let told = try await office.read(as: people.author) {
      try Dossiers.waiting(for: people.author, .declined, on: $0.connection).lines.map(\.id)
    }
    #expect(told == [id])
    try await office.run(.endorseDossier(id), as: people.head)
    try await office.run(.receiveDossiers([id]), as: people.officer)
    try await people.test.check(id, by: people.officer)
    let refusal = await #expect(throws: Refusal.self) {
      try await office.run(.acceptDossier(id), as: people.officer)
    }
    #expect(refusal?.reason == "Đỗ Thị Đồng đã trả lời không phải là tác giả, nên tỷ lệ đóng góp chưa đủ 100%.")
    try await office.run(.askCompletion(id, text: "Chia lại tỷ lệ.", due: nil), as: people.officer)
    let short = await #expect(throws: Refusals.self) {
      try await office.run(.completeDossier(id), as: people.author)
    }
    #expect(short?.all.map(\.reason) == ["Còn thiếu: Tỷ lệ đóng góp: còn 40%."])
    let revision = try await people.test.dossier(id).revision
    try await office.run(
      .writeDossier(id, revision: revision) { $0.authors[0].share = Share(hundredths: 10_000) },
      as: people.author)
    try await office.run(.completeDossier(id), as: people.author)
    try await office.run(.acceptDossier(id), as: people.officer)
    #expect(try await people.test.verify().rows > 0)
  }

  // MARK: Who is called like an author

  @Test("A head who is called like a typed author endorses after saying that it is not them; who says yes does not")
  func namesakes() async throws {
    let people = try await People(on: "2024-03-10")
    let office = people.office
    let id = try await people.submitted(typing: "Ông TRAN HIEU  TRUONG")
    let shown = try await office.read(as: people.head) { try AuthorStatus.all(of: $0.dossier(id), at: $0).last?.kind }
    guard case .typed(let accounts) = shown else { return #expect(Bool(false), "the typed name is shown as such") }
    #expect(accounts.map(\.account.person) == [people.head] && accounts.map(\.isTheirs) == [nil])
    let refusal = await #expect(throws: Refusal.self) {
      try await office.run(.endorseDossier(id), as: people.head)
    }
    #expect(refusal?.reason == "Hồ sơ «Sáng kiến chung» có tác giả trùng họ tên với bạn, nên chưa xác nhận được.")
    try await office.run(.stateName(id, isTheirs: false), as: people.head)
    try await office.run(.endorseDossier(id), as: people.head)
    let second = try await people.submitted(typing: "Trần Hiệu Trưởng")
    try await office.run(.stateName(second, isTheirs: true), as: people.head)
    let barred = await #expect(throws: Refusal.self) {
      try await office.run(.endorseDossier(second), as: people.head)
    }
    #expect(barred?.reason == "Bạn là tác giả của hồ sơ này nên không được xác nhận.")
    #expect(try await people.test.verify().rows > 0)
  }

  @Test("A co-author by account neither endorses, nor scores, nor approves; before the answer they are asked first")
  func coauthors() async throws {
    let people = try await People(on: "2024-03-10")
    let office = people.office
    let id = try await people.submitted(inviting: people.head)
    let asked = await #expect(throws: Refusal.self) {
      try await office.run(.endorseDossier(id), as: people.head)
    }
    #expect(
      asked?.reason == "Bạn được mời làm đồng tác giả của hồ sơ này và chưa trả lời, nên chưa xác nhận được.")
    try await office.run(.answerInvitation(id, isAuthor: true), as: people.head)
    let refusal = await #expect(throws: Refusal.self) {
      try await office.run(.endorseDossier(id), as: people.head)
    }
    #expect(refusal?.reason == "Bạn là tác giả của hồ sơ này nên không được xác nhận.")
  }

  // MARK: Drafts

  @Test("A draft that was never submitted is its authors' alone; one that was returned stays with the unit")
  func privateDrafts() async throws {
    let people = try await People(on: "2024-03-10")
    let (office, test) = (people.office, people.test)
    let auditor = try await test.person("Thanh Tra", (.auditor, .installation))
    let id = try await people.draft("Bản nháp")
    for official in [people.head, people.officer, people.authority, auditor] {
      #expect(try await people.sees(id, as: official) == false)
    }
    #expect(try await people.sees(id, as: people.author))
    await #expect(throws: Refusal.absent) {
      try await office.run(.withdrawDossier(id, reason: "Không cần."), as: people.head)
    }
    try await office.run(.submitDossier(id), as: people.author)
    try await office.run(.returnDossier(id, reason: "Sửa tên."), as: people.head)
    #expect(try await people.test.dossier(id).state == .draft)
    #expect(try await people.sees(id, as: people.head))
    let late = try await people.draft("Xin nộp muộn")
    try test.go(to: "2024-12-01T08:00")
    try await office.run(.askLate(late, reason: "Ốm dài ngày."), as: people.author)
    #expect(try await people.sees(late, as: people.officer))
    #expect(try await people.sees(late, as: people.head) == false)
  }
}

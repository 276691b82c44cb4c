import Domain
import Foundation
import Office
import PlanFile
import Store
import TestSupport
import Testing

/// Authors are people: they are asked, they answer, and none of them decides on what is theirs.
@Suite("Authors are people")
struct AuthorsTests {
  typealias People = TamDiepTests.People

  /// A draft of two authors, the second with four tenths: invited, or typed.
  private static func draft(
    _ people: People, inviting invited: Person.ID? = nil, typing typed: String? = nil
  ) async throws -> Dossier.ID {
    let id = try await people.draft("Sáng kiến chung")
    if let invited { try await people.office.run(InviteAuthor(dossier: id, person: invited), as: people.author) }
    let revision = try await people.test.dossier(id).revision
    try await people.office.run(
      WriteDossier(dossier: id, revision: revision) { writing in
        if let typed { writing.authors.append(Author(name: typed, workplace: "Xã Mẫu")) }
        writing.authors[0].share = Share(hundredths: 6000)
        writing.authors[1].share = Share(hundredths: 4000)
      }, as: people.author)
    return id
  }

  /// The same, submitted.
  private static func submitted(
    _ people: People, inviting invited: Person.ID? = nil, typing typed: String? = nil
  ) async throws -> Dossier.ID {
    let id = try await draft(people, inviting: invited, typing: typed)
    try await people.office.run(SubmitDossier(dossier: id), as: people.author)
    return id
  }

  /// The same, accepted as valid.
  private static func accepted(
    _ people: People, inviting invited: Person.ID? = nil, typing typed: String? = nil
  ) async throws -> Dossier.ID {
    let (id, office) = (try await submitted(people, inviting: invited, typing: typed), people.office)
    try await office.run(EndorseDossier(dossier: id), as: people.head)
    try await office.run(ReceiveDossiers(dossiers: [id]), as: people.officer)
    let rules = ["tinh-moi", "da-ap-dung", "doi-tuong", "quy-dinh"].map { Dossier.Check(rule: $0, holds: true) }
    try await office.run(CheckDossier(dossier: id, checks: rules), as: people.officer)
    try await office.run(AcceptDossier(dossier: id), as: people.officer)
    return id
  }

  private static func school(_ people: People) async throws -> Domain.Unit.ID {
    try #require(try await people.office.read(as: nil) { try $0.person(people.author).unit })
  }

  private static func sees(_ person: Person.ID, _ id: Dossier.ID, _ people: People) async throws -> Bool {
    do {
      _ = try await people.office.read(as: person) { try $0.visibleDossier(id) }
      return true
    } catch let refusal as Refusal where refusal.kind == .absent {
      return false
    }
  }

  // MARK: Inviting

  @Test("A colleague is found by name, asked, sees nothing of the draft before the answer, and all of it after a yes")
  func invitation() async throws {
    let people = try await People(on: "2024-03-10")
    let (office, school) = (people.office, try await Self.school(people))
    let colleague = try await people.test.person("Đỗ Thị Đồng", in: school)
    let id = try await people.draft("Sáng kiến chung")
    func found(_ words: String) async throws -> [String] {
      try await office.read(as: people.author) { try $0.colleagues(named: words, for: $0.dossier(id)).map(\.name) }
    }
    #expect(try await found("do dong") == ["Đỗ Thị Đồng"])
    #expect(try await found("p-\(colleague)") == [], "nobody is found by a sign-in name")
    try await office.run(InviteAuthor(dossier: id, person: colleague), as: people.author)
    #expect(try await found("do dong") == [])
    #expect(try await Self.sees(colleague, id, people) == false)
    func waiting(_ kind: AuthorNotice, _ person: Person.ID) async throws -> [Dossier.ID] {
      try await office.read(as: person) { try Dossiers.waiting(for: person, kind, on: $0.connection).map(\.id) }
    }
    #expect(try await waiting(.invited, colleague) == [id])
    try await office.run(AnswerInvitation(dossier: id, isAuthor: true), as: colleague)
    #expect(try await waiting(.invited, colleague) == [])
    #expect(try await Self.sees(colleague, id, people))
    let locked = await #expect(throws: Refusal.self) {
      try await office.run(WriteDossier(dossier: id, revision: 3) { $0.title = "Tên mới" }, as: colleague)
    }
    #expect(locked?.kind == .forbidden)
    let revision = try await people.test.dossier(id).revision
    try await office.run(
      WriteDossier(dossier: id, revision: revision) { $0.coauthorsMayWrite = true }, as: people.author)
    try await office.run(WriteDossier(dossier: id, revision: revision + 1) { $0.title = "Tên mới" }, as: colleague)
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
      try await test.office.run(
        InviteAuthor(dossier: id, person: try await test.person("Đồng Tác Giả", in: unit)), as: author)
    }
    for unit in [stranger, nil] {
      let outside = try await test.person("Người Ngoài", in: unit)
      let refusal = await #expect(throws: Refusal.self) {
        try await test.office.run(InviteAuthor(dossier: id, person: outside), as: author)
      }
      #expect(refusal?.field == "find-author")
    }
    let other = try await test.person("Lê Khác", in: school)
    await #expect(throws: Refusal.absent) {
      try await test.office.run(InviteAuthor(dossier: id, person: author), as: other)
    }
  }

  @Test("An invitation that nobody answers holds up nothing, and the name is marked wherever officials look")
  func unanswered() async throws {
    let people = try await People(on: "2024-03-10")
    let colleague = try await people.test.person("Đỗ Thị Đồng", in: try await Self.school(people))
    let id = try await Self.accepted(people, inviting: colleague)
    let kinds = try await people.office.read(as: people.officer) {
      try $0.authorStatuses(of: $0.dossier(id)).map(\.kind)
    }
    #expect(kinds == [.confirmed, .invited])
  }

  @Test("A no takes the name off, tells the filer, and asks for shares anew before the dossier is found valid")
  func declined() async throws {
    let people = try await People(on: "2024-03-10")
    let office = people.office
    let colleague = try await people.test.person("Đỗ Thị Đồng", in: try await Self.school(people))
    let id = try await Self.submitted(people, inviting: colleague)
    try await office.run(AnswerInvitation(dossier: id, isAuthor: false), as: colleague)
    #expect(try await people.test.dossier(id).writing.authors.map(\.name) == ["Nguyễn Thử"])
    let told = try await office.read(as: people.author) {
      try Dossiers.waiting(for: people.author, .declined, on: $0.connection).map(\.id)
    }
    #expect(told == [id])
    try await office.run(EndorseDossier(dossier: id), as: people.head)
    try await office.run(ReceiveDossiers(dossiers: [id]), as: people.officer)
    let rules = ["tinh-moi", "da-ap-dung", "doi-tuong", "quy-dinh"].map { Dossier.Check(rule: $0, holds: true) }
    try await office.run(CheckDossier(dossier: id, checks: rules), as: people.officer)
    let refusal = await #expect(throws: Refusal.self) {
      try await office.run(AcceptDossier(dossier: id), as: people.officer)
    }
    #expect(refusal?.reason == "Đỗ Thị Đồng đã trả lời không phải là tác giả, nên tỷ lệ đóng góp chưa đủ 100%.")
    try await office.run(AskCompletion(dossier: id, text: "Chia lại tỷ lệ.", due: nil), as: people.officer)
    let short = await #expect(throws: Refusals.self) {
      try await office.run(CompleteDossier(dossier: id), as: people.author)
    }
    #expect(short?.all.map(\.reason) == ["Còn thiếu: Tỷ lệ đóng góp: còn 40%."])
    let revision = try await people.test.dossier(id).revision
    try await office.run(
      WriteDossier(dossier: id, revision: revision) { $0.authors[0].share = Share(hundredths: 10_000) },
      as: people.author)
    try await office.run(CompleteDossier(dossier: id), as: people.author)
    try await office.run(AcceptDossier(dossier: id), as: people.officer)
    #expect(try await people.test.verify().rows > 0)
  }

  // MARK: Who is called like an author

  @Test("A head who is called like a typed author endorses after saying that it is not them; who says yes does not")
  func namesakes() async throws {
    let people = try await People(on: "2024-03-10")
    let office = people.office
    let id = try await Self.submitted(people, typing: "Ông TRAN HIEU  TRUONG")
    let shown = try await office.read(as: people.head) { try $0.authorStatuses(of: $0.dossier(id)).last?.kind }
    guard case .typed(let accounts) = shown else { return #expect(Bool(false), "the typed name is shown as such") }
    #expect(accounts.map(\.account.person) == [people.head] && accounts.map(\.isTheirs) == [nil])
    let refusal = await #expect(throws: Refusal.self) {
      try await office.run(EndorseDossier(dossier: id), as: people.head)
    }
    #expect(refusal?.reason == "Hồ sơ «Sáng kiến chung» có tác giả trùng họ tên với bạn, nên chưa xác nhận được.")
    try await office.run(StateName(dossier: id, isTheirs: false), as: people.head)
    try await office.run(EndorseDossier(dossier: id), as: people.head)
    let second = try await Self.submitted(people, typing: "Trần Hiệu Trưởng")
    try await office.run(StateName(dossier: second, isTheirs: true), as: people.head)
    let barred = await #expect(throws: Refusal.self) {
      try await office.run(EndorseDossier(dossier: second), as: people.head)
    }
    #expect(barred?.reason == "Bạn là tác giả của hồ sơ này nên không được xác nhận.")
    #expect(try await people.test.verify().rows > 0)
  }

  @Test("A co-author by account neither endorses, nor scores, nor approves; before the answer they are asked first")
  func coauthors() async throws {
    let people = try await People(on: "2024-03-10")
    let office = people.office
    let id = try await Self.submitted(people, inviting: people.head)
    let asked = await #expect(throws: Refusal.self) {
      try await office.run(EndorseDossier(dossier: id), as: people.head)
    }
    #expect(
      asked?.reason == "Bạn được mời làm đồng tác giả của hồ sơ này và chưa trả lời, nên chưa xác nhận được.")
    try await office.run(AnswerInvitation(dossier: id, isAuthor: true), as: people.head)
    let refusal = await #expect(throws: Refusal.self) {
      try await office.run(EndorseDossier(dossier: id), as: people.head)
    }
    #expect(refusal?.reason == "Bạn là tác giả của hồ sơ này nên không được xác nhận.")
  }

  // MARK: Scoring

  /// The people of Tam Điệp whose council has a teacher of the author's own school.
  private static func withTeacher() async throws -> (people: People, teacher: Person.ID, council: Council.ID) {
    let people = try await People(on: "2024-03-10")
    let teacher = try await people.test.person("Đỗ Thị Đồng", in: try await school(people))
    let council = try await people.test.council(
      of: TamDiepTests.plan, chair: people.chair, secretary: people.secretary, members: people.members + [teacher])
    return (people, teacher, council)
  }

  private static func open(_ id: Dossier.ID, _ council: Council.ID, _ people: People) async throws -> Session.ID {
    let session = Session.ID(at: people.office.clock.now)
    try await people.office.run(
      PrepareSession(id: session, of: council, name: "Phiên thử", day: people.office.clock.now.day),
      as: people.secretary)
    try await people.office.run(PutBeforeCouncil(session: session, dossiers: [id]), as: people.secretary)
    try await people.office.run(OpenSession(session: session), as: people.secretary)
    return session
  }

  @Test("A member who was invited answers before scoring: with a no they score, so nobody is barred by being named")
  func unwelcomeMember() async throws {
    let (people, teacher, council) = try await Self.withTeacher()
    let office = people.office
    let id = try await Self.accepted(people, inviting: teacher)
    let session = try await Self.open(id, council, people)
    let ballot = WriteBallot(session: session, dossier: id, entry: people.split(Points(80)), submit: true)
    let asked = await #expect(throws: Refusal.self) { try await office.run(ballot, as: teacher) }
    #expect(
      asked?.reason == "Bạn được mời làm đồng tác giả của hồ sơ này và chưa trả lời, nên chưa chấm hồ sơ này được.")
    let owed = try await office.read(as: people.chair) {
      try $0.progress(of: $0.session(session)).members.first { $0.person == teacher }?.expected
    }
    #expect(owed == 1, "an invitation alone bars nobody")
    try await office.run(AnswerInvitation(dossier: id, isAuthor: false), as: teacher)
    try await office.run(ballot, as: teacher)
  }

  @Test("A member who confirmed is kept from scoring, and a namesake declares with the ballot that it is not them")
  func membersWhoWrote() async throws {
    let (people, teacher, council) = try await Self.withTeacher()
    let office = people.office
    let id = try await Self.accepted(people, inviting: teacher)
    try await office.run(AnswerInvitation(dossier: id, isAuthor: true), as: teacher)
    let session = try await Self.open(id, council, people)
    let refusal = await #expect(throws: Refusal.self) {
      try await office.run(
        WriteBallot(session: session, dossier: id, entry: people.split(Points(80)), submit: true), as: teacher)
    }
    #expect(refusal?.reason == "Bạn không chấm hồ sơ này: ủy viên là tác giả hoặc đồng tác giả.")

    let named = try await Self.accepted(people, typing: "uy vien mot")
    let second = try await Self.open(named, council, people)
    var ballot = WriteBallot(session: second, dossier: named, entry: people.split(Points(80)), submit: true)
    let undeclared = await #expect(throws: Refusal.self) { try await office.run(ballot, as: people.members[0]) }
    #expect(undeclared?.field == "apart")
    try await office.run(ballot, as: people.members[1])
    ballot.declaresApart = true
    try await office.run(ballot, as: people.members[0])
    let person = try await office.read(as: nil) { try $0.person(people.members[0]) }
    #expect(try await people.test.dossier(named).standing(of: person) == .apart)
    #expect(try await people.test.verify().rows > 0)
  }

  @Test("Where the plan scores blind everyone declares with each ballot, and nobody who scores sees a name")
  func blind() async throws {
    let people = try await People(on: "2024-03-10")
    let office = people.office
    let file = try #require(PlanFile.builtIn.first { $0.name == TamDiepTests.plan.description })
    let text = String(decoding: file.bytes, as: UTF8.self).replacing(
      "  mean: exact\n", with: "  mean: exact\n  blind: true\n")
    try await office.runUnattended(PublishPlan(text: text))
    let id = try await Self.accepted(people, typing: "uy vien mot")
    let session = try await people.openSession([id])
    for voter in people.voters {
      #expect(try await Self.sees(voter, id, people) == false)
      var ballot = WriteBallot(session: session, dossier: id, entry: people.split(Points(80)), submit: true)
      let refusal = await #expect(throws: Refusal.self) { try await office.run(ballot, as: voter) }
      #expect(refusal?.field == "apart", "the same for everyone, so that it tells nothing")
      ballot.declaresApart = true
      try await office.run(ballot, as: voter)
    }
    #expect(try await Self.sees(people.officer, id, people))
    let titles = try await office.read(as: people.secretary) {
      try $0.progress(of: $0.session(session)).dossiers.map(\.title)
    }
    #expect(titles == ["Sáng kiến chung"])
    try await office.run(CloseSession(session: session), as: people.chair)
    #expect(try await Self.sees(people.chair, id, people))
    #expect(try await people.test.verify().rows > 0)
  }

  @Test("A chair with a dossier of their own in the session does not lock it; a deputy does, and may be named for it")
  func chairsOwn() async throws {
    let people = try await People(on: "2024-03-10")
    let office = people.office
    let own = try await people.test.draft(
      "Của Chủ tịch", by: people.chair, plan: TamDiepTests.plan, track: "dot-1", field: "giao-duc",
      solution: "tac-nghiep")
    try await office.run(SubmitDossier(dossier: own), as: people.chair)
    try await office.run(ReceiveDossiers(dossiers: [own]), as: people.officer)
    let rules = ["tinh-moi", "da-ap-dung", "doi-tuong", "quy-dinh"].map { Dossier.Check(rule: $0, holds: true) }
    try await office.run(CheckDossier(dossier: own, checks: rules), as: people.officer)
    try await office.run(AcceptDossier(dossier: own), as: people.officer)
    let session = try await people.openSession([own])
    for voter in [people.secretary] + people.members {
      try await office.run(
        WriteBallot(session: session, dossier: own, entry: people.split(Points(80)), submit: true), as: voter)
    }
    let refusal = await #expect(throws: Refusal.self) {
      try await office.run(CloseSession(session: session), as: people.chair)
    }
    #expect(refusal?.reason == "Bạn là tác giả của hồ sơ này nên không được khóa kết quả chấm.")
    #expect(
      refusal?.next
        == "Phó Chủ tịch (Tổ phó) làm thay. Nếu chưa có, bổ sung Phó Chủ tịch bằng quyết định ở trang Hội đồng.")
    await #expect(throws: Refusal.notYours) {
      try await office.run(CloseSession(session: session), as: people.members[0])
    }
    try await office.runUnattended(
      ChangeCouncil(
        council: people.council, mandate: try Council.Mandate(number: "02/QĐ", day: office.clock.now.day),
        leaving: [people.members[0]], joining: [Council.Member(person: people.members[0], seat: .deputy)]))
    try await office.run(CloseSession(session: session), as: people.members[0])
    #expect(try await people.test.dossier(own).state == .scored)
    // What is not the chair's own is the chair's to lock.
    let other = try await people.accepted("Của người khác")
    let second = try await people.openSession([other])
    let early = await #expect(throws: Refusal.self) {
      try await office.run(CloseSession(session: second), as: people.members[0])
    }
    #expect(early?.reason == "Chủ tịch Hội đồng làm việc này.")
  }

  // MARK: Deciding, paying

  @Test("Nobody drafts, approves or issues a decision over a dossier of theirs, and nobody is paid by themselves")
  func decisions() async throws {
    let people = try await People(on: "2024-03-10")
    let (office, test) = (people.office, people.test)
    let school = try await Self.school(people)
    let coauthor = try await test.person(
      "Đỗ Thị Đồng", in: school, (.decidingAuthority, .plan(TamDiepTests.plan)),
      (.intakeOfficer, .plan(TamDiepTests.plan)), (.financeOfficer, .plan(TamDiepTests.plan)))
    let id = try await Self.accepted(people, inviting: coauthor)
    try await office.run(AnswerInvitation(dossier: id, isAuthor: true), as: coauthor)
    let session = try await people.closedSession([(id, Points(95))])
    func refused(_ deed: String, _ run: () async throws -> Void) async {
      let said = await refusal(run)
      #expect(said?.reason == "Bạn là tác giả của hồ sơ này nên không được \(deed).")
    }
    await refused("lập dự thảo quyết định") { try await office.run(DraftDecision(session: session), as: coauthor) }
    try await office.run(DraftDecision(session: session), as: people.officer)
    await refused("trình dự thảo") { try await office.run(SendDraft(session: session), as: coauthor) }
    try await office.run(SendDraft(session: session), as: people.officer)
    await refused("duyệt dự thảo") { try await office.run(ApproveDraft(session: session), as: coauthor) }
    try await office.run(ApproveDraft(session: session), as: people.authority)
    let signing = try await people.signing("05/QĐ-UBND")
    let decision = Decision.ID(at: office.clock.now)
    await refused("ban hành quyết định") {
      try await office.run(IssueDecision(id: decision, session: session, signing: signing), as: coauthor)
    }
    try await office.run(IssueDecision(id: decision, session: session, signing: signing), as: people.authority)

    let plan = try await office.read(as: nil) { try $0.plan(TamDiepTests.plan) }
    let lines = Estimate.lines(of: plan) { Estimate.Line.ID(at: office.clock.now) }
    try await office.run(WriteEstimate(plan: plan.id, year: 2024, lines: lines), as: coauthor)
    let loaded = try await office.read(as: nil) {
      try Store.Money.estimate(of: TamDiepTests.plan, in: 2024, on: $0.connection)?.value
    }
    let estimate = try #require(loaded)
    let approval = ApproveEstimate(
      estimate: estimate.id, number: "88/QĐ", day: office.clock.now.day, total: estimate.total)
    let own = await #expect(throws: Refusal.self) { try await office.run(approval, as: coauthor) }
    #expect(own?.reason == "Bạn đã lập dự toán này nên không được phê duyệt.")
    try await office.run(approval, as: people.authority)
    await refused("chi tiền thưởng") {
      try await office.run(
        PayPrizes(
          estimate: estimate.id, line: lines[0].id, decision: decision, dossiers: [id], day: office.clock.now.day,
          voucher: "PC-1"), as: coauthor)
    }
    var expense = PayExpense(
      id: Payment.ID(at: office.clock.now), estimate: estimate.id, line: lines[0].id, purpose: "Hỗ trợ",
      payee: "do thi dong", amount: Dong(1000), day: office.clock.now.day, voucher: "PC-2")
    let selfish = await #expect(throws: Refusal.self) { try await office.run(expense, as: coauthor) }
    #expect(selfish?.field == "payee")
    expense.payeeIsAnother = true
    try await office.run(expense, as: coauthor)
  }

  // MARK: Drafts

  @Test("A draft that was never submitted is its authors' alone; one that was returned stays with the unit")
  func privateDrafts() async throws {
    let people = try await People(on: "2024-03-10")
    let (office, test) = (people.office, people.test)
    let auditor = try await test.person("Thanh Tra", (.auditor, .installation))
    let id = try await people.draft("Bản nháp")
    for official in [people.head, people.officer, people.authority, auditor] {
      #expect(try await Self.sees(official, id, people) == false)
    }
    #expect(try await Self.sees(people.author, id, people))
    await #expect(throws: Refusal.absent) {
      try await office.run(WithdrawDossier(dossier: id, reason: "Không cần."), as: people.head)
    }
    try await office.run(SubmitDossier(dossier: id), as: people.author)
    try await office.run(ReturnDossier(dossier: id, reason: "Sửa tên."), as: people.head)
    #expect(try await people.test.dossier(id).state == .draft)
    #expect(try await Self.sees(people.head, id, people))
    let late = try await people.draft("Xin nộp muộn")
    try test.go(to: "2024-12-01T08:00")
    try await office.run(AskLate(dossier: late, reason: "Ốm dài ngày."), as: people.author)
    #expect(try await Self.sees(people.officer, late, people))
    #expect(try await Self.sees(people.head, late, people) == false)
  }
}

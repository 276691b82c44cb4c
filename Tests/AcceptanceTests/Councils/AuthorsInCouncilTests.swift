import Domain
import Foundation
@_spi(Desk) import Office
import PlanFile
import Store
import TestSupport
import Testing

/// In council and after it, authors and those who may be authors keep apart from what is theirs.
@Suite("Authors are kept apart in council")
struct AuthorsInCouncilTests {
  typealias People = TamDiepTests.People

  // MARK: Scoring

  /// The people of Tam Điệp whose council has a teacher of the author's own school.
  private static func withTeacher() async throws -> (people: People, teacher: Person.ID, council: Council.ID) {
    let people = try await People(on: "2024-03-10")
    let teacher = try await people.test.person("Đỗ Thị Đồng", in: try await people.school())
    let council = try await people.test.council(
      of: TamDiepTests.plan, chair: people.chair, secretary: people.secretary, members: people.members + [teacher])
    return (people, teacher, council)
  }

  private static func open(_ id: Dossier.ID, _ council: Council.ID, _ people: People) async throws -> Session.ID {
    let session = Session.ID(at: people.office.clock.now)
    try await people.office.run(
      .prepareSession(id: session, of: council, name: "Phiên thử", day: people.office.clock.now.day),
      as: people.secretary)
    try await people.office.run(.putBeforeCouncil(session, dossiers: [id]), as: people.secretary)
    try await people.office.run(.openSession(session), as: people.secretary)
    return session
  }

  @Test("A member who was invited answers before scoring: with a no they score, so nobody is barred by being named")
  func unwelcomeMember() async throws {
    let (people, teacher, council) = try await Self.withTeacher()
    let office = people.office
    let id = try await people.accepted(inviting: teacher)
    let session = try await Self.open(id, council, people)
    let ballot = Command.writeBallot(session, dossier: id, entry: people.split(Points(80)), submit: true)
    let asked = await #expect(throws: Refusal.self) { try await office.run(ballot, as: teacher) }
    #expect(
      asked?.reason == "Bạn được mời làm đồng tác giả của hồ sơ này và chưa trả lời, nên chưa chấm hồ sơ này được.")
    let progress = try await office.look(BoardLook(of: session), as: people.chair).found.progress
    let owed = progress.members.first { $0.person == teacher }?.expected
    #expect(owed == 1, "an invitation alone bars nobody")
    try await office.run(.answerInvitation(id, isAuthor: false), as: teacher)
    try await office.run(ballot, as: teacher)
  }

  @Test("A member who confirmed is kept from scoring, and a namesake declares with the ballot that it is not them")
  func membersWhoWrote() async throws {
    let (people, teacher, council) = try await Self.withTeacher()
    let office = people.office
    let id = try await people.accepted(inviting: teacher)
    try await office.run(.answerInvitation(id, isAuthor: true), as: teacher)
    let session = try await Self.open(id, council, people)
    let refusal = await #expect(throws: Refusal.self) {
      try await office.run(
        .writeBallot(session, dossier: id, entry: people.split(Points(80)), submit: true), as: teacher)
    }
    #expect(refusal?.reason == "Bạn không chấm hồ sơ này: ủy viên là tác giả hoặc đồng tác giả.")

    let named = try await people.accepted(typing: "uy vien mot")
    let second = try await Self.open(named, council, people)
    func ballot(declaresApart: Bool) -> Command<Int> {
      .writeBallot(second, dossier: named, entry: people.split(Points(80)), submit: true, declaresApart: declaresApart)
    }
    let undeclared = await #expect(throws: Refusal.self) {
      try await office.run(ballot(declaresApart: false), as: people.members[0])
    }
    #expect(undeclared?.field == "apart")
    try await office.run(ballot(declaresApart: false), as: people.members[1])
    try await office.run(ballot(declaresApart: true), as: people.members[0])
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
      "      out-of: 100\n", with: "      out-of: 100\n      blind: true\n")
    try await office.runUnattended(.publishPlan(text))
    let id = try await people.accepted(typing: "uy vien mot")
    let session = try await people.openSession([id])
    for voter in people.voters {
      #expect(try await people.sees(id, as: voter) == false)
      func ballot(declaresApart: Bool) -> Command<Int> {
        .writeBallot(session, dossier: id, entry: people.split(Points(80)), submit: true, declaresApart: declaresApart)
      }
      let refusal = await #expect(throws: Refusal.self) {
        try await office.run(ballot(declaresApart: false), as: voter)
      }
      #expect(refusal?.field == "apart", "the same for everyone, so that it tells nothing")
      try await office.run(ballot(declaresApart: true), as: voter)
    }
    #expect(try await people.sees(id, as: people.officer))
    let board = try await office.look(BoardLook(of: session), as: people.secretary).found
    let titles = board.progress.dossiers.map(\.title)
    #expect(titles == ["Sáng kiến chung"])
    try await office.run(.closeSession(session), as: people.chair)
    #expect(try await people.sees(id, as: people.chair))
    #expect(try await people.test.verify().rows > 0)
  }

  @Test("A chair with a dossier of their own in the session does not lock it; a deputy does, and may be named for it")
  func chairsOwn() async throws {
    let people = try await People(on: "2024-03-10")
    let office = people.office
    let own = try await people.test.draft(
      "Của Chủ tịch", by: people.chair, plan: TamDiepTests.plan, track: "dot-1", field: "giao-duc",
      solution: "tac-nghiep")
    try await office.run(.submitDossier(own), as: people.chair)
    try await office.run(.receiveDossiers([own]), as: people.officer)
    try await people.test.check(own, by: people.officer)
    try await office.run(.acceptDossier(own), as: people.officer)
    let session = try await people.openSession([own])
    for voter in [people.secretary] + people.members {
      try await office.run(
        .writeBallot(session, dossier: own, entry: people.split(Points(80)), submit: true), as: voter)
    }
    let refusal = await #expect(throws: Refusal.self) {
      try await office.run(.closeSession(session), as: people.chair)
    }
    #expect(refusal?.reason == "Bạn là tác giả của hồ sơ này nên không được khóa kết quả chấm.")
    #expect(
      refusal?.next
        == "Phó Chủ tịch (Tổ phó) làm thay. Nếu chưa có, bổ sung Phó Chủ tịch bằng quyết định ở trang Hội đồng.")
    await #expect(throws: Refusal.notYours) {
      try await office.run(.closeSession(session), as: people.members[0])
    }
    try await office.runUnattended(
      .changeCouncil(
        people.council, mandate: try Council.Mandate(number: "02/QĐ", day: office.clock.now.day),
        leaving: [people.members[0]], joining: [Council.Member(person: people.members[0], seat: .deputy)]))
    try await office.run(.closeSession(session), as: people.members[0])
    #expect(try await people.test.dossier(own).state == .scored)
    // What is not the chair's own is the chair's to lock.
    let other = try await people.accepted("Của người khác")
    let second = try await people.openSession([other])
    let early = await #expect(throws: Refusal.self) {
      try await office.run(.closeSession(second), as: people.members[0])
    }
    #expect(early?.reason == "Chủ tịch Hội đồng làm việc này.")
  }

  // MARK: Deciding, paying

  @Test("Nobody drafts, approves or issues a decision over a dossier of theirs, and nobody is paid by themselves")
  func decisions() async throws {
    let people = try await People(on: "2024-03-10")
    let (office, test) = (people.office, people.test)
    let school = try await people.school()
    let coauthor = try await test.person(
      "Đỗ Thị Đồng", in: school, (.decidingAuthority, .plan(TamDiepTests.plan)),
      (.intakeOfficer, .plan(TamDiepTests.plan)), (.financeOfficer, .plan(TamDiepTests.plan)))
    let id = try await people.accepted(inviting: coauthor)
    try await office.run(.answerInvitation(id, isAuthor: true), as: coauthor)
    let session = try await people.closedSession([(id, Points(95))])
    func refused(_ deed: String, _ run: () async throws -> Void) async {
      let said = await refusal(run)
      #expect(said?.reason == "Bạn là tác giả của hồ sơ này nên không được \(deed).")
    }
    try await office.run(
      .gradeEarly(session, reason: "Trao thưởng sớm.", document: "9/TB-VP", day: office.clock.now.day),
      as: people.authority)
    await refused("lập dự thảo quyết định") { try await office.run(.draftDecision(session), as: coauthor) }
    try await office.run(.draftDecision(session), as: people.officer)
    await refused("trình dự thảo") { try await office.run(.sendDraft(session), as: coauthor) }
    try await office.run(.sendDraft(session), as: people.officer)
    await refused("duyệt dự thảo") { try await office.run(.approveDraft(session), as: coauthor) }
    try await office.run(.approveDraft(session), as: people.authority)
    let signing = try await people.signing("05/QĐ-UBND")
    let decision = Decision.ID(at: office.clock.now)
    await refused("ban hành quyết định") {
      try await office.run(.issueDecision(id: decision, session: session, signing: signing), as: coauthor)
    }
    try await office.run(.issueDecision(id: decision, session: session, signing: signing), as: people.authority)

    let plan = try await office.read(as: nil) { try $0.plan(TamDiepTests.plan) }
    let lines = Estimate.lines(of: plan) { Estimate.Line.ID(at: office.clock.now) }
    try await office.run(.writeEstimate(plan: plan.id, year: 2024, lines: lines), as: coauthor)
    let loaded = try await office.read(as: nil) {
      try Store.Money.estimate(of: TamDiepTests.plan, in: 2024, on: $0.connection)?.value
    }
    let estimate = try #require(loaded)
    let approval = Command.approveEstimate(
      estimate.id, number: "88/QĐ", day: office.clock.now.day, total: estimate.total)
    let own = await #expect(throws: Refusal.self) { try await office.run(approval, as: coauthor) }
    #expect(own?.reason == "Bạn đã lập dự toán này nên không được phê duyệt.")
    try await office.run(approval, as: people.authority)
    await refused("chi tiền thưởng") {
      try await office.run(
        .payPrizes(
          estimate.id, line: lines[0].id, decision: decision, dossiers: [id], day: office.clock.now.day,
          voucher: "PC-1"), as: coauthor)
    }
    func expense(payeeIsAnother: Bool) -> Command<Void> {
      .payExpense(
        id: Payment.ID(at: office.clock.now), estimate: estimate.id, line: lines[0].id, purpose: "Hỗ trợ",
        payee: "do thi dong", amount: Dong(1000), day: office.clock.now.day, voucher: "PC-2",
        payeeIsAnother: payeeIsAnother)
    }
    let selfish = await #expect(throws: Refusal.self) {
      try await office.run(expense(payeeIsAnother: false), as: coauthor)
    }
    #expect(selfish?.field == "payee")
    try await office.run(expense(payeeIsAnother: true), as: coauthor)
  }
}

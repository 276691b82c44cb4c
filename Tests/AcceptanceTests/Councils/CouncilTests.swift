import Archives
import Domain
import Store
import TestSupport
import Testing

@_spi(Desk) @testable import Office

/// Councils and appraisal teams at work, before the session and in it.
@Suite struct CouncilTests {
  /// Vĩnh Tường's education track: an appraisal team of three, a council of five.
  struct Education: Sendable {
    static let plan: Plan.ID = "vinh-tuong-2022"
    var test: TestOffice
    let (author, head, officer, chair, secretary): (Person.ID, Person.ID, Person.ID, Person.ID, Person.ID)
    let (leader, clerk, teacher): (Person.ID, Person.ID, Person.ID)
    let members: [Person.ID]
    let school: Unit.ID
    let (council, team): (Council.ID, Council.ID)

    init() async throws {
      let made = try await TestOffice.once("education") {
        let people = try await Education(settling: try await TestOffice(on: "2022-02-10"))
        return (people.test, people)
      }
      self = made.people
      test = made.test
    }

    private init(settling test: TestOffice) async throws {
      self.test = test
      school = try await test.unit("Trường Tiểu học Mẫu")
      author = try await test.person("Bùi Thị Thử", in: school)
      head = try await test.person("Đặng Hiệu Trưởng", (.unitHead, .unit(school)))
      officer = try await test.person("Ngô Tiếp Nhận", (.intakeOfficer, .plan(Self.plan)))
      (chair, secretary) = (try await test.person("Chủ Tịch"), try await test.person("Thư Ký"))
      (leader, clerk) = (try await test.person("Tổ Trưởng"), try await test.person("Tổ Thư Ký"))
      teacher = try await test.person("Đồng Nghiệp", in: school)
      var members: [Person.ID] = []
      for name in ["Một", "Hai", "Ba"] { members.append(try await test.person("Ủy Viên \(name)")) }
      self.members = members
      council = try await test.council(of: Self.plan, chair: chair, secretary: secretary, members: members)
      team = Council.ID(at: test.office.clock.now)
      try await test.office.runUnattended(
        .establishCouncil(
          try Council(
            id: team, plan: Self.plan, kind: .appraisalTeam, body: "to-tham-dinh", name: "Tổ thẩm định giáo dục",
            fields: ["giao-duc"],
            mandate: Council.Mandate(number: "11/QĐ", day: try #require(Day("2022-02-01"))),
            members: [
              Council.Member(person: leader, seat: .chair), Council.Member(person: clerk, seat: .secretary),
              Council.Member(person: teacher, seat: .member),
            ])))
    }

    var office: Office { test.office }

    func accepted(_ title: String) async throws -> Dossier.ID {
      let id = try await test.draft(
        title, by: author, plan: Self.plan, track: "giao-duc", field: "giao-duc", solution: "quan-ly")
      try await office.run(.submitDossier(id), as: author)
      try await office.run(.endorseDossier(id), as: head)
      try await office.run(.receiveDossiers([id]), as: officer)
      try await test.check(id, by: officer)
      try await office.run(.acceptDossier(id), as: officer)
      return id
    }

    func session(of council: Council.ID, by secretary: Person.ID, _ dossiers: [Dossier.ID]) async throws -> Session.ID {
      let id = Session.ID(at: office.clock.now)
      try await office.run(
        .prepareSession(
          id: id, of: council, holding: council == team ? "tham-dinh" : "hoi-dong-giao-duc", name: "Phiên thử",
          day: office.clock.now.day), as: secretary)
      try await office.run(.putBeforeCouncil(id, dossiers: dossiers), as: secretary)
      return id
    }

    func vote(
      _ vote: Ballot.Vote, _ remark: String = "", on dossier: Dossier.ID, in session: Session.ID, by: [Person.ID]
    )
      async throws
    {
      let found = ["tieu-bieu": vote == .yes, "nhan-rong": vote == .yes]
      for member in by {
        try await office.run(
          .writeBallot(
            session, dossier: dossier, entry: Ballot.Entry(vote: vote, found: found, remark: remark), submit: true),
          as: member)
      }
    }
  }

  @Test("The appraisal team's votes and opinions decide what goes to the council (VT-1, VT-3)")
  func appraisalTeam() async throws {
    let people = try await Education()
    let (good, poor) = (try await people.accepted("Đọc sách cùng cha mẹ"), try await people.accepted("Bảng tên mới"))
    try people.test.go(to: "2022-03-05T08:00")
    let appraisal = try await people.session(of: people.team, by: people.clerk, [good, poor])
    try await people.office.run(.openSession(appraisal), as: people.clerk)
    let voters = [people.leader, people.clerk]
    try await people.vote(.yes, "Tiêu biểu.", on: good, in: appraisal, by: voters)
    try await people.vote(.no, "Chưa nhân rộng được.", on: poor, in: appraisal, by: voters)
    await #expect(
      throws: Refusal("Bạn không bỏ phiếu cho hồ sơ này: ủy viên cùng đơn vị với tác giả.", kind: .forbidden)
    ) {
      try await people.vote(.yes, on: good, in: appraisal, by: [people.teacher])
    }
    try await people.office.run(.closeSession(appraisal), as: people.leader)

    let (shortlisted, dropped) = (try await people.test.dossier(good), try await people.test.dossier(poor))
    #expect(shortlisted.state == .shortlisted)
    #expect(dropped.state == .notShortlisted)
    #expect(dropped.history.last?.note.hasSuffix("Chưa nhân rộng được.\nChưa nhân rộng được.") == true)
    let session = try await people.session(of: people.council, by: people.secretary, [good])
    #expect(try await people.test.dossier(good).session == session)
    await #expect(throws: Refusal.self) {
      try await people.office.run(.putBeforeCouncil(session, dossiers: [poor]), as: people.secretary)
    }
    _ = try await people.test.verify()
  }

  @Test("The share of yes is one of those whom the roll found, not of those who cast a ballot")
  func presentMembers() async throws {
    let people = try await Education()
    let dossier = try await people.accepted("Đọc sách cùng cha mẹ")
    let session = try await councilSession(people, [dossier])
    try await people.office.run(.openSession(session), as: people.secretary)
    try await people.vote(.yes, on: dossier, in: session, by: people.members)
    try await people.vote(.no, on: dossier, in: session, by: [people.secretary])
    func verdict() async throws -> Score.Verdict? {
      try await people.office.read(as: nil) { desk in
        try Judging(try desk.session(session), at: desk).ranking().standings.first?.score.verdict
      }
    }
    // Three of the four who cast a ballot, as long as nobody has called the roll.
    #expect(try await verdict() == .recognised)
    try await people.office.run(.callRoll(session, absences: []), as: people.secretary)
    let share = try #require(Fraction(2, of: 3))
    #expect(try await verdict() == .notRecognised(.tooFewYes(yes: 3, of: 5, share: share)))
    try await people.office.run(
      .callRoll(session, absences: [Meeting.Absence(member: people.chair)]), as: people.secretary)
    #expect(try await verdict() == .recognised)
  }

  /// The council's session on dossiers that the team let through.
  private func councilSession(_ people: Education, _ dossiers: [Dossier.ID]) async throws -> Session.ID {
    try people.test.go(to: "2022-03-05T08:00")
    let appraisal = try await people.session(of: people.team, by: people.clerk, dossiers)
    try await people.office.run(.openSession(appraisal), as: people.clerk)
    for dossier in dossiers {
      try await people.vote(.yes, on: dossier, in: appraisal, by: [people.leader, people.clerk])
    }
    try await people.office.run(.closeSession(appraisal), as: people.leader)
    try people.test.go(to: "2022-03-12T08:00")
    return try await people.session(of: people.council, by: people.secretary, dossiers)
  }

  @Test("A session without a quorum is not closed, and a changed council changes no closed result")
  func quorumAndChange() async throws {
    let people = try await Education()
    let dossier = try await people.accepted("Đọc sách cùng cha mẹ")
    let session = try await councilSession(people, [dossier])
    try await people.office.run(.openSession(session), as: people.secretary)
    try await people.vote(.yes, on: dossier, in: session, by: [people.chair, people.secretary, people.members[0]])
    await #expect(
      throws: Refusal(
        "Phiên họp mới có 3 trên 5 thành viên dự; cần ít nhất 4.",
        next: "Ghi lại thành phần dự họp, hoặc chờ đủ thành viên nộp phiếu rồi khóa kết quả.")
    ) { try await people.office.run(.closeSession(session), as: people.chair) }
    try await people.vote(.no, on: dossier, in: session, by: [people.members[1]])
    try await people.office.run(.closeSession(session), as: people.chair)
    let chair = people.chair
    let before = try await people.office.look(RankingLook(of: session), as: chair).found.ranking

    let change = try Council.Mandate(number: "20/QĐ", day: people.office.clock.now.day)
    try await people.office.runUnattended(
      .changeCouncil(
        people.council, mandate: change, leaving: Set(people.members),
        joining: [Council.Member(person: people.leader, seat: .member)]))
    let after = try await people.office.look(RankingLook(of: session), as: chair).found.ranking
    #expect(before.standings.map(\.score) == after.standings.map(\.score))
    #expect(after.standings.first?.score.ballots == 4)
    await #expect(throws: Refusal.notYours) {
      let gone = people.members[0]
      try await people.office.run(.declareConflict(session, dossier: dossier, reason: "Quen biết."), as: gone)
    }
  }

  @Test("A closed result is opened again only by a document that says why")
  func reopening() async throws {
    let people = try await Education()
    let dossier = try await people.accepted("Đọc sách cùng cha mẹ")
    let session = try await councilSession(people, [dossier])
    try await people.office.run(.openSession(session), as: people.secretary)
    try await people.vote(.yes, on: dossier, in: session, by: [people.chair, people.secretary] + people.members)
    try await people.office.run(.closeSession(session), as: people.chair)
    let today = people.office.clock.now.day
    await #expect(throws: Refusal.input("document", "Ghi số văn bản cho phép mở lại kết quả.")) {
      try await people.office.run(
        .reopenSession(session, reason: "Sót một phiếu.", document: " ", day: today), as: people.chair)
    }
    try await people.office.run(
      .reopenSession(session, reason: "Sót một phiếu.", document: "15/BB-HĐ", day: today), as: people.chair)
    let reopened = try await people.office.read(as: people.chair) { try $0.session(session) }
    #expect(reopened.state == .scoring)
    #expect(reopened.reopenings.map(\.document) == ["15/BB-HĐ"])
    #expect(try await people.test.dossier(dossier).history.last?.note == "Sót một phiếu. (15/BB-HĐ)")
  }

  @Test("A dossier that its author completed is scored again: what was cast before is kept and counts no more")
  func scoredAgain() async throws {
    let people = try await Education()
    let dossier = try await people.accepted("Đọc sách cùng cha mẹ")
    let session = try await councilSession(people, [dossier])
    try await people.office.run(.openSession(session), as: people.secretary)
    let everyone = [people.chair, people.secretary] + people.members
    await #expect(throws: Refusal("Chưa có phiếu nào nộp cho «Đọc sách cùng cha mẹ», nên chưa có gì để đánh giá lại."))
    {
      try await people.office.run(.scoreAgain(session, dossier: dossier, reason: "Chấm lại."), as: people.secretary)
    }
    try await people.vote(.no, on: dossier, in: session, by: everyone)
    let due = people.office.clock.now.day.adding(days: 3)
    try await people.office.run(
      .askCompletionInSession(session, dossier: dossier, text: "Thêm số liệu.", due: due),
      as: people.secretary)
    await #expect(throws: Refusal.self) {
      try await people.office.run(.closeSession(session), as: people.chair)
    }
    try await people.office.run(.completeDossier(dossier, note: "Đã thêm."), as: people.author)
    #expect(try await people.test.dossier(dossier).state == .inCouncil)
    try await people.office.run(
      .scoreAgain(session, dossier: dossier, reason: "Tác giả đã bổ sung."), as: people.secretary)
    try await people.vote(.yes, on: dossier, in: session, by: everyone)
    try await people.office.run(.closeSession(session), as: people.chair)

    let found = try await people.office.look(RankingLook(of: session), as: people.chair).found
    let earlier = found.earlier
    #expect(found.ranking.standings.map(\.isRecognised) == [true])
    #expect(earlier[dossier]?.map(\.ballots) == [5])
    #expect(earlier[dossier]?.first?.mean == Mean(sum: .zero, count: 5))
    _ = try await people.test.verify()
  }

  @Test("Readers are shared out evenly without conflicts; by hand nobody with a conflict is taken")
  func readers() async throws {
    let people = try await Education()
    var dossiers: [Dossier.ID] = []
    for number in 1...5 { dossiers.append(try await people.accepted("Sáng kiến \(number)")) }
    try people.test.go(to: "2022-03-05T08:00")
    let session = try await people.session(of: people.team, by: people.clerk, dossiers)
    await #expect(
      throws: Refusal.input("readers", "Người được phân công có xung đột lợi ích với hồ sơ này.")
    ) {
      try await people.office.run(
        .assignReaders(session, dossier: dossiers[0], readers: [people.teacher]), as: people.clerk)
    }
    try await people.office.run(
      .assignReaders(session, dossier: dossiers[0], readers: [people.leader]), as: people.clerk)
    let short = try await people.office.run(.shareOutReading(session, readers: 1, keeping: true), as: people.clerk)
    #expect(short.isEmpty)
    let shared = try await people.office.read(as: people.clerk) { try $0.session(session) }
    #expect(shared.readers(of: dossiers[0]) == [people.leader])
    #expect(
      [people.leader, people.clerk, people.teacher].map { shared.dossiers(readBy: $0).count }.sorted() == [0, 2, 3])

    // The author's colleague has a conflict with each of them and gets none.
    let archive = try await people.office.look(ReadingArchiveLook(of: session), as: people.leader).found
    var bytes: [UInt8] = []
    try await archive.send(from: people.office.files) { bytes += $0 }
    let reader = try ArchiveReader(bytes, bounds: .own)
    var names: [String] = []
    while let entry = try reader.next() { names.append(entry.name) }
    let read = shared.dossiers(readBy: people.leader).compactMap { dossiers.firstIndex(of: $0).map { $0 + 1 } }
    #expect(
      names
        == read.flatMap { ["0\($0) Sáng kiến \($0)/Đơn.docx", "0\($0) Sáng kiến \($0)/Báo cáo mô tả.docx"] })
    await #expect(throws: Refusal("Bạn không có hồ sơ nào để đọc trong phiên họp này.")) {
      _ = try await people.office.look(ReadingArchiveLook(of: session), as: people.teacher)
    }
    #expect(
      try await people.office.run(.shareOutReading(session, readers: 3, keeping: false), as: people.clerk)
        == dossiers)
  }
}

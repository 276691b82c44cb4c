import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

/// Tam Điệp 2024, with the numbers and days of its own text.
@Suite struct TamDiepTests {
  static let plan: Plan.ID = "tam-diep-2024"

  /// The people of the plan.
  struct People: Sendable {
    var test: TestOffice
    var author: Person.ID
    var head: Person.ID
    var officer: Person.ID
    var authority: Person.ID
    var chair: Person.ID
    var secretary: Person.ID
    var members: [Person.ID]
    var council: Council.ID

    init(on day: String) async throws {
      let made = try await TestOffice.once("Tam Điệp \(day)") {
        let people = try await People(settling: try await TestOffice(on: day))
        return (people.test, people)
      }
      self = made.people
      test = made.test
    }

    private init(settling test: TestOffice) async throws {
      self.test = test
      let school = try await test.unit("Trường Tiểu học Mẫu")
      author = try await test.person("Nguyễn Thử", in: school)
      head = try await test.person("Trần Hiệu Trưởng", in: school, (.unitHead, .unit(school)))
      officer = try await test.person("Lê Tiếp Nhận", (.intakeOfficer, .plan(plan)))
      authority = try await test.person("Phạm Quyết Định", (.decidingAuthority, .plan(plan)))
      chair = try await test.person("Vũ Chủ Tịch")
      secretary = try await test.person("Hoàng Thư Ký")
      members = [try await test.person("Ủy Viên Một"), try await test.person("Ủy Viên Hai")]
      council = try await test.council(of: plan, chair: chair, secretary: secretary, members: members)
    }

    var voters: [Person.ID] { [chair, secretary] + members }
    var office: Office { test.office }

    func draft(_ title: String) async throws -> Dossier.ID {
      try await test.draft(title, by: author, plan: plan, track: "dot-1", field: "giao-duc", solution: "tac-nghiep")
    }

    /// A dossier brought as far as the council.
    func accepted(_ title: String) async throws -> Dossier.ID {
      let id = try await draft(title)
      try await office.run(.submitDossier(id), as: author)
      try await office.run(.endorseDossier(id), as: head)
      try await office.run(.receiveDossiers([id]), as: officer)
      try await test.check(id, by: officer)
      try await office.run(.acceptDossier(id), as: officer)
      return id
    }

    /// A session in which every voter gives each dossier those points in all.
    func closedSession(_ totals: [(Dossier.ID, Points)]) async throws -> Session.ID {
      let session = try await openSession(totals.map(\.0))
      try await score(totals, in: session)
      return session
    }

    /// Every voter gives each dossier those points in all; then the chair closes the session.
    func score(_ totals: [(Dossier.ID, Points)], in session: Session.ID) async throws {
      for (dossier, total) in totals {
        for voter in voters {
          try await office.run(.writeBallot(session, dossier: dossier, entry: split(total), submit: true), as: voter)
        }
      }
      try await office.run(.closeSession(session), as: chair)
    }

    /// A session that scores these dossiers.
    func openSession(_ dossiers: [Dossier.ID]) async throws -> Session.ID {
      let session = Session.ID(at: office.clock.now)
      try await office.run(
        .prepareSession(id: session, of: council, name: "Phiên thử", day: office.clock.now.day), as: secretary)
      try await office.run(.putBeforeCouncil(session, dossiers: dossiers), as: secretary)
      try await office.run(.openSession(session), as: secretary)
      return session
    }

    /// Signed today as the plan was, under that number.
    func signing(_ number: String) async throws -> Signing { try await test.signing(number, for: plan) }

    /// The decision on a closed session, from its draft to its issue.
    func decide(_ session: Session.ID, _ number: String) async throws -> Decision.ID {
      try await test.decide(session, number, drafter: officer, authority: authority)
    }

    /// Points over the four criteria (30, 30, 20, 20) that add up to the total.
    func split(_ total: Points) -> Ballot.Entry {
      var left = total.hundredths
      var points: [String: Points] = [:]
      for (criterion, max) in [("tinh-moi", 3000), ("ap-dung", 3000), ("kinh-te", 2000), ("xa-hoi", 2000)] {
        points[criterion] = Points(hundredths: min(left, max))
        left -= min(left, max)
      }
      return Ballot.Entry(points: points)
    }
  }

  @Test("19/4/2024 23:59:59 is in time, 20/4/2024 00:00 is late")
  func deadline() async throws {
    let people = try await People(on: "2024-04-19")
    let (early, late) = (try await people.draft("Kịp hạn"), try await people.draft("Trễ hạn"))
    try people.test.go(to: "2024-04-19T23:59:59")
    try await people.office.run(.submitDossier(early), as: people.author)
    try people.test.go(to: "2024-04-20T00:00")
    await #expect(
      throws: Refusal(
        "Đợt I đã hết hạn nhận hồ sơ: nhận trước ngày 20/4/2024.", clause: "II.5",
        next: "Bản nháp vẫn được giữ. Bạn có thể xin nộp muộn và ghi lý do; Phòng Kinh tế xem xét.")
    ) { try await people.office.run(.submitDossier(late), as: people.author) }

    try await people.office.run(.askLate(late, reason: "Mất điện cả phường."), as: people.author)
    try await people.office.run(
      .admitLate(late, reason: "Có xác nhận của phường.", document: "12/PKT", day: people.office.clock.now.day),
      as: people.officer)
    try await people.office.run(.submitDossier(late), as: people.author)
    #expect(try await people.test.dossier(late).lateAdmission?.document == "12/PKT")
  }

  @Test("A form sent twice gives one dossier")
  func doubleClick() async throws {
    let people = try await People(on: "2024-03-10")
    let id = Dossier.ID(at: people.office.clock.now)
    let start = Command.startDossier(id: id, plan: Self.plan, track: "dot-1")
    let ids = [
      try await people.office.run(start, as: people.author), try await people.office.run(start, as: people.author),
    ]
    #expect(ids == [id, id])
    let author = people.author
    let lines = try await people.office.read(as: author) { try Dossiers.written(by: author, on: $0.connection) }
    #expect(lines.map(\.id) == [id])
  }
}

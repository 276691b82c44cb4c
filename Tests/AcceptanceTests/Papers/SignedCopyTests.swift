import Domain
@_spi(Desk) @testable import Office
import Papers
import Store
import TestSupport
import Testing

@Suite("Signed and sealed copies")
struct SignedCopyTests {
  private static let scan = Array("%PDF-1.4\n%bản quét\n".utf8)

  /// A decision of Vĩnh Tường, whose council votes, with certificates that are not published yet.
  private func decided() async throws -> (walk: PlanWalk, session: Session.ID, decision: Decision) {
    let walk = try await PlanWalk("vinh-tuong-2022", on: "2022-08-10", unit: "UBND xã Mẫu")
    let solution = try await walk.office.read(as: nil) { try $0.plan(walk.plan).solutions[0].id }
    let id = try await walk.received("Tưới tiết kiệm", "kinh-te-xa-hoi", "kinh-te-xa-hoi", solution)
    try await walk.accept(id)
    let session = try await walk.closedSession([
      (id, Ballot.Entry(vote: .yes, found: ["tieu-bieu": true, "nhan-rong": true]))
    ])
    let decision = try await walk.decide(session, number: "12/QĐ-UBND")
    try await walk.office.run(.issueCertificates(decision.id), as: walk.officer)
    return (walk, session, decision)
  }

  private func copy(_ subject: SignedCopy.Subject, as person: Person.ID?, _ office: Office) async throws -> SignedCopy?
  {
    try await office.read(as: person) { try SignedPapers(at: $0).visibleCopy(of: subject) }
  }

  @Test("The copy of a decision is kept with its journal, replaced, and open to the public once the decision is")
  func decision() async throws {
    let (walk, _, decision) = try await decided()
    let subject = SignedCopy.Subject(.decision, decision.id.description)
    let office = walk.office
    try await office.attach(signedCopy: Self.scan, named: "qd-12.pdf", to: subject, as: walk.officer)
    #expect(try await copy(subject, as: walk.officer, office)?.file?.name == "qd-12.pdf")
    #expect(try await copy(subject, as: nil, office) == nil)
    let again = await #expect(throws: Refusal.self) {
      try await office.attach(signedCopy: Self.scan, named: "qd-12.pdf", to: subject, as: walk.officer)
    }
    #expect(again?.field == "file")
    try await office.attach(
      signedCopy: Self.scan + Array("lần hai".utf8), named: "qd-12-lai.pdf", to: subject, as: walk.officer)
    #expect(try await copy(subject, as: walk.officer, office)?.copies.map(\.name) == ["qd-12.pdf", "qd-12-lai.pdf"])
    try await office.run(.publishDecision(decision.id), as: walk.officer)
    #expect(try await copy(subject, as: nil, office)?.file?.name == "qd-12-lai.pdf")
    let report = try await walk.test.verify()
    #expect(report.files == 2)
  }

  @Test("A copy is a PDF or a scan of some size, sent by those whose paper it is, of a paper that there is")
  func bounds() async throws {
    let (walk, _, decision) = try await decided()
    let subject = SignedCopy.Subject(.decision, decision.id.description)
    let office = walk.office
    func refused(_ bytes: [UInt8], _ subject: SignedCopy.Subject, _ person: Person.ID) async -> Refusal? {
      await #expect(throws: Refusal.self) {
        try await office.attach(signedCopy: bytes, named: "x", to: subject, as: person)
      }
    }
    #expect(await refused(Array("chữ thường".utf8), subject, walk.officer)?.field == "file")
    #expect(await refused([], subject, walk.officer)?.field == "file")
    let large = Self.scan + [UInt8](repeating: 32, count: SignedCopy.largest)
    #expect(await refused(large, subject, walk.officer)?.reason == "Tệp lớn hơn 15 MB.")
    #expect(await refused(Self.scan, subject, walk.author) == .notYours)
    #expect(await refused(Self.scan, subject, walk.head) == .notYours)
    let none = SignedCopy.Subject(.decision, Decision.ID(at: office.clock.now).description)
    #expect(await refused(Self.scan, none, walk.officer) == .absent)
  }

  @Test("The plan's signed document is open to everyone; minutes to the council and the office to which they go")
  func visibility() async throws {
    let (walk, session, _) = try await decided()
    let office = walk.office
    let plan = SignedCopy.Subject(.plan, "\(walk.plan)@1")
    try await office.attach(signedCopy: Self.scan, named: "ke-hoach.pdf", to: plan, as: walk.officer)
    #expect(try await copy(plan, as: nil, office)?.file?.size == Self.scan.count)
    let minutes = SignedCopy.Subject(.minutes, session.description)
    try await office.attach(signedCopy: Self.scan, named: "bien-ban.pdf", to: minutes, as: walk.secretary)
    #expect(try await copy(minutes, as: walk.officer, office) != nil)
    #expect(try await copy(minutes, as: walk.author, office) == nil)
    let reads = try await office.read(as: walk.officer) { $0.mayReadMinutes(of: try $0.session(session)) }
    let stranger = try await office.read(as: walk.author) { $0.mayReadMinutes(of: try $0.session(session)) }
    #expect(reads && !stranger)
  }

  @Test("Notices, invitations and what is answered to a complaint can hold their signed copies, each of its own issue")
  func outgoing() async throws {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    let office = walk.office
    let id = try await walk.received("Máy tưới mẫu", "dot-1", "giao-duc", "ky-thuat")
    func request() async throws -> SignedCopy.Subject? {
      try await office.run(.askCompletion(id, text: "Thiếu ảnh.", due: nil), as: walk.officer)
      return SignedCopy.Subject.completionNotice(of: try await walk.test.dossier(id))
    }
    let first = try #require(try await request())
    try await office.attach(signedCopy: Self.scan, named: "tb-12.pdf", to: first, as: walk.officer)
    #expect(try await copy(first, as: walk.author, office)?.file?.name == "tb-12.pdf")
    #expect(try await copy(first, as: walk.members[0], office) == nil, "whom the dossier is not open to")
    let second = try #require(try await request())
    #expect(try await copy(second, as: walk.officer, office) == nil)
    let refusal = SignedCopy.Subject(.refusalNotice, id.description)
    let early = await #expect(throws: Refusal.self) {
      try await office.attach(signedCopy: Self.scan, named: "tb.pdf", to: refusal, as: walk.officer)
    }
    #expect(early == .absent)
    try await office.run(.refuseDossier(id, clause: "II.1", reason: "Đã công bố."), as: walk.officer)
    try await office.attach(signedCopy: Self.scan, named: "tb-13.pdf", to: refusal, as: walk.officer)
    #expect(try await copy(refusal, as: walk.author, office) != nil)

    let complaint = Complaint.ID(at: office.clock.now)
    try await office.run(
      .fileComplaint(id: complaint, dossier: id, text: "Đề nghị xem lại việc từ chối hồ sơ này."), as: walk.author)
    try await office.run(.acceptComplaint(complaint), as: walk.officer)
    let notice = SignedCopy.Subject(.complaintNotice, complaint.description)
    try await office.attach(signedCopy: Self.scan, named: "tb-14.pdf", to: notice, as: walk.officer)
    #expect(try await copy(notice, as: walk.author, office) != nil)
  }

  @Test("A backup brings the copy along with its files")
  func backup() async throws {
    let (walk, _, decision) = try await decided()
    let subject = SignedCopy.Subject(.decision, decision.id.description)
    try await walk.office.attach(signedCopy: Self.scan, named: "qd.pdf", to: subject, as: walk.officer)
    let digests = try await walk.office.database.read { try Transfer.files(on: $0) }
    let kept = try await copy(subject, as: walk.officer, walk.office)?.file?.digest
    #expect(kept.map(digests.contains) == true)
  }

  @Test("Minutes of a vote say how many ballots said đạt and không đạt, and neither ranks nor means")
  func minutes() async throws {
    let (walk, session, _) = try await decided()
    let paper = try await walk.office.look(MinutesLook(of: session), as: walk.secretary).found
    let tables = paper.parts.flatMap(\.blocks).compactMap { block -> PaperTable? in
      if case .table(let table) = block { table } else { nil }
    }
    let table = try #require(tables.first)
    #expect(
      table.columns.map(\.title) == [
        "TT", "Sáng kiến, tác giả", "phát ra", "thu về", "hợp lệ", "không hợp lệ", "đạt", "không đạt", "Kết quả",
      ])
    #expect(table.rows.map { $0.cells.suffix(7).map(\.text) } == [["5", "5", "5", "0", "5", "0", "Công nhận"]])
  }
}

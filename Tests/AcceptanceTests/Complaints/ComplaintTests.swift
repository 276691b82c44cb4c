import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("Complaints about results (Luật Khiếu nại 2011)")
struct ComplaintTests {
  typealias People = TamDiepTests.People

  private static let text = "Đề nghị xem lại kết quả vì phiếu chấm bỏ sót minh chứng số 3."
  private static let answer = "Đối chiếu hồ sơ gốc, Hội đồng đã bỏ sót minh chứng số 3 khi chấm."

  /// A dossier that got those points, decided on 10 March 2024.
  private func decided(_ people: People, _ points: Int) async throws -> Dossier.ID {
    let dossier = try await people.accepted("Máy tưới mẫu")
    _ = try await people.decide(try await people.closedSession([(dossier, Points(points))]), "05/QĐ-UBND")
    return dossier
  }

  private func settle(
    _ people: People, _ id: Complaint.ID, _ outcome: Complaint.Outcome, _ followUp: Complaint.FollowUp?,
    _ number: String = "06/QĐ-UBND"
  ) async throws {
    try await people.office.run(
      .settleComplaint(
        id, outcome: outcome, answer: Self.answer, followUp: followUp,
        signing: try await people.signing(number)), as: people.authority)
  }

  @Test("From the complaint to a new judgement: 90, 10, 30 and 45 days, each step once and by the right person")
  func wholeWay() async throws {
    let people = try await People(on: "2024-03-10")
    let office = people.office
    let dossier = try await decided(people, 49)
    let id = Complaint.ID(at: office.clock.now)
    func due() async throws -> String? {
      try await office.look(ComplaintLook(id), as: people.officer).found.complaint.due?.short
    }

    #expect(
      await refusal { try await office.run(.fileComplaint(id: id, dossier: dossier, text: "Sai."), as: people.author) }?
        .field == "text")
    for _ in 0..<2 {
      try await office.run(.fileComplaint(id: id, dossier: dossier, text: Self.text), as: people.author)
    }
    #expect(try await due() == "20/3/2024")
    #expect(
      await refusal {
        try await office.run(
          .fileComplaint(id: Complaint.ID(at: office.clock.now), dossier: dossier, text: Self.text), as: people.head)
      }?.reason == "Hồ sơ này đang có khiếu nại chưa giải quyết xong.")
    #expect(
      await refusal { try await settle(people, id, .upheld, .review) }?.reason
        == "Không giải quyết được: khiếu nại chờ thụ lý.")

    try people.test.go(to: "2024-03-15T09:00")
    #expect(await refusal { try await office.run(.acceptComplaint(id), as: people.author) }?.kind == .forbidden)
    try await office.run(.acceptComplaint(id), as: people.officer)
    #expect(try await due() == "14/4/2024")
    try await office.run(.prolongComplaint(id, reason: "Phải hỏi ba trường."), as: people.officer)
    #expect(try await due() == "29/4/2024")
    try people.test.go(to: "2024-04-30T08:00")
    let open = try await office.read(as: people.officer) {
      try Complaints.open(of: TamDiepTests.plan, on: $0.now.day, $0.connection)
    }
    #expect(open == (all: 1, late: 1))

    for (outcome, followUp, reason) in [
      (.rejected, .review, "Khiếu nại sai toàn bộ thì không có việc phải làm tiếp."),
      (.upheld, nil, "Khiếu nại đúng thì chọn việc phải làm tiếp."),
      (.upheld, .correction, "Không thể đính chính quyết định: khiếu nại về không được công nhận."),
    ] as [(Complaint.Outcome, Complaint.FollowUp?, String)] {
      #expect(await refusal { try await settle(people, id, outcome, followUp) }?.reason == reason)
    }
    #expect(
      await refusal { try await settle(people, id, .upheld, .review, "05/QĐ-UBND") }?.field == "number")
    try await settle(people, id, .upheld, .review)
    #expect(try await due() == nil)

    // The dossier is judged once more, and recognised this time.
    let again = try await people.test.dossier(dossier)
    #expect(again.state == .accepted)
    #expect(again.outcome == nil)
    #expect(again.history.last?.note == "Quyết định giải quyết khiếu nại số 06/QĐ-UBND")
    _ = try await people.decide(try await people.closedSession([(dossier, Points(75))]), "07/QĐ-UBND")
    #expect(try await people.test.dossier(dossier).state == .recognised)
    try await office.seal()
    _ = try await people.test.verify()
  }

  @Test("The ninetieth day is in time, the next is late")
  func lastDay() async throws {
    let people = try await People(on: "2024-03-10")
    let dossier = try await decided(people, 49)
    func complain() async -> Refusal? {
      await refusal {
        let file = Command.fileComplaint(
          id: Complaint.ID(at: people.office.clock.now), dossier: dossier, text: Self.text)
        try await people.office.run(file, as: people.head)
      }
    }
    try people.test.go(to: "2024-06-08T23:59:59")
    #expect(await complain() == nil)
    let other = try await people.office.read(as: people.head) {
      try Complaints.about(dossier, on: $0.connection)
    }
    #expect(other.map(\.unit) == [try await people.test.dossier(dossier).unit])
    try await people.office.run(.withdrawComplaint(other[0].id), as: people.head)
    try people.test.go(to: "2024-06-09T00:00")
    #expect(
      await complain()?.reason
        == "Đã quá thời hiệu khiếu nại: 90 ngày từ ngày có kết quả, đến hết ngày 8/6/2024.")
  }

  @Test("Before there is a result there is nothing to complain of; one that was settled is not settled again")
  func noResult() async throws {
    let people = try await People(on: "2024-03-10")
    func complain(_ dossier: Dossier.ID, _ id: Complaint.ID) async -> Refusal? {
      await refusal {
        try await people.office.run(.fileComplaint(id: id, dossier: dossier, text: Self.text), as: people.author)
      }
    }
    let early = try await people.accepted("Chưa chấm")
    #expect(
      await complain(early, Complaint.ID(at: people.office.clock.now))?.reason
        == "Hồ sơ đang ở bước «hợp lệ», chưa có kết quả để khiếu nại.")
    let dossier = try await decided(people, 60)
    let id = Complaint.ID(at: people.office.clock.now)
    #expect(await complain(dossier, id) == nil)
    try await people.office.run(.acceptComplaint(id), as: people.officer)
    try await settle(people, id, .rejected, nil)
    #expect(
      await complain(dossier, Complaint.ID(at: people.office.clock.now))?.reason
        == "Kết quả này đã được giải quyết khiếu nại.")
  }

  /// What can be tried with a complaint.
  private enum Try: CaseIterable { case file, accept, decline, prolong, withdraw, settle }

  @Test(
    "However steps are tried, a complaint takes only the next one, and has a due day while open",
    arguments: [0, 1, 2] as [UInt64])
  func randomSteps(seed: UInt64) async throws {
    let people = try await People(on: "2024-03-10")
    let office = people.office
    let dossier = try await decided(people, 49)
    var random = SplitMix(seed: seed)
    var current: Complaint?
    for _ in 0..<40 {
      let step = Try.allCases.randomElement(using: &random) ?? .file
      let fits =
        switch step {
        case .file: current.map { !$0.state.isOpen && $0.state != .settled } ?? true
        case .accept, .decline: current?.state == .filed
        case .prolong: current?.state == .accepted && current?.prolonging == nil
        case .withdraw: current?.state.isOpen ?? false
        case .settle: current?.state == .accepted
        }
      let id = step == .file ? Complaint.ID(at: office.clock.now) : current?.id ?? Complaint.ID(at: office.clock.now)
      let refused = await refusal {
        switch step {
        case .file: try await office.run(.fileComplaint(id: id, dossier: dossier, text: Self.text), as: people.author)
        case .accept: try await office.run(.acceptComplaint(id), as: people.officer)
        case .decline: try await office.run(.declineComplaint(id, reason: "Không rõ."), as: people.officer)
        case .prolong: try await office.run(.prolongComplaint(id, reason: "Phức tạp."), as: people.officer)
        case .withdraw: try await office.run(.withdrawComplaint(id), as: people.author)
        case .settle: try await settle(people, id, .rejected, nil)
        }
      }
      #expect((refused == nil) == fits)
      let all = try await office.read(as: people.officer) { try Complaints.about(dossier, on: $0.connection) }
      current = all.first
      #expect(all.allSatisfy { ($0.due != nil) == $0.state.isOpen })
      #expect(all.count(where: \.state.isOpen) <= 1)
    }
    #expect(try await people.test.dossier(dossier).state == .notRecognised)
    try await office.seal()
    _ = try await people.test.verify()
  }
}

import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("Corrections, and the register of certificates")
struct AmendingTests {
  typealias People = TamDiepTests.People

  @Test("A correction changes names on the list, the certificate and the public record, never a result")
  func correction() async throws {
    let people = try await People(on: "2024-03-10")
    let office = people.office
    let ids = [try await people.accepted("May tuoi mẫu"), try await people.accepted("Máy gặt mẫu")]
    let decision = try await people.decide(
      try await people.closedSession([(ids[0], Points(85)), (ids[1], Points(60))]), "05/QĐ-UBND")
    let stranger = try await people.accepted("Máy ép mẫu")
    _ = try await office.run(.issueCertificates(decision), as: people.officer)
    let before = try await people.test.dossier(ids[0])

    let key = Correction.ID(at: office.clock.now)
    let right = Correction.Wording(
      title: "Máy tưới mẫu", authors: ["Nguyễn Văn Thử"], unit: "Trường Tiểu học Mẫu")
    func correct(
      _ dossier: Dossier.ID, _ wording: Correction.Wording, _ number: String = "06/QĐ-UBND",
      reason: String = "Đánh máy thiếu dấu.", as person: Person.ID? = nil
    ) async throws {
      let command = Command.correctDecision(
        id: key, decision: decision, lines: [.init(dossier: dossier, wording: wording)], reason: reason,
        signing: try await people.signing(number))
      try await office.run(command, as: person ?? people.authority)
    }
    var short = right
    short.authors = []
    for (reason, work) in [
      (
        "«Máy ép mẫu» không có trong danh sách kèm theo Quyết định số 05/QĐ-UBND.",
        { try await correct(stranger, right) }
      ),
      ("Dòng «May tuoi mẫu» chưa sửa gì.", { try await correct(ids[0], Correction.Wording(before)) }),
      (
        "Dòng «May tuoi mẫu» phải giữ đủ 1 tác giả, mỗi người có họ tên.", { try await correct(ids[0], short) }
      ),
      ("Ghi lý do đính chính, ít nhất một câu ngắn.", { try await correct(ids[0], right, reason: " ") }),
      ("Bạn không có nhiệm vụ này.", { try await correct(ids[0], right, as: people.officer) }),
    ] as [(String, () async throws -> Void)] {
      #expect(await refusal(work)?.reason == reason)
    }
    #expect(try await people.test.dossier(ids[0]) == before)

    try await correct(ids[0], right)
    try await correct(ids[0], right)
    let after = try await people.test.dossier(ids[0])
    #expect(Correction.Wording(after) == right)
    #expect(after.outcome == before.outcome)
    #expect(after.certificate == before.certificate)
    #expect(after.state == .certified)
    #expect(after.history.last?.note == "Quyết định đính chính số 06/QĐ-UBND: tên sáng kiến, họ tên tác giả")
    let corrections = try await office.read(as: nil) { try Decisions.corrections(of: decision, on: $0.connection) }
    #expect(corrections.map { $0.lines.map(\.before.title) } == [["May tuoi mẫu"]])
    try await office.seal()
    _ = try await people.test.verify()
  }

  @Test("The register of certificates is read by number and found by number, code and words")
  func certificates() async throws {
    let people = try await People(on: "2024-03-10")
    var scored: [(Dossier.ID, Points)] = []
    for (index, title) in ["Máy tưới", "Máy gặt", "Lịch hẹn"].enumerated() {
      scored.append((try await people.accepted(title), Points(70 - index)))
    }
    let decision = try await people.decide(try await people.closedSession(scored), "05/QĐ-UBND")
    _ = try await people.office.run(.issueCertificates(decision), as: people.officer)
    let code = try #require(try await people.test.dossier(scored[2].0).certificate?.code)
    func found(_ words: String) async throws -> [String] {
      try await people.office.read(as: people.officer) { desk in
        let found = try Dossiers.certificates(of: TamDiepTests.plan, words: words, on: desk.connection)
        #expect(found.total == found.dossiers.count)
        return found.dossiers.map(\.writing.title)
      }
    }
    #expect(try await found("") == ["Máy tưới", "Máy gặt", "Lịch hẹn"])
    #expect(try await found("2") == ["Máy gặt"])
    #expect(try await found("may") == ["Máy tưới", "Máy gặt"])
    #expect(try await found(code.description.lowercased()) == ["Lịch hẹn"])
    #expect(try await found("khong co") == [])
  }
}

/// What the work was refused with; nil when it was done.
func refusal(_ work: () async throws -> Void) async -> Refusal? {
  do {
    try await work()
    return nil
  } catch let refusal as Refusal {
    return refusal
  } catch {
    Issue.record(error)
    return nil
  }
}

import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("Decisions: numbers, signatures, what comes after")
struct DecisionTests {
  typealias People = TamDiepTests.People

  /// A decision on a session of its own with one dossier that is recognised.
  private func decided(_ people: People, _ title: String, _ number: String) async throws -> (Decision.ID, Dossier.ID) {
    let dossier = try await people.accepted(title)
    let session = try await people.closedSession([(dossier, Points(60))])
    return (try await people.decide(session, number), dossier)
  }

  private static let issuer = "Ủy ban nhân dân thành phố Tam Điệp"
  private static let taken = Refusal.input(
    "number",
    "\(issuer) đã dùng số 07/QĐ-UBND trong năm 2024 cho quyết định công nhận ngày 10/3/2024.",
    next: "Ghi số khác; sổ số quyết định cho biết những số đã dùng.")

  @Test("A number is used once in a year, whatever it decides and however it is typed")
  func numberOnce() async throws {
    let people = try await People(on: "2024-03-10")
    let (_, dossier) = try await decided(people, "Máy tưới mẫu", "07/QĐ-UBND")
    await #expect(throws: Self.taken) { _ = try await decided(people, "Máy gặt mẫu", "7 / qđ-ubnd") }
    let key = Revocation.ID(at: people.office.clock.now)
    func revoke(_ number: String) async throws {
      let signing = try await people.signing(number)
      try await people.office.run(
        .revokeRecognition(id: key, dossier: dossier, reason: "Sao chép.", signing: signing), as: people.authority)
    }
    await #expect(throws: Self.taken) { try await revoke("7/QĐ-UBND") }
    #expect(try await people.test.dossier(dossier).state == .recognised)
    try await revoke("8/QĐ-UBND")
    try await revoke("8/QĐ-UBND")
    let revoked = try await people.test.dossier(dossier)
    #expect(revoked.state == .revoked)
    #expect(revoked.history.last?.note == "Sao chép. (Quyết định số 08/QĐ-UBND)")
    let register = try await people.office.read(as: people.authority) {
      try NumberRegister.entries(of: Self.issuer, in: 2024, on: $0.connection)
    }
    #expect(register.map(\.number) == ["07/QĐ-UBND", "08/QĐ-UBND"])
    #expect(register.map(\.kind) == [.recognition, .revocation])
    try await people.office.seal()
    _ = try await people.test.verify()
  }

  @Test("Two offices that take one number at the same moment: one has it, the other gets the sentence")
  func sameMoment() async throws {
    let people = try await People(on: "2024-03-10")
    let nodes = [people.office, try people.test.anotherNode()]
    let signing = try await people.signing("7/QĐ-UBND")
    var sessions: [Session.ID] = []
    for number in 0..<2 {
      sessions.append(try await people.closedSession([(try await people.accepted("Sáng kiến \(number)"), Points(60))]))
    }
    for session in sessions {
      try await people.test.approveDraft(of: session, by: people.officer, and: people.authority)
    }
    let dossier = try await decided(people, "Máy tưới mẫu", "06/QĐ-UBND").1
    let outcomes = await withTaskGroup(of: Refusal?.self) { group in
      for (node, session) in zip(nodes, sessions) {
        group.addTask {
          await refusal {
            let issue = Command.issueDecision(
              id: Decision.ID(at: people.office.clock.now), session: session, signing: signing)
            try await node.run(issue, as: people.authority)
          }
        }
      }
      group.addTask {
        await refusal {
          let revoke = Command.revokeRecognition(
            id: Revocation.ID(at: people.office.clock.now), dossier: dossier, reason: "Sao chép.", signing: signing)
          try await nodes[1].run(revoke, as: people.authority)
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count { $0 == nil } == 1)
    #expect(
      outcomes.compactMap { $0 }.allSatisfy { $0.field == "number" && $0.reason.contains("đã dùng số 07/QĐ-UBND") })
  }

  @Test("A decision is signed neither before the session nor after today")
  func days() async throws {
    let people = try await People(on: "2024-03-10")
    let session = try await people.closedSession([(try await people.accepted("Sáng kiến"), Points(60))])
    try await people.test.approveDraft(of: session, by: people.officer, and: people.authority)
    var signing = try await people.signing("07/QĐ-UBND")
    for (day, sentence) in [
      (-1, "Ngày quyết định không thể trước ngày họp Hội đồng (10/3/2024)."),
      (1, "Ngày quyết định không thể sau hôm nay (10/3/2024)."),
    ] {
      signing.day = people.office.clock.now.day.adding(days: day)
      let issue = Command.issueDecision(
        id: Decision.ID(at: people.office.clock.now), session: session, signing: signing)
      await #expect(throws: Refusal.input("day", sentence)) { try await people.office.run(issue, as: people.authority) }
    }
  }

  @Test("A draft is reviewed by someone else, and only what was approved is issued, once")
  func draft() async throws {
    let people = try await People(on: "2024-03-10")
    let office = people.office
    let dossier = try await people.accepted("Sáng kiến")
    let session = try await people.closedSession([(dossier, Points(60))])
    let key = Decision.ID(at: office.clock.now)
    let issue = Command.issueDecision(
      id: key, session: session, signing: try await people.signing("07/QĐ-UBND"), allowsPublication: false)
    func refused(_ reason: String, _ work: () async throws -> Void) async {
      #expect(await refusal(work)?.reason == reason)
    }

    await refused("Phiên họp này chưa có dự thảo quyết định.") { try await office.run(issue, as: people.authority) }
    await refused("Bạn không có nhiệm vụ này.") {
      try await office.run(.draftDecision(session), as: people.authority)
    }
    try await office.run(.draftDecision(session), as: people.officer)
    try await office.run(.sendDraft(session, note: "Theo biên bản họp."), as: people.officer)
    await refused("Không ban hành được: dự thảo chờ duyệt.") { try await office.run(issue, as: people.authority) }
    await refused("Ghi rõ chỗ cần sửa để người soạn biết.") {
      try await office.run(.returnDraft(session, note: " "), as: people.authority)
    }
    try await office.run(.returnDraft(session, note: "Soát lại tên đơn vị."), as: people.authority)
    try await office.run(.sendDraft(session), as: people.officer)
    try await office.run(.approveDraft(session), as: people.authority)

    // The council opens the result again and scores higher: what was approved is no longer what the results say.
    try await office.run(
      .reopenSession(session, reason: "Sót một phiếu.", document: "15/BB-HĐ", day: office.clock.now.day),
      as: people.chair)
    for voter in people.voters {
      try await office.run(.takeBackBallot(session, dossier: dossier), as: voter)
    }
    try await people.score([(dossier, Points(85))], in: session)
    await refused("Kết quả đã đổi sau khi dự thảo được duyệt.") { try await office.run(issue, as: people.authority) }
    try await people.test.approveDraft(of: session, by: people.officer, and: people.authority)
    try await office.run(issue, as: people.authority)
    try await office.run(issue, as: people.authority)
    await refused("Phiên họp này đã có quyết định.") {
      let again = Command.issueDecision(
        id: Decision.ID(at: office.clock.now), session: session, signing: try await people.signing("08/QĐ-UBND"))
      try await office.run(again, as: people.authority)
    }
    #expect(try await people.test.dossier(dossier).outcome?.grade == "A")

    // It goes to the public only by leave of who decided.
    _ = try await office.run(.issueCertificates(key), as: people.officer)
    await refused("Người ký chưa cho công bố quyết định số 07/QĐ-UBND.") {
      _ = try await office.run(.publishDecision(key), as: people.officer)
    }
    await refused("Bạn không có nhiệm vụ này.") {
      try await office.run(.allowPublication(key), as: people.officer)
    }
    try await office.run(.allowPublication(key), as: people.authority)
    #expect(try await office.run(.publishDecision(key), as: people.officer) == 1)
    try await office.seal()
    _ = try await people.test.verify()
  }
}

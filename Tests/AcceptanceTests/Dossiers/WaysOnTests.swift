import Domain
import Foundation
@_spi(Desk) import Office
import PlanFile
import Store
import TestSupport
import Testing

/// No way leads nowhere: where someone does not answer, or the year turns, or an order was mistyped, work goes on.
@Suite("Ways on") struct WaysOnTests {
  typealias People = TamDiepTests.People

  /// A received dossier that the office sent back, to be completed by 20/3.
  private func asked(_ people: People) async throws -> Dossier.ID {
    let id = try await people.draft("Máy tưới mẫu")
    try await people.office.run(.submitDossier(id), as: people.author)
    try await people.office.run(.endorseDossier(id), as: people.head)
    try await people.office.run(.receiveDossiers([id]), as: people.officer)
    try await people.office.run(
      .askCompletion(id, text: "Bổ sung số liệu.", due: Day("2024-03-20")), as: people.officer)
    return id
  }

  @Test(
    "A completion request without an answer is decided on what was filed; what was written since stays with the author")
  func unanswered() async throws {
    let people = try await People(on: "2024-03-10")
    let id = try await asked(people)
    let filed = try await people.test.dossier(id)
    let clause = try await people.office.read(as: nil) { try $0.plan(TamDiepTests.plan).timeLimits.source.clause }
    try await people.office.run(
      .writeDossier(id, revision: filed.revision) { $0.passages[.content] = "Sửa dở dang." }, as: people.author)
    await #expect(
      throws: Refusal(
        "Tác giả còn được bổ sung đến hết ngày 20/3/2024.", clause: clause,
        next: "Chờ tác giả nộp bổ sung, hoặc xem xét sau ngày đó.")
    ) { try await people.office.run(.takeUpAsFiled(id), as: people.officer) }
    try people.test.go(to: "2024-03-21T08:00")
    try await people.office.run(.takeUpAsFiled(id), as: people.officer)

    let taken = try await people.test.dossier(id)
    #expect(taken.state == .received && taken.writing == filed.writing)
    #expect(taken.completion?.unsent?.writing.passages[.content] == "Sửa dở dang.")
    try await people.test.check(id, by: people.officer)
    try await people.office.run(.acceptDossier(id), as: people.officer)
    #expect(try await people.test.dossier(id).state == .accepted)
    _ = try await people.test.verify()
  }

  @Test("Asked twice, a dossier is still judged by what was filed before the first request")
  func askedTwice() async throws {
    let people = try await People(on: "2024-03-10")
    let id = try await asked(people)
    let filed = try await people.test.dossier(id)
    try await people.office.run(
      .writeDossier(id, revision: filed.revision) { $0.title = "Tên sửa dở" }, as: people.author)
    try await people.office.run(.askCompletion(id, text: "Gia hạn.", due: Day("2024-03-25")), as: people.officer)
    try people.test.go(to: "2024-03-26T08:00")
    try await people.office.run(.takeUpAsFiled(id), as: people.officer)
    #expect(try await people.test.dossier(id).writing.title == "Máy tưới mẫu")
  }

  @Test("The chair corrects a mistyped order of a tie until there is a decision")
  func orderAnew() async throws {
    let people = try await People(on: "2024-03-10")
    var dossiers: [(Dossier.ID, Points)] = []
    for (index, total) in [95, 94, 93, 92, 83, 83].enumerated() {
      dossiers.append((try await people.accepted("Sáng kiến \(index)"), Points(total)))
    }
    let (fifth, sixth) = (dossiers[4].0, dossiers[5].0)
    let session = try await people.closedSession(dossiers)
    func order(_ order: [Dossier.ID]) async throws {
      try await people.office.run(
        .orderTie(session, order: order, reason: "Áp dụng rộng hơn ở ba trường."), as: people.chair)
    }
    try await order([fifth, sixth])
    try await order([sixth, fifth])
    #expect(
      try await people.office.read(as: nil) { try $0.session(session).tieOrders.map(\.order) } == [[sixth, fifth]])
    _ = try await people.decide(session, "06/QĐ-UBND")
    #expect(try await people.test.dossier(sixth).outcome?.grade == "A")
    await #expect(throws: Refusal.self) { try await order([fifth, sixth]) }
  }

  @Test(
    "In the next round of a plan the places of its grades are there again", arguments: [("2024", "B"), ("2025", "A")])
  func placesOfTheRound(year: String, grade: Grade.ID) async throws {
    let people = try await People(on: "2024-03-10")
    let file = try #require(PlanFile.builtIn.first { $0.name == TamDiepTests.plan.description })
    let text = String(decoding: file.bytes, as: UTF8.self).replacing(/2024-(\d\d-\d\d)/) { $0.output.1 }
      .replacing("period:\n", with: "period:\n  every: year\n  first: 2024\n")
      .replacing("grades: [A], at-most: 5", with: "grades: [A], at-most: 1")
    try await people.office.runUnattended(.publishPlan(text))
    let first = try await people.accepted("Năm trước")
    _ = try await people.decide(try await people.closedSession([(first, Points(95))]), "06/QĐ-UBND")
    if year == "2025" {
      try people.test.go(to: "2025-03-10T08:00")
      try await people.office.runUnattended(.openRound(of: TamDiepTests.plan))
    }
    let second = try await people.accepted("Năm sau")
    _ = try await people.decide(try await people.closedSession([(second, Points(90))]), "07/QĐ-UBND")
    #expect(try await people.test.dossier(second).outcome?.grade == grade)
  }

  @Test("A recognised dossier is not withdrawn, and is told where it stands")
  func withdrawingLate() async throws {
    let people = try await People(on: "2024-03-10")
    let id = try await people.accepted("Máy tưới mẫu")
    _ = try await people.decide(try await people.closedSession([(id, Points(95))]), "06/QĐ-UBND")
    await #expect(
      throws: Refusal(
        "Không rút được: hồ sơ đang ở bước «được công nhận».", next: "Tải lại trang để thấy bước hiện nay.")
    ) { try await people.office.run(.withdrawDossier(id, reason: "Đổi ý."), as: people.head) }
  }
}

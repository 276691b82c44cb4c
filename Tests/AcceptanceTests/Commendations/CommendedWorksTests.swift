import Domain
@_spi(Desk) import Office
import TestSupport
import Testing

/// Hưng Yên 2024 recognises nothing: who is commended for initiatives makes them known (HY-3, HY-4).
@Suite("Works of a plan that only commends")
struct CommendedWorksTests {
  @Test("No council judges them; once their author is commended the public reads of them, with that name alone")
  func commended() async throws {
    let walk = try await PlanWalk("hung-yen-2024", on: "2024-03-06")
    for title in ["Cân chợ lưu động", "Nhắc hạn hiệu chuẩn"] {
      let id = try await walk.received(title, "nam-2024", "kinh-te", "3c")
      try await walk.accept(id)
    }
    try walk.test.go(to: "2024-11-05T08:00")
    let today = walk.office.clock.now.day
    await #expect(throws: Refusal("Kế hoạch này không có lần xét nào do Hội đồng tổ chức.")) {
      try await walk.office.run(
        .prepareSession(id: Session.ID(at: walk.office.clock.now), of: walk.council, name: "Phiên xét", day: today),
        as: walk.secretary)
    }

    // A unit nominates its author, whose accepted initiatives count, and itself.
    let person = try await nominated(
      Nomination.Candidate(kind: .individual, name: "Nguyễn Tác Giả", position: "Chuyên viên", person: walk.author),
      merits: [8, 9, 11], walk)
    let unit = try await nominated(
      Nomination.Candidate(kind: .collective, name: "Đơn vị Mẫu", unit: walk.unit), merits: [0, 1, 2], walk)
    let list = CommendationList.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .openCommendationList(id: list, plan: walk.plan, kind: "giay-khen", name: "Đợt năm nay"), as: walk.officer)
    try await walk.office.run(
      .orderCommendations(
        list, vote: CommendationList.Vote(day: today, present: 5),
        entries: [person, unit].map { CommendationList.Entry(nomination: $0, votes: 5) }), as: walk.officer)
    try await walk.office.run(.submitCommendations(list, number: "12/TTr-SKHCN"), as: walk.officer)
    let register = InitiativesLook(typed: "", chosen: [:], order: .title, page: 1)
    #expect(try await walk.office.look(register, as: nil).found.total == 0)
    try await walk.office.run(
      .recordCommendations(list, signing: try await walk.test.signing("130/QĐ-SKHCN", for: walk.plan)),
      as: walk.officer)
    // The unit's own commendation is none of its people's works.
    let shown = try await walk.office.look(register, as: nil).found.initiatives
    #expect(shown.map(\.title) == ["Cân chợ lưu động", "Nhắc hạn hiệu chuẩn"])
    #expect(shown.allSatisfy { $0.source == .commended && $0.commended.count == 1 && $0.collective == nil })
    #expect(shown.map { $0.recognised.map(\.decisionNumber) } == [["130/QĐ-SKHCN"], ["130/QĐ-SKHCN"]])
    _ = try await walk.test.verify()
  }

  /// A nomination that the office found to meet the plan's merits.
  private func nominated(
    _ candidate: Nomination.Candidate, merits: [Int], _ walk: PlanWalk
  ) async throws -> Nomination.ID {
    let id = Nomination.ID(at: walk.office.clock.now)
    let content = Nomination.Content(
      kind: "giay-khen", candidate: candidate, achievements: "Có sáng kiến được công nhận và áp dụng rộng.",
      claims: merits.map { Nomination.Claim(merit: $0, evidence: "Báo cáo số 12/BC") })
    try await walk.office.run(
      .beginNomination(id: id, plan: walk.plan, unit: walk.unit, content: content), as: walk.clerk)
    try await walk.office.run(.sendNomination(id), as: walk.head)
    try await walk.office.run(
      .verifyNomination(id, finding: .meets(note: "", conditions: ["ky-luat", "khieu-nai"])), as: walk.officer)
    return id
  }
}

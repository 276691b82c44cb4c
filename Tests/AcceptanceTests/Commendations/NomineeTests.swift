import Domain
import Office
import Store
import TestSupport
import Testing

/// Nobody decides on their own commendation, whether the nomination names their account or only their name.
@Suite("Nominees")
struct NomineeTests {
  typealias People = CommendationWalkTests.People

  private static func sent(
    _ people: People, _ candidate: Nomination.Candidate, kind: CommendationKind.ID = "giay-khen"
  ) async throws -> Nomination.ID {
    let id = Nomination.ID(at: people.office.clock.now)
    var content = people.content(kind, candidate.name, candidate.kind)
    content.candidate = candidate
    try await people.office.run(
      .beginNomination(id: id, plan: CommendationWalkTests.plan, unit: people.unit, content: content), as: people.clerk)
    try await people.office.run(.sendNomination(id), as: people.head)
    return id
  }

  @Test("A nominee, by account or by a typed name, never verifies, orders, submits or records their own commendation")
  func ownCommendation() async throws {
    let people = try await People(on: "2024-04-10")
    let office = people.office
    let second = try await people.test.person("Ngô Văn Thư", (.intakeOfficer, .plan(CommendationWalkTests.plan)))
    let typed = try await Self.sent(
      people, Nomination.Candidate(kind: .individual, name: "PHAM VĂN  PHÒNG", position: "Chuyên viên"))
    func refused(_ run: () async throws -> Void) async {
      let said = await refusal(run)
      #expect(said?.kind == .forbidden)
      #expect(
        said?.reason.hasPrefix("Người được đề nghị khen thưởng «PHAM VĂN  PHÒNG» trùng họ tên với bạn") == true)
    }
    await refused {
      try await office.run(
        .verifyNomination(typed, finding: .meets(note: "", conditions: ["ky-luat", "khieu-nai"])), as: people.officer)
    }
    try await office.run(
      .verifyNomination(typed, finding: .meets(note: "", conditions: ["ky-luat", "khieu-nai"])), as: second)
    let list = CommendationList.ID(at: office.clock.now)
    try await office.run(
      .openCommendationList(id: list, plan: CommendationWalkTests.plan, kind: "giay-khen", name: "Đợt thử"),
      as: people.officer)
    let vote = Command.orderCommendations(
      list, vote: CommendationList.Vote(day: office.clock.now.day, present: 5),
      entries: [CommendationList.Entry(nomination: typed, votes: 5)])
    await refused { try await office.run(vote, as: people.officer) }
    try await office.run(vote, as: second)
    await refused { try await office.run(.submitCommendations(list), as: people.officer) }
    try await office.run(.submitCommendations(list), as: second)
    let record = Command.recordCommendations(
      list, signing: try await people.test.signing("61/QĐ", for: CommendationWalkTests.plan))
    await refused { try await office.run(record, as: people.officer) }
    // Once they have said that it is not them, they go on.
    try await office.run(.stateNominee(typed, isTheirs: false), as: people.officer)
    try await office.run(record, as: people.officer)
    let account = try await Self.sent(
      people, Nomination.Candidate(kind: .individual, name: "Tên gọi khác", position: "Chuyên viên", person: second))
    let own = await #expect(throws: Refusal.self) {
      try await office.run(
        .verifyNomination(account, finding: .meets(note: "", conditions: ["ky-luat", "khieu-nai"])), as: second)
    }
    #expect(own?.reason == "Bạn là người được đề nghị khen thưởng nên không được thẩm tra.")
    #expect(try await people.test.verify().rows > 0)
  }

  @Test("The head of a nominated unit, or of the unit that a nominated group belongs to, does not verify it")
  func heads() async throws {
    let people = try await People(on: "2024-04-10")
    try await people.office.runUnattended(
      .appoint(
        try Appointment(
          id: Appointment.ID(at: people.office.clock.now), person: people.head, role: .intakeOfficer,
          scope: .plan(CommendationWalkTests.plan), from: Day(daysSince1970: 0))))
    for candidate in [
      Nomination.Candidate(kind: .collective, name: "Trung tâm Mẫu", unit: people.unit),
      Nomination.Candidate(kind: .collective, name: "Tổ Phân tích"),
    ] {
      let id = try await Self.sent(people, candidate)
      let refusal = await #expect(throws: Refusal.self) {
        try await people.office.run(
          .verifyNomination(id, finding: .meets(note: "", conditions: ["ky-luat", "khieu-nai"])), as: people.head)
      }
      #expect(
        refusal?.reason
          == "Bạn là thủ trưởng của tập thể được đề nghị khen thưởng («\(candidate.name)») nên không được thẩm tra.")
    }
  }

  @Test("A nominee who sits in the council has at most the votes of the others")
  func seatedNominee() async throws {
    let people = try await People(on: "2024-04-10")
    let (office, plan) = (people.office, CommendationWalkTests.plan)
    let chair = try await people.test.person("Hoàng Chủ Tịch")
    let member = try await people.test.person("Đỗ Ủy Viên", in: people.unit)
    let secretary = try await people.test.person("Lý Thư Ký")
    let council = try await people.test.council(of: plan, chair: chair, secretary: secretary, members: [member])
    let id = try await Self.sent(
      people, Nomination.Candidate(kind: .individual, name: "Đỗ Ủy Viên", position: "Chuyên viên", person: member))
    try await office.run(
      .verifyNomination(id, finding: .meets(note: "", conditions: ["ky-luat", "khieu-nai"])), as: people.officer)
    let list = CommendationList.ID(at: office.clock.now)
    try await office.run(
      .openCommendationList(id: list, plan: plan, kind: "giay-khen", name: "Đợt thử", council: council),
      as: people.officer)
    func vote(_ votes: Int) -> Command<Void> {
      .orderCommendations(
        list, vote: CommendationList.Vote(day: office.clock.now.day, present: 3),
        entries: [CommendationList.Entry(nomination: id, votes: votes)])
    }
    let refusal = await #expect(throws: Refusal.self) { try await office.run(vote(3), as: people.officer) }
    #expect(refusal?.reason == "«Đỗ Ủy Viên» ngồi trong Hội đồng nên không bỏ phiếu cho mình: nhiều nhất 2 phiếu.")
    try await office.run(vote(2), as: people.officer)
  }
}

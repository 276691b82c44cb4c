import Domain
@_spi(Desk) @testable import Office
import Papers
import Store
import TestSupport
import Testing

@Suite("Number and recipients of outgoing papers")
struct OutgoingTests {
  private let copyTo = ["Như trên", "Phòng Giáo dục Mẫu", "Lưu: VT, GD"]

  private func walk() async throws -> PlanWalk { try await PlanWalk("tam-diep-2024", on: "2024-03-10") }

  private func recipients(_ paper: Paper) -> [String]? {
    for case .signatures(let blocks) in paper.parts.flatMap(\.blocks) {
      for case .recipients(let list) in blocks { return list }
    }
    return nil
  }

  private func number(_ paper: Paper) -> String? {
    for case .letterhead(let head) in paper.parts.flatMap(\.blocks) { return head.number }
    return nil
  }

  private func notice(_ kind: PaperKind, of dossier: Dossier.ID, _ walk: PlanWalk) async throws -> Paper {
    try #require(
      try await walk.office.read(as: walk.officer) {
        try DossierPapers($0.dossier(dossier), at: $0).paper(kind, verifying: "")
      })
  }

  @Test("A completion request and a refusal go to whom the officer says, under the number that the office gave")
  func notices() async throws {
    let walk = try await walk()
    let id = try await walk.received("Máy tưới mẫu", "dot-1", "giao-duc", "ky-thuat")
    try await walk.office.run(.askCompletion(id, text: "Thiếu ảnh.", due: nil), as: walk.officer)
    let proposed = try await notice(.completionNotice, of: id, walk)
    #expect(recipients(proposed) == ["Như trên", "Đơn vị Mẫu", "Lưu: VT"])
    #expect(number(proposed) == "…/TB-…", "the place for a number that the office has not given")
    let sent = try Outgoing(number: "12/TB-PKT", recipients: copyTo)
    try await walk.office.run(.askCompletion(id, text: "Thiếu ảnh.", due: nil, notice: sent), as: walk.officer)
    let filled = try await notice(.completionNotice, of: id, walk)
    #expect(recipients(filled) == copyTo)
    #expect(number(filled) == "12/TB-PKT")
    let refused = try Outgoing(number: "13/TB-PKT", recipients: ["Như trên"])
    try await walk.office.run(
      .refuseDossier(id, clause: "II.1", reason: "Đã công bố trên báo.", notice: refused), as: walk.officer)
    let refusal = try await notice(.refusalNotice, of: id, walk)
    #expect(recipients(refusal) == ["Như trên"])
    #expect(number(refusal) == "13/TB-PKT")
  }

  @Test("A number of a paper has a figure in it and no more than forty characters")
  func numbers() {
    for number in ["không số", String(repeating: "1", count: 41)] {
      let refusal = #expect(throws: Refusal.self) { try Outgoing(number: number, recipients: []) }
      #expect(refusal?.field == "paper-number")
    }
    #expect(throws: Never.self) { try Outgoing(number: " 7 / TB-UBND ", recipients: []).number == "7/TB-UBND" }
  }

  @Test("An invitation goes to whom the secretary says, and keeps it when the agenda changes")
  func invitation() async throws {
    let walk = try await walk()
    let session = Session.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .prepareSession(id: session, of: walk.council, name: "Phiên thử", day: walk.office.clock.now.day),
      as: walk.secretary)
    func announce(_ invitation: Outgoing?) async throws -> Paper {
      try await walk.office.run(
        .announceMeeting(session, place: "", time: "", agenda: [], guests: [], invitation: invitation),
        as: walk.secretary)
      return try await walk.office.look(MeetingInvitationLook(of: session), as: walk.secretary).found
    }
    #expect(recipients(try await announce(nil))?.last == "Lưu: VT")
    let filled = try await announce(try Outgoing(number: "03/GM-HĐSK", recipients: copyTo))
    #expect(recipients(filled) == copyTo)
    #expect(number(filled) == "03/GM-HĐSK")
    #expect(recipients(try await announce(nil)) == copyTo)
  }

  @Test("The decision that sets up a council goes to the plan's recipients unless others are named")
  func council() async throws {
    let walk = try await walk()
    let office = walk.office
    func decision(_ recipients: [String]?) async throws -> (proposed: [String], paper: Paper) {
      try await office.read(as: walk.officer) { desk in
        let council = try Council(
          id: Council.ID(at: desk.now), plan: walk.plan, name: "Hội đồng thử",
          mandate: .init(number: "12/QĐ-UBND", day: desk.now.day, recipients: recipients),
          members: [.init(person: walk.chair, seat: .chair)])
        return (
          try desk.plan(walk.plan).decisionRecipients(article: 3),
          try SessionPapers.establishment(of: council, at: desk)
        )
      }
    }
    let usual = try await decision(nil)
    #expect(recipients(usual.paper) == usual.proposed)
    #expect(recipients(try await decision(copyTo).paper) == copyTo)
  }

  @Test("What is answered to a complaint, and the report and the list of a commendation, go to whom one says")
  func others() async throws {
    let walk = try await walk()
    let id = try await walk.received("Máy tưới mẫu", "dot-1", "giao-duc", "ky-thuat")
    let office = walk.office
    try await office.run(.refuseDossier(id, clause: "II.1", reason: "Đã công bố."), as: walk.officer)
    let complaint = Complaint.ID(at: office.clock.now)
    try await office.run(
      .fileComplaint(id: complaint, dossier: id, text: "Đề nghị xem lại việc từ chối hồ sơ này."), as: walk.author)
    let sent = try Outgoing(number: "14/TB-PKT", recipients: copyTo)
    try await office.run(.acceptComplaint(complaint, notice: sent), as: walk.officer)
    let paper = try await office.look(ComplaintLook(complaint).notice, as: walk.officer).found
    #expect(recipients(paper) == copyTo)
    #expect(number(paper) == "14/TB-PKT")
  }

  @Test("The unit's report and the submission of a list of candidates go to whom one says")
  func commendations() async throws {
    let people = try await CommendationWalkTests.People(on: "2024-11-05")
    let (office, plan) = (people.office, CommendationWalkTests.plan)
    let id = Nomination.ID(at: office.clock.now)
    try await office.run(
      .beginNomination(id: id, plan: plan, unit: people.unit, content: people.content("bang-khen", "Cá nhân mẫu")),
      as: people.clerk)
    let sent = try Outgoing(number: "21/BC-TTM", recipients: copyTo)
    try await office.run(.sendNomination(id, report: sent), as: people.head)
    try await office.run(
      .verifyNomination(id, finding: .meets(note: "", conditions: ["ky-luat", "khieu-nai"])), as: people.officer)
    let list = try await people.voted("bang-khen", [(id, 9)])
    try await office.run(.submitCommendations(list, number: "12/TTr-SKHCN", recipients: copyTo), as: people.officer)
    let papers = try await office.read(as: people.officer) { desk in
      let (rules, list) = (try desk.plan(plan), try desk.commendationList(list).value)
      return [
        Paper.achievementReport(
          nomination: try desk.nomination(id).value, plan: rules, initiatives: [], day: desk.now.day
        ),
        Paper.commendationProposal(
          list: list, kind: try rules.commendation(list.kind), plan: rules, council: "Hội đồng", day: desk.now.day
        ),
      ]
    }
    #expect(papers.map(recipients) == [copyTo, copyTo])
    #expect(papers.map(number) == ["21/BC-TTM", "12/TTr-SKHCN"])
  }
}

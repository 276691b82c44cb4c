import Domain
@_spi(Desk) import Office
import PlanFile
import TestSupport
import Testing

/// What a plan can ask of a council besides points: a band that goes back, a vote after the points, a second look.
@Suite("A council's judgement as the plan lays it down")
struct JudgementTests {
  /// Tam Điệp, whose council sends back from 50 to 60 points, votes after the points, and looks at the spread later.
  private func walk() async throws -> PlanWalk {
    let walk = try await PlanWalk("tam-diep-2024", on: "2024-03-10")
    let file = try #require(PlanFile.builtIn.first { $0.name == "tam-diep-2024" })
    let text = String(decoding: file.bytes, as: UTF8.self)
      .replacing(
        "    passes: {mean: 50}\n",
        with: "    passes: {mean: 60}\n    returns: {from: 50, below: 60}\n    then: {yes: 70%, of: present}\n"
      )
      .replacing(
        "\ngrades:",
        with: """
            - id: pham-vi
              name: Phạm vi ảnh hưởng
              by: hoi-dong
              after: hoi-dong
              scoring:
                method: vote
                yes: 1/2
                of: members
                criteria: [{id: lan-toa, name: Lan tỏa, source: II.2}]
                ballots: {at-least: 1/2, of: members, source: II.2}
              source: II.2

          grades:
          """)
    try await walk.office.runUnattended(.publishPlan(text))
    return walk
  }

  private func scored(_ walk: PlanWalk, _ totals: [Int]) async throws -> (session: Session.ID, dossiers: [Dossier.ID]) {
    var dossiers: [Dossier.ID] = []
    for index in totals.indices {
      let id = try await walk.received("Sáng kiến \(index + 1)", "dot-1", "giao-duc", "tac-nghiep")
      try await walk.accept(id)
      dossiers.append(id)
    }
    let session = Session.ID(at: walk.office.clock.now)
    try await walk.office.run(
      .prepareSession(
        id: session, of: walk.council, holding: "hoi-dong", name: "Phiên chấm", day: walk.office.clock.now.day),
      as: walk.secretary)
    try await walk.office.run(.putBeforeCouncil(session, dossiers: dossiers), as: walk.secretary)
    try await walk.office.run(.openSession(session), as: walk.secretary)
    for (dossier, total) in zip(dossiers, totals) { try await hand(total, on: dossier, in: session, walk) }
    return (session, dossiers)
  }

  private func hand(_ total: Int, on dossier: Dossier.ID, in session: Session.ID, _ walk: PlanWalk) async throws {
    let entry = try await walk.points(Points(total), for: "giao-duc")
    for voter in walk.voters {
      try await walk.office.run(.writeBallot(session, dossier: dossier, entry: entry, submit: true), as: voter)
    }
  }

  private func refusals(closing session: Session.ID, _ walk: PlanWalk) async -> [String?] {
    let refused = await #expect(throws: Refusals.self) {
      try await walk.office.run(.closeSession(session), as: walk.chair)
    }
    return refused?.all.map { "\($0.reason) \($0.clause?.number ?? "")" } ?? []
  }

  @Test("A mean in the band goes back once: it is completed and scored again before the result is locked")
  func band() async throws {
    let walk = try await walk()
    let (session, dossiers) = try await scored(walk, [55, 40])
    #expect(
      await refusals(closing: session, walk) == [
        "«Sáng kiến 1» được 55,00 điểm, từ 50 đến dưới 60: hoàn thiện, chấm lại. II.3.1"
      ])
    let due = walk.office.clock.now.day.adding(days: 5)
    try await walk.office.run(
      .askCompletionInSession(session, dossier: dossiers[0], text: "Thêm số liệu.", due: due), as: walk.secretary)
    try await walk.office.run(.completeDossier(dossiers[0], note: "Đã thêm."), as: walk.author)
    try await walk.office.run(
      .scoreAgain(session, dossier: dossiers[0], reason: "Đã hoàn thiện."), as: walk.secretary)
    // Once is enough, whatever comes of it.
    try await hand(58, on: dossiers[0], in: session, walk)
    try await walk.office.run(.closeSession(session), as: walk.chair)
    #expect(try await walk.test.dossier(dossiers[0]).result(of: "hoi-dong")?.passed == false)
  }

  @Test("After the points the meeting votes: without the count nothing is locked, with 3 of 5 it is not recognised")
  func vote() async throws {
    let walk = try await walk()
    let (session, dossiers) = try await scored(walk, [80, 75])
    #expect(
      await refusals(closing: session, walk)
        == dossiers.indices.map { "Cuộc họp chưa bỏ phiếu về «Sáng kiến \($0 + 1)» sau khi chấm. II.3.1" })
    await #expect(throws: Refusal.input("yes-\(dossiers[0])", "Phiên họp có 5 thành viên, số phiếu nhiều hơn.")) {
      try await walk.office.run(.countVotes(session, [(dossiers[0], 6, 0, 0)]), as: walk.secretary)
    }
    try await walk.office.run(
      .countVotes(session, [(dossiers[0], 4, 1, 0), (dossiers[1], 3, 1, 1)]), as: walk.secretary)
    try await walk.office.run(.closeSession(session), as: walk.chair)
    let decision = try await walk.decide(session, number: "5/QĐ-UBND")
    #expect(decision.items.map(\.recognised) == [true, false])
    #expect(decision.items.map { $0.grade?.description } == ["A", nil])
  }

  @Test("A second look keeps its result beside the recognition, and changes nothing of it")
  func secondLook() async throws {
    let walk = try await walk()
    let (session, dossiers) = try await scored(walk, [80])
    let now = walk.office.clock.now
    let look = Session.ID(at: now)
    try await walk.office.run(
      .prepareSession(id: look, of: walk.council, holding: "pham-vi", name: "Phiên sau", day: now.day),
      as: walk.secretary)
    await #expect(throws: Refusal.self) {
      try await walk.office.run(.putBeforeCouncil(look, dossiers: dossiers), as: walk.secretary)
    }
    try await walk.office.run(.countVotes(session, [(dossiers[0], 5, 0, 0)]), as: walk.secretary)
    try await walk.office.run(.closeSession(session), as: walk.chair)
    _ = try await walk.decide(session, number: "5/QĐ-UBND")
    try await walk.office.run(.putBeforeCouncil(look, dossiers: dossiers), as: walk.secretary)
    try await walk.office.run(.openSession(look), as: walk.secretary)
    for voter in walk.voters {
      try await walk.office.run(
        .writeBallot(look, dossier: dossiers[0], entry: Ballot.Entry(vote: .yes), submit: true), as: voter)
    }
    try await walk.office.run(.closeSession(look), as: walk.chair)
    let dossier = try await walk.test.dossier(dossiers[0])
    #expect(dossier.judged.map { "\($0.name): \($0.passed)" }.last == "Phạm vi ảnh hưởng: true")
    #expect(dossier.state == .recognised && dossier.session == session && dossier.look == nil)
    _ = try await walk.test.verify()
  }
}

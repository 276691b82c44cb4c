import Domain
import Foundation
import PlanFile
import Store
import TestSupport
import Testing

@_spi(Desk) @testable import Office

/// Members' sheets: what is refused, secret ballots, blind scoring, and what closing holds fast.
@Suite struct SheetTests {
  typealias People = TamDiepTests.People

  /// The people of Tam Điệp with a plan that scores as `lines` say, and one dossier in an open session.
  private func scoring(
    _ lines: String = "", replacing old: String = "      out-of: 100\n", titles: [String] = ["Máy tưới mẫu"]
  ) async throws -> (people: People, session: Session.ID, dossiers: [Dossier.ID]) {
    let people = try await People(on: "2024-03-10")
    if !lines.isEmpty { try await publish(old, lines, people) }
    var dossiers: [Dossier.ID] = []
    for title in titles { dossiers.append(try await people.accepted(title)) }
    return (people, try await people.openSession(dossiers), dossiers)
  }

  /// Publishes the plan's next edition with a change.
  private func publish(_ old: String, _ new: String, _ people: People) async throws {
    let file = try #require(PlanFile.builtIn.first { $0.name == TamDiepTests.plan.description })
    let text = String(decoding: file.bytes, as: UTF8.self)
    try #require(text.contains(old))
    try await people.office.runUnattended(.publishPlan(text.replacing(old, with: new)))
  }

  private func write(
    _ entry: Ballot.Entry, on dossier: Dossier.ID, in session: Session.ID, submit: Bool = true, revision: Int? = nil
  ) -> Command<Int> {
    .writeBallot(session, dossier: dossier, entry: entry, submit: submit, revision: revision)
  }

  @Test(
    "A ballot over a maximum, of a stranger, of another, conflicted, twice, late: each gets its sentence")
  func badBallots() async throws {
    let (people, session, dossiers) = try await scoring()
    let (office, dossier, member) = (people.office, dossiers[0], people.members[0])
    let good = write(people.split(Points(80)), on: dossier, in: session)
    var over = people.split(Points(80))
    over.points["kinh-te"] = Points(hundredths: 2001)
    over.points["xa-hoi"] = nil
    await #expect(
      throws: Refusals([
        .input("points-kinh-te", "Hiệu quả kinh tế: cho từ 0 đến 20 điểm."),
        .input("points-xa-hoi", "Lợi ích xã hội: chưa cho điểm."),
      ])
    ) { try await office.run(write(over, on: dossier, in: session), as: member) }
    let stranger = await #expect(throws: Refusal.self) { try await office.run(good, as: people.officer) }
    #expect(stranger?.reason == "Bạn không phải là thành viên của Hội đồng này.")
    let anothers = Command.writeBallot(
      session, dossier: dossier, entry: people.split(Points(80)), submit: true, member: people.chair)
    let foreign = await #expect(throws: Refusal.self) { try await office.run(anothers, as: member) }
    #expect(foreign?.reason == "Phiếu này là của thành viên khác.")

    try await office.run(
      .declareConflict(session, dossier: dossier, reason: "Anh em họ với tác giả."), as: people.members[1])
    await #expect(throws: Refusal("Bạn không chấm hồ sơ này: anh em họ với tác giả.", kind: .forbidden)) {
      try await office.run(good, as: people.members[1])
    }

    try await office.run(good, as: member)
    let twice = await #expect(throws: Refusal.self) { try await office.run(good, as: member) }
    #expect(twice?.reason == "Phiếu này bạn đã nộp lúc 08:00, 10/3/2024.")
    try await office.run(.takeBackBallot(session, dossier: dossier), as: member)
    try await office.run(write(people.split(Points(60)), on: dossier, in: session), as: member)

    for voter in [people.chair, people.secretary] { try await office.run(good, as: voter) }
    try await office.run(.closeSession(session), as: people.chair)
    for late in [good, write(Ballot.Entry(), on: dossier, in: session, submit: false)] {
      let refusal = await #expect(throws: Refusal.self) { try await office.run(late, as: member) }
      #expect(refusal?.reason == "Kết quả của phiên họp này đã khóa.")
    }
    await #expect(throws: Refusal.self) {
      try await office.run(.takeBackBallot(session, dossier: dossier), as: member)
    }
    let ranking = try await office.look(RankingLook(of: session), as: people.chair).found.ranking
    #expect(ranking.standings.map(\.score.mean) == [Mean(sum: Points(220), count: 3)])
    _ = try await people.test.verify()
  }

  @Test("Two windows on one sheet notice each other, and what is only drafted stays out of the journal")
  func drafts() async throws {
    let (people, session, dossiers) = try await scoring()
    let member = people.members[0]
    func draft(_ points: Int, over revision: Int) -> Command<Int> {
      write(
        Ballot.Entry(points: ["tinh-moi": Points(points)]), on: dossiers[0], in: session, submit: false,
        revision: revision)
    }
    let first = try await people.office.run(draft(10, over: 0), as: member)
    let second = try await people.office.run(draft(11, over: first), as: member)
    let stale = await #expect(throws: Refusal.self) {
      try await people.office.run(draft(12, over: first), as: member)
    }
    #expect(stale?.kind == .conflict)
    let (ballot, entries) = try await people.office.read(as: member) { desk in
      let ballot = try #require(try Ballots.find(session, dossiers[0], member, on: desk.connection))
      return (
        ballot, try Journal.entries(kind: "ballot", subject: ballot.value.id.description, on: desk.connection)
      )
    }
    #expect(ballot.value.entry.points == ["tinh-moi": Points(11)])
    #expect(ballot.version == second)
    #expect(entries.map(\.version) == [1])
    _ = try await people.test.verify()
  }

  @Test("A secret ballot counts, and nothing that is stored leads from it to its member")
  func secret() async throws {
    let (people, session, dossiers) = try await scoring("      out-of: 100\n      secret: true\n")
    let (office, dossier) = (people.office, dossiers[0])
    for (number, voter) in people.voters.enumerated() {
      var entry = people.split(Points(60 + number))
      entry.remark = "Nhận xét riêng số \(number)"
      try await office.run(write(entry, on: dossier, in: session, submit: false), as: voter)
      try await office.run(write(entry, on: dossier, in: session), as: voter)
    }
    let voter = people.voters[0]
    for again in [true, false] {
      await #expect(throws: Refusal.votedInSecret) {
        try await office.run(write(people.split(Points(90)), on: dossier, in: session, submit: again), as: voter)
      }
    }
    await #expect(throws: Refusal.votedInSecret) {
      try await office.run(.takeBackBallot(session, dossier: dossier), as: voter)
    }
    await #expect(throws: Refusal.votedInSecret) {
      try await office.run(.declareConflict(session, dossier: dossier, reason: "Quen biết."), as: voter)
    }
    try await office.run(.closeSession(session), as: people.chair)

    let (marks, boxes) = try await office.read(as: people.chair) { desk in
      (
        try Ballots.submitted(of: session, on: desk.connection),
        try Ballots.boxes(of: session, on: desk.connection)
      )
    }
    let ranking = try await office.look(RankingLook(of: session), as: people.chair).found.ranking
    #expect(Set(marks.map(\.member)) == Set(people.voters))
    #expect(marks.map(\.entry) == Array(repeating: Ballot.Entry(), count: 4))
    #expect(boxes.map(\.voters) == [people.voters.sorted()])
    #expect(Set(boxes[0].entries.map(\.remark)) == Set((0..<4).map { "Nhận xét riêng số \($0)" }))
    #expect(ranking.standings.map(\.score.mean) == [Mean(sum: Points(246), count: 4)])
    let detail = try await office.look(ScoreDetailLook(of: dossier, in: session), as: people.chair).found.detail
    #expect(detail.lines.map(\.name) == [nil, nil, nil, nil])
    #expect(detail.lines.map(\.total).sorted() == [60, 61, 62, 63].map { Mean(Points($0)) })
    _ = try await people.test.verify()
  }

  @Test("After the closing each ballot can be looked at, with what was left out and both means; not before")
  func detail() async throws {
    let (people, session, dossiers) = try await scoring(
      #"      out-of: 100\#n      outliers: {further-than: 20, source: "assumption: phiếu thử"}\#n"#)
    let office = people.office
    for (voter, points) in zip(people.voters, [80, 80, 80, 20]) {
      try await office.run(write(people.split(Points(points)), on: dossiers[0], in: session), as: voter)
    }
    let early = await #expect(throws: Refusal.self) {
      try await office.look(ScoreDetailLook(of: dossiers[0], in: session), as: people.chair)
    }
    #expect(early?.reason == "Phiếu chấm chỉ xem được sau khi Chủ tịch Hội đồng khóa kết quả.")
    try await office.run(.closeSession(session), as: people.chair)
    let found = try await office.look(ScoreDetailLook(of: dossiers[0], in: session), as: people.chair).found
    let (detail, explanation) = (
      found.detail, found.detail.standing.explanation(by: found.judgement, under: found.plan)
    )
    #expect(detail.lines.map(\.name) == ["Vũ Chủ Tịch", "Hoàng Thư Ký", "Ủy Viên Một", "Ủy Viên Hai"])
    #expect(detail.lines.map(\.isLeftOut) == [false, false, false, true])
    #expect(detail.mean(on: "kinh-te") == Mean(Points(20)))
    #expect(
      explanation == """
        Loại 1 phiếu lệch quá 20 điểm: bình quân tất cả phiếu 65,00, các phiếu còn lại 80,00. Xếp loại sau, từ \
        danh sách chung của đợt xét.
        """)
  }

  @Test("Secret ballots cast at two nodes at once: each member's is in the box once")
  func secretAtTwoNodes() async throws {
    let (people, session, dossiers) = try await scoring("      out-of: 100\n      secret: true\n")
    let nodes = [people.office, try people.test.anotherNode()]
    let cast = try await withThrowingTaskGroup(of: Int.self) { group in
      for voter in people.voters {
        for node in nodes {
          let ballot = write(people.split(Points(70)), on: dossiers[0], in: session)
          group.addTask {
            do {
              _ = try await node.run(ballot, as: voter)
              return 1
            } catch is Refusal {
              return 0
            }
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(cast == people.voters.count)
    let boxes = try await nodes[1].read(as: nil) { try Ballots.boxes(of: session, on: $0.connection) }
    #expect(boxes.map(\.voters) == [people.voters.sorted()])
    #expect(boxes.map(\.entries.count) == [people.voters.count])
    _ = try await people.test.verify()
  }

  @Test("Blind scoring hides names and units where they stand in words, and what files are called")
  func blinding() async throws {
    let people = try await People(on: "2024-03-10")
    let id = try await people.draft("Cách làm của NGUYỄN THỬ ở Trường Tiểu học Mẫu, không của Nguyễn Thửng")
    var dossier = try await people.test.dossier(id)
    let blinding = Blinding(of: dossier)
    #expect(blinding.masked(dossier.writing.title) == "Cách làm của [tác giả] ở [đơn vị], không của Nguyễn Thửng")
    #expect(Blinding(of: dossier, isBlind: false).masked(dossier.writing.title) == dossier.writing.title)
    let file = Attachment(
      digest: "", name: "Nguyễn Thử - báo cáo.PDF", size: 1, type: "application/pdf", part: "don", added: people.now)
    #expect(blinding.name(of: file, number: 2) == "Tài liệu 2.pdf")
    dossier = try await people.test.dossier(id)
    #expect(Blinding(of: dossier, isBlind: false).name(of: file, number: 2) == file.name)
  }

  @Test("A closed result never changes without a reopening in the journal", arguments: 0..<4)
  func closedResults(seed: Int) async throws {
    var random = SplitMix(seed: UInt64(seed))
    let (people, session, dossiers) = try await scoring(titles: ["Một", "Hai", "Ba"])
    let office = people.office
    var closed: (standings: [Standing<Dossier.ID>], reopenings: Int)?
    for step in 0..<60 {
      try people.test.go(to: "2024-03-10T09:\((step % 60) < 10 ? "0" : "")\(step)")
      let deed = Int.random(in: 0..<11, using: &random)
      let voter = people.voters.randomElement(using: &random) ?? people.chair
      let dossier = dossiers.randomElement(using: &random) ?? dossiers[0]
      do {
        switch deed {
        case 0..<5:
          let entry = people.split(Points(Int.random(in: 40...100, using: &random)))
          try await office.run(write(entry, on: dossier, in: session, submit: deed < 4), as: voter)
        case 5: try await office.run(.takeBackBallot(session, dossier: dossier), as: voter)
        case 6:
          try await office.run(.declareConflict(session, dossier: dossier, reason: "Quen biết tác giả."), as: voter)
        case 7: try await office.run(.closeSession(session), as: people.chair)
        case 8:
          try await office.run(
            .reopenSession(session, reason: "Sót một phiếu.", document: "15/BB-HĐ", day: office.clock.now.day),
            as: people.chair)
        case 9: try await publish("Loại A, mean: 80", "Loại A, mean: \(70 + step % 20 + 1)", people)
        default:
          let order = try await office.read(as: people.chair) { try Judging($0.session(session), at: $0).ranking() }
          try await office.run(
            .orderTie(session, order: order.ties.first?.map(\.key) ?? dossiers, reason: "Áp dụng rộng hơn."),
            as: people.chair)
        }
      } catch is Refusal {
      } catch is Refusals {
      }
      let (state, standings, reopenings) = try await office.read(as: people.chair) { desk in
        let current = try desk.session(session)
        let entries = try Journal.entries(kind: "session", subject: session.description, on: desk.connection)
        return (
          current.state, try Judging(current, at: desk).ranking().standings.sorted { $0.key < $1.key },
          entries.count { $0.action == Action.reopenSession.rawValue }
        )
      }
      if let closed, closed.reopenings == reopenings {
        #expect(state == .closed, "step \(step)")
        #expect(standings.map(\.score) == closed.standings.map(\.score), "step \(step)")
        for (before, after) in zip(closed.standings, standings) where !before.isOpen {
          #expect(after.grade == before.grade && after.rank == before.rank, "step \(step)")
        }
      }
      closed = state == .closed ? (standings, reopenings) : nil
    }
    _ = try await people.test.verify()
  }
}

extension TamDiepTests.People {
  fileprivate var now: Instant { office.clock.now }
}

import Domain
@_spi(Desk) import Office
import Store
import TestSupport
import Testing

@Suite("Two nodes at work on one installation")
struct TwoNodesTests {
  /// Runs each of the commands at both nodes at once.
  ///
  /// - Returns: how many were done; the others were refused.
  private func hammer<Outcome>(_ nodes: [Office], _ commands: [(Command<Outcome>, Person.ID)]) async throws -> Int {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for (command, person) in commands {
        for node in nodes {
          group.addTask {
            do {
              try await node.run(command, as: person)
              return true
            } catch is Refusal {
              return false
            } catch is Refusals {
              return false
            }
          }
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
  }

  @Test("A result that was closed at one node is not changed at the other; caps and numbers hold")
  func closing() async throws {
    let people = try await TamDiepTests.People(on: "2024-03-10")
    let nodes = [people.office, try people.test.anotherNode()]
    var dossiers: [Dossier.ID] = []
    for number in 0..<8 { dossiers.append(try await people.accepted("Sáng kiến \(number)")) }
    let session = try await people.openSession(dossiers)

    // Ballots come in at both nodes while the chair closes at both.
    let ballots = (0..<3).flatMap { round in
      people.voters.flatMap { voter in
        dossiers.enumerated().map { index, dossier in
          let entry = people.split(Points(96 - index - round))
          return (Command.writeBallot(session, dossier: dossier, entry: entry, submit: true), voter)
        }
      }
    }
    let half = ballots.count / 2
    _ = try await hammer(nodes, Array(ballots[..<half]))
    async let late = hammer(nodes, Array(ballots[half...]))
    async let closed = hammer(nodes, [(Command.closeSession(session), people.chair)])
    #expect(try await closed == 1)
    let ranking = try await nodes[1].look(RankingLook(of: session), as: people.chair).found.ranking
    _ = try await late
    let afterwards = try await nodes[0].look(RankingLook(of: session), as: people.chair).found.ranking
    #expect(afterwards == ranking)

    let signing = try await people.signing("05/QĐ-UBND")
    try await people.test.approveDraft(of: session, by: people.officer, and: people.authority)
    let decisions = (0..<2).map { _ in
      Command.issueDecision(id: Decision.ID(at: people.office.clock.now), session: session, signing: signing)
    }
    #expect(try await hammer(nodes, decisions.map { ($0, people.authority) }) >= 1)
    let issued = try await nodes[0].read(as: people.authority) {
      try Decisions.of(TamDiepTests.plan, on: $0.connection)
    }
    let decision = try #require(issued.first)
    #expect(issued.count == 1)
    #expect(decision.items.count { $0.grade == "A" } == 5)

    _ = try await hammer(nodes, [(Command.issueCertificates(decision.id), people.officer)])
    var numbers: [Int] = []
    for dossier in dossiers { numbers.append(try await people.test.dossier(dossier).certificate?.number ?? 0) }
    #expect(numbers.sorted() == Array(1...8))
    try await nodes[0].seal()
    _ = try await people.test.verify()
  }

  @Test("Whoever lost a seat at one node is refused at the other at once, and whoever got one is not")
  func seats() async throws {
    let people = try await TamDiepTests.People(on: "2024-03-10")
    let other = try people.test.anotherNode()
    let session = try await people.openSession([try await people.accepted("Sáng kiến")])
    let (gone, come) = (people.members[0], people.authority)
    func mayScore(_ person: Person.ID) async throws -> Bool {
      try await other.read(as: person) { try $0.allows(.scoreDossier, at: $0.place(of: $0.session(session))) }
    }
    #expect(try await [mayScore(gone), mayScore(come)] == [true, false])
    try await people.office.runUnattended(
      .changeCouncil(
        people.council, mandate: Council.Mandate(number: "20/QĐ", day: people.office.clock.now.day),
        leaving: [gone], joining: [Council.Member(person: come, seat: .member)]))
    #expect(try await [mayScore(gone), mayScore(come)] == [false, true])
    _ = try await people.test.verify()
  }

  @Test("Places counted over the whole plan hold when two sessions are decided at two nodes at once")
  func placesOfThePlan() async throws {
    let people = try await TamDiepTests.People(on: "2024-03-10")
    let nodes = [people.office, try people.test.anotherNode()]
    for round in 0..<3 {
      var sessions: [Session.ID] = []
      for half in 0..<2 {
        var scored: [(Dossier.ID, Points)] = []
        for number in 0..<4 {
          scored.append((try await people.accepted("\(round) \(half) \(number)"), Points(95 - 2 * number - half)))
        }
        sessions.append(try await people.closedSession(scored))
      }
      for session in sessions {
        try await people.test.approveDraft(of: session, by: people.officer, and: people.authority)
      }
      var left: [(Int, Session.ID)] = Array(sessions.enumerated())
      left = try await withThrowingTaskGroup(of: (Int, Session.ID)?.self) { group in
        for (index, session) in left {
          group.addTask {
            let signing = try await people.signing("\(round)\(index)/QĐ-UBND")
            let issue = Command.issueDecision(
              id: Decision.ID(at: people.office.clock.now), session: session, signing: signing)
            do {
              try await nodes[index].run(issue, as: people.authority)
              return nil
            } catch let refusal as Refusal {
              #expect(refusal.reason == "Kết quả đã đổi sau khi dự thảo được duyệt.")
              return (index, session)
            }
          }
        }
        return try await group.reduce(into: []) { left, other in if let other { left.append(other) } }
      }
      // The one that the other's places changed is drafted again.
      for (index, session) in left { _ = try await people.decide(session, "\(round)\(index)/QĐ-UBND") }
      let issued = try await nodes[0].read(as: people.authority) {
        try Decisions.of(TamDiepTests.plan, on: $0.connection)
      }
      #expect(issued.count == 2 * (round + 1))
      #expect(issued.flatMap(\.items).count { $0.grade == "A" } == 5)
    }
  }
}

import Domain
import TestSupport
import Testing

@_spi(Desk) @testable import Office

@Suite("The dossier that a member scores next")
struct NextToScoreTests {
  @Test("It is the next one without a ballot, from the start again at the end, as the sheets' pages say")
  func next() async throws {
    let people = try await TamDiepTests.People(on: "2024-03-10")
    var dossiers: [Dossier.ID] = []
    for title in ["Máy tưới", "Máy sấy", "Máy gặt", "Máy cày"] { dossiers.append(try await people.accepted(title)) }
    let session = try await people.openSession(dossiers)
    let (office, member, other) = (people.office, people.members[0], people.members[1])

    /// The numbers of the dossiers that come after each.
    func following() async throws -> [Int?] {
      var found: [Int?] = []
      for dossier in dossiers {
        let next = try await office.look(NextToScoreLook(after: dossier, in: session), as: member).found.next
        let shown = try await office.look(BallotLook(on: dossier, in: session), as: member).found.work.next
        #expect(next == shown)
        found.append(next.flatMap { dossiers.firstIndex(of: $0) })
      }
      return found
    }
    func handIn(_ number: Int, by member: Person.ID) async throws {
      var entry = Ballot.Entry()
      for (criterion, points) in [("tinh-moi", "20"), ("ap-dung", "20"), ("kinh-te", "15"), ("xa-hoi", "15")] {
        entry.points[criterion] = Points(points)
      }
      try await office.run(
        .writeBallot(session, dossier: dossiers[number], entry: entry, submit: true), as: member)
    }

    #expect(try await following() == [1, 2, 3, 0])
    try await handIn(2, by: member)
    // What others have handed in says nothing of the member's own.
    try await handIn(1, by: other)
    #expect(try await following() == [1, 3, 3, 0])
    try await office.run(
      .declareConflict(session, dossier: dossiers[3], reason: "Là người thân của tác giả"), as: member)
    #expect(try await following() == [1, 0, 0, 0])
    try await handIn(0, by: member)
    #expect(try await following() == [1, nil, 1, 1])
    try await handIn(1, by: member)
    #expect(try await following() == [nil, nil, nil, nil])
  }
}

import Domain
import Testing

@Suite("What a cluster voted on whom its leader nominates")
struct ClusterVoteTests {
  private static func id(_ number: UInt64) -> Domain.Unit.ID {
    Domain.Unit.ID(at: Instant(microseconds: 0), random: (number, 1))
  }
  private let now = Instant(microseconds: 1_718_000_000_000_000)
  private let person = Person.ID(at: Instant(microseconds: 0), random: (9, 9))

  private func cluster() throws -> Cluster {
    try Cluster(
      id: Cluster.ID(at: now, random: (1, 1)), plan: "thu", year: 2024, name: "Cụm thi đua số 1", leader: Self.id(1),
      members: [Self.id(2), Self.id(3)], body: nil)
  }

  /// Two of three members voted: both for the first, one for the second.
  private func list() throws -> ClusterList {
    let list = try ClusterList(
      id: ClusterList.ID(at: now, random: (2, 2)), of: cluster(), title: "Đề nghị tặng Cờ thi đua",
      lines: ["Sở Y tế; Cờ thi đua", "Sở Tài chính; Bằng khen"], at: now)
    return try list.voted(Self.id(1), agrees: [true, false], by: person, at: now)
      .voted(Self.id(2), agrees: [true, true], by: person, at: now)
  }

  private func ended() throws -> ClusterList {
    let minutes = try SignedDocument(
      number: "4/BB", day: now.day, summary: "Cụm đã họp và bỏ phiếu.",
      file: KeptFile(digest: "0", name: "bien-ban.pdf", size: 1, type: "application/pdf"), on: now.day)
    return try list().concluded(minutes, members: cluster().members)
  }

  @Test("More than half carry it, however the name is typed; who is not on the list was not voted on")
  func carried() throws {
    let vote = try #require(try ended().vote(on: "SỞ Y TẾ", in: cluster()))
    #expect(vote.agreeing == 2 && vote.members == 3 && vote.number == "4/BB")
    #expect(try ended().vote(on: "Sở Nội vụ", in: cluster()) == nil)
  }

  @Test("While the members vote, and where not more than half agreed, nobody is nominated")
  func refused() throws {
    let open = #expect(throws: Refusal.self) { try list().vote(on: "Sở Y tế", in: cluster()) }
    #expect(open?.reason == "Cụm thi đua số 1 đang bỏ phiếu về «Sở Y tế».")
    let lost = #expect(throws: Refusal.self) { try ended().vote(on: "Sở Tài chính", in: cluster()) }
    #expect(lost?.reason == "Cụm thi đua số 1 đã bỏ phiếu, chỉ 1 trên 3 thành viên đồng ý «Sở Tài chính».")
  }
}

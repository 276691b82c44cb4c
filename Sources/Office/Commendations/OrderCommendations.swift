import Domain

extension CommendationList {
  /// What the council found of one nomination.
  public struct Entry: Hashable, Sendable {
    public var nomination: Nomination.ID
    public var votes: Int
    public var place: Int?
    /// Why the council does not propose it; empty when it does.
    public var withheld: String

    public init(nomination: Nomination.ID, votes: Int, place: Int? = nil, withheld: String = "") {
      self.nomination = nomination
      self.votes = votes
      self.place = place
      self.withheld = withheld
    }
  }
}

extension Command<Void> {
  /// Notes the council's vote on the candidates of a list.
  public static func orderCommendations(
    _ list: CommendationList.ID, vote: CommendationList.Vote, entries: [CommendationList.Entry]
  ) -> Command {
    .at({ $0.place(of: try $0.commendationList(list).value) }, .orderCommendations) { desk in
      let before = try desk.commendationList(list)
      guard Set(entries.map(\.nomination)).count == entries.count else {
        throw Refusal("Mỗi đề nghị chỉ đứng một lần trong danh sách.", kind: .input)
      }
      let votes = try CouncilVotes(of: before.value, on: vote.day, at: desk)
      let items = try entries.map { try desk.item($0, of: before.value, votes) }
      try desk.save(try before.value.voted(vote, items, at: desk.now), over: before)
    }
  }
}

extension Desk {
  fileprivate func item(
    _ entry: CommendationList.Entry, of list: CommendationList, _ votes: CouncilVotes
  ) throws -> CommendationList.Item {
    let nomination = try nomination(entry.nomination).value
    guard nomination.plan == list.plan, nomination.content.kind == list.kind, nomination.allows(.list) else {
      throw Refusal(
        """
        Đề nghị «\(nomination.content.candidate.name)» hiện \(nomination.state.name) nên không đứng trong danh sách này.
        """,
        next: "Tải lại trang để lấy các đề nghị đang chờ Hội đồng.")
    }
    try nomination.requireApart(judge, to: "ghi kết quả bỏ phiếu")
    try votes.requirePossible(entry.votes, for: nomination)
    return CommendationList.Item(
      nomination: nomination.id, candidate: nomination.content.candidate, unitName: nomination.unitName,
      initiatives: nomination.initiatives.count, votes: entry.votes, place: entry.place, withheld: entry.withheld)
  }
}

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
      let items = try entries.map { try before.value.item($0, votes, at: desk) }
      try desk.save(try before.value.voted(vote, items, at: desk.now), over: before)
    }
  }
}

extension CommendationList {
  fileprivate func item(_ entry: Entry, _ votes: CouncilVotes, at desk: Desk) throws -> Item {
    let nomination = try desk.nomination(entry.nomination).value
    guard nomination.plan == plan, nomination.content.kind == kind, nomination.allows(.list) else {
      throw Refusal(
        """
        Đề nghị «\(nomination.content.candidate.name)» hiện \(nomination.state.name) nên không đứng trong danh sách này.
        """,
        next: "Tải lại trang để lấy các đề nghị đang chờ Hội đồng.")
    }
    try nomination.requireApart(desk.judge, to: "ghi kết quả bỏ phiếu")
    try votes.requirePossible(entry.votes, for: nomination)
    return Item(
      nomination: nomination.id, candidate: nomination.content.candidate, unitName: nomination.unitName,
      initiatives: nomination.initiatives.count, votes: entry.votes, place: entry.place, withheld: entry.withheld)
  }
}

import Domain
import Store

/// Notes the council's vote on the candidates of a list.
public struct OrderCommendations: OldCommand {
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

  public var list: CommendationList.ID
  public var vote: CommendationList.Vote
  public var entries: [Entry]
  public static let action = Action.orderCommendations

  public init(list: CommendationList.ID, vote: CommendationList.Vote, entries: [Entry]) {
    self.list = list
    self.vote = vote
    self.entries = entries
  }

  public func place(at desk: Desk) throws -> Place { desk.place(of: try desk.commendationList(list).value) }

  public func perform(at desk: Desk) throws {
    let before = try desk.commendationList(list)
    guard Set(entries.map(\.nomination)).count == entries.count else {
      throw Refusal("Mỗi đề nghị chỉ đứng một lần trong danh sách.", kind: .input)
    }
    let votes = try CouncilVotes(of: before.value, on: vote.day, at: desk)
    let items = try entries.map { try item($0, of: before.value, votes, at: desk) }
    try desk.save(try before.value.voted(vote, items, at: desk.now), over: before)
  }

  private func item(
    _ entry: Entry, of list: CommendationList, _ votes: CouncilVotes, at desk: Desk
  ) throws -> CommendationList.Item {
    let nomination = try desk.nomination(entry.nomination).value
    guard nomination.plan == list.plan, nomination.content.kind == list.kind, nomination.allows(.list) else {
      throw Refusal(
        """
        Đề nghị «\(nomination.content.candidate.name)» hiện \(nomination.state.name) nên không đứng trong danh sách này.
        """,
        next: "Tải lại trang để lấy các đề nghị đang chờ Hội đồng.")
    }
    try nomination.requireApart(desk.judge, to: "ghi kết quả bỏ phiếu")
    try votes.requirePossible(entry.votes, for: nomination)
    return CommendationList.Item(
      nomination: nomination.id, candidate: nomination.content.candidate, unitName: nomination.unitName,
      initiatives: nomination.initiatives.count, votes: entry.votes, place: entry.place, withheld: entry.withheld)
  }
}

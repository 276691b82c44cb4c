import Domain
import Store

/// The most votes that a nominee can have: nobody votes on themselves.
struct CouncilVotes {
  /// Those who sit in the list's council on the day of the vote; empty where the installation does not keep it.
  private let seated: [Person]

  init(of list: CommendationList, on day: Day, at desk: Desk) throws {
    let members = try list.council.map { try desk.council($0).members(on: day).map(\.person) } ?? []
    seated = Array(try People.all(members, on: desk.connection).values)
  }

  /// - Throws: `Refusal` for more votes than the nominee's colleagues in the council have.
  func requirePossible(_ votes: Int, for nomination: Nomination) throws {
    let others = seated.count { nomination.standing(of: Judge(person: $0, heads: [])) == .apart }
    guard others < seated.count, votes > others else { return }
    throw Refusal.input(
      "votes-\(nomination.id)",
      """
      «\(nomination.content.candidate.name)» ngồi trong Hội đồng nên không bỏ phiếu cho mình: nhiều nhất \(others) \
      phiếu.
      """
    )
  }
}

import Domain
import Store

/// Settles equal means across the last place of a grade: by an order and its reason, or by a second ballot. Until the
/// decision it may be settled anew.
public struct OrderTie: SessionCommand {
  public var session: Session.ID
  public var order: [Dossier.ID]
  /// The votes of a second ballot, in the order of the dossiers; nil for an order by reason.
  public var votes: [Int]?
  public var reason: String
  public static let action = Action.orderTie

  public init(session: Session.ID, order: [Dossier.ID], votes: [Int]? = nil, reason: String) {
    self.session = session
    self.order = order
    self.votes = votes
    self.reason = reason
  }

  public func perform(at desk: Desk) throws {
    let before = try desk.session(session)
    try desk.requirePresiding(over: before.dossiers, of: before)
    for dossier in try desk.dossiers(order) {
      try dossier.requireApart(desk.person, to: "xếp thứ tự", next: Council.deputyTakesOver)
    }
    let ties = try desk.ties(in: before).map { Set($0.map(\.key)) }
    guard Set(order).count == order.count, ties.contains(Set(order)) else {
      throw Refusal.input("order", "Thứ tự phải nêu đúng các sáng kiến đang bằng điểm, mỗi sáng kiến một lần.")
    }
    try desk.save(
      try before.ordering(
        Session.TieOrder(order: order, votes: votes, reason: reason.typed, by: desk.person.id, at: desk.now)))
  }
}

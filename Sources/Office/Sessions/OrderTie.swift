import Domain

extension Command<Void> {
  /// Settles equal means across the last place of a grade: by an order and its reason, or by a second ballot. Until the
  /// decision it may be settled anew.
  ///
  /// - Parameter votes: the votes of a second ballot, in the order of the dossiers; nil for an order by reason.
  public static func orderTie(_ id: Session.ID, order: [Dossier.ID], votes: [Int]? = nil, reason: String) -> Command {
    .on(id, .orderTie) { session, desk in
      try desk.requirePresiding(over: session.dossiers, of: session)
      for dossier in try desk.dossiers(order) {
        try dossier.requireApart(desk.person, to: "xếp thứ tự", next: Council.deputyTakesOver)
      }
      let ties = try RoundList(of: session, at: desk).ranking.contests.map { Set($0.members) }
      guard Set(order).count == order.count, ties.contains(Set(order)) else {
        throw Refusal.input("order", "Thứ tự phải nêu đúng các sáng kiến đang bằng điểm, mỗi sáng kiến một lần.")
      }
      return try session.ordering(
        Session.TieOrder(order: order, votes: votes, reason: reason.typed, by: desk.person.id, at: desk.now))
    }
  }
}

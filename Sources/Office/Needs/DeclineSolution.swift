import Domain

extension Command<Void> {
  /// Does not introduce a solution; who offered it reads why.
  public static func declineSolution(_ offer: Need.Offer.ID, of id: Need.ID, reason: String) -> Command {
    .on(id, .reviewNeed, "declined") { need, desk in
      try need.declined(offer, reason, by: desk.person.id, at: desk.now)
    }
  }
}

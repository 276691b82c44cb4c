import Domain

extension Command<Void> {
  /// Introduces who has a need and who offers a solution to each other.
  ///
  /// - Parameter text: what both read: when they meet where, or how they reach each other.
  public static func introduceSolution(_ offer: Need.Offer.ID, of id: Need.ID, text: String) -> Command {
    .on(id, .reviewNeed, "introduced") { need, desk in
      try need.introduced(offer, text, by: desk.person.id, at: desk.now)
    }
  }
}

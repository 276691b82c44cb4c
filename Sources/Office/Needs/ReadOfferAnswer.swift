import Domain

extension Command<Void> {
  /// Says that one has read what the office said of one's solution.
  public static func readOfferAnswer(_ offer: Need.Offer.ID, of id: Need.ID) -> Command {
    .on(id, .offerSolution, "read") { need, desk in try need.read(offer, by: desk.person.id) }
  }
}

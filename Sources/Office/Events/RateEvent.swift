import Domain

extension Command<Void> {
  /// Says what a participant thinks of an event. Nothing that is kept, and nothing in the journal, tells who said what;
  /// that they have rated is kept.
  public static func rateEvent(_ id: Event.ID, _ marks: [EventRating.Question: Int], words: String) -> Command {
    .at({ try $0.place(of: id, for: .viewEvent) }, .attendEvent) { desk in
      // Held, so that of two who rate first at once each finds what the other said.
      try desk.held(Event.self, id.description).value.requireRating(at: desk.now)
      guard let before = try desk.mine(at: id) else { throw Refusal("Chỉ người đã dự mới đánh giá.") }
      try desk.replace(before, by: try before.value.rated(), ["to": "rated"])
      let rating = try EventRating(marks, words: words)
      var random = SystemRandomNumberGenerator()
      guard try desk.has(EventRatings.self, id.description) else {
        return try desk.insert(EventRatings(of: id).taking(rating, using: &random))
      }
      let ratings = try desk.held(EventRatings.self, id.description)
      try desk.replace(ratings, by: ratings.value.taking(rating, using: &random))
    }
  }
}

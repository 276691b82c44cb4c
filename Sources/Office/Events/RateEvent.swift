import Domain

extension Command<Void> {
  /// Says what a participant thinks of an event. It is kept without the name; that they have rated is kept with it.
  public static func rateEvent(
    _ id: Event.ID, rating: EventRating.ID, _ marks: [EventRating.Question: Int], words: String
  ) -> Command {
    .at({ try $0.place(of: id, for: .viewEvent) }, .attendEvent) { desk in
      try desk.load(Event.self, id.description).requireRating(at: desk.now)
      guard let before = try desk.mine(at: id) else { throw Refusal("Chỉ người đã dự mới đánh giá.") }
      let after = try before.value.rated()
      try desk.insert(EventRating(id: rating, event: id, marks, words: words))
      try desk.replace(before, by: after, ["to": "rated"])
    }
  }
}

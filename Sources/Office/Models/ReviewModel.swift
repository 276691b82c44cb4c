import Domain

extension Command<Void> {
  /// Draws the lessons of a pilot, and decides what becomes of the model.
  public static func reviewModel(
    _ id: Model.ID, worked: String, failed: String, conditions: String, _ verdict: Model.Review.Verdict,
    number: String
  ) -> Command {
    .on(id, .review) { model, desk in
      try model.reviewed(
        worked: worked, failed: failed, conditions: conditions, verdict, number: number, by: desk.person.id,
        at: desk.now)
    }
  }
}

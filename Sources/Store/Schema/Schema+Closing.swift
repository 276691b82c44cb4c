import Markup

extension Schema {
  /// Rounds of plans that were closed.
  static let closings: [SQL] = [
    records("round_closing", ", plan TEXT NOT NULL, round BIGINT NOT NULL, closed BIGINT NOT NULL"),
    // Each write asks whether its round is closed.
    "CREATE INDEX round_closing_plan ON round_closing (plan, closed, round)",
  ]
}

/// What the parts of a plan are called, where something names them by their ids, and what they come to.
extension Plan {
  /// The name of a grade; nil without a grade, and for one that the plan does not have.
  public func name(ofGrade grade: Grade.ID?) -> String? {
    grade.flatMap { id in grades.first { $0.id == id }?.name }
  }

  /// Whether any grade or special prize comes with money.
  public var hasPrizes: Bool {
    grades.contains { $0.prize > .zero } || specialPrizes.contains { $0.prize > .zero }
  }

  /// The name of a field (lĩnh vực); nil without a field, and for one that the plan does not have.
  public func name(ofField field: Category.ID?) -> String? {
    field.flatMap { fields.category($0)?.name }
  }
}

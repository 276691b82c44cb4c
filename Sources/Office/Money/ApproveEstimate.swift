import Domain

extension Command<Void> {
  /// Records the document that approves an estimate.
  ///
  /// - Parameter total: the sum that was read before approving, so that nothing else is approved.
  public static func approveEstimate(_ estimate: Estimate.ID, number: String, day: Day, total: Dong) -> Command {
    .at({ Place(plan: try $0.estimate(estimate).value.plan) }, .approveEstimate) { desk in
      let before = try desk.estimate(estimate)
      guard before.value.total == total else {
        throw Refusal(
          "Dự toán vừa được sửa, tổng số nay là \(before.value.total.text).", next: "Xem lại rồi phê duyệt.")
      }
      let after = try before.value.approved(
        number: number, day: day, by: desk.person.id, at: desk.now, under: desk.plan(before.value.plan))
      try desk.replace(before, by: after, ["approved": "\(total.amount)"])
    }
  }
}

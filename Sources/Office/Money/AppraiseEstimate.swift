import Domain

extension Command<Void> {
  /// Records what finance found of an estimate before it is approved.
  ///
  /// - Parameter total: the sum that was read, so that nothing else is appraised.
  public static func appraiseEstimate(_ estimate: Estimate.ID, opinion: String, total: Dong) -> Command {
    .at({ Place(plan: try $0.estimate(estimate).value.plan) }, .appraiseEstimate) { desk in
      let before = try desk.estimate(estimate)
      guard before.value.total == total else {
        throw Refusal(
          "Dự toán vừa được sửa, tổng số nay là \(before.value.total.text).", next: "Xem lại rồi thẩm định.")
      }
      let after = try before.value.appraised(
        opinion: opinion, by: desk.person.id, at: desk.now, under: desk.plan(before.value.plan))
      try desk.replace(before, by: after, ["appraised": "\(total.amount)"])
    }
  }
}

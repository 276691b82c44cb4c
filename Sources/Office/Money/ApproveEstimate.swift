import Domain
import Store

/// Records the document that approves an estimate.
public struct ApproveEstimate: OldCommand {
  public var estimate: Estimate.ID
  public var number: String
  public var day: Day
  /// The sum that was read before approving, so that nothing else is approved.
  public var total: Dong
  public static let action = Action.approveEstimate

  public init(estimate: Estimate.ID, number: String, day: Day, total: Dong) {
    self.estimate = estimate
    self.number = number
    self.day = day
    self.total = total
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.estimate(estimate).value.plan) }

  public func perform(at desk: Desk) throws {
    let before = try desk.estimate(estimate)
    guard before.value.total == total else {
      throw Refusal("Dự toán vừa được sửa, tổng số nay là \(before.value.total.text).", next: "Xem lại rồi phê duyệt.")
    }
    let after = try before.value.approved(number: number, day: day, by: desk.person.id, at: desk.now)
    try desk.replace(before, by: after, ["approved": "\(total.amount)"])
  }
}

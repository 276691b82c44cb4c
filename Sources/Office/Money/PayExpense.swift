import Domain
import Store

/// Records another expense.
public struct PayExpense: OldCommand {
  /// The key was made with the form, so that a form sent twice pays once.
  public var id: Payment.ID
  public var estimate: Estimate.ID
  public var line: Estimate.Line.ID
  public var purpose: String
  public var payee: String
  public var amount: Dong
  public var day: Day
  public var voucher: String
  /// What who pays says of a payee whose name is like theirs: it is somebody else.
  public var payeeIsAnother: Bool
  public static let action = Action.pay

  public init(
    id: Payment.ID, estimate: Estimate.ID, line: Estimate.Line.ID, purpose: String, payee: String, amount: Dong,
    day: Day, voucher: String, payeeIsAnother: Bool = false
  ) {
    self.payeeIsAnother = payeeIsAnother
    self.id = id
    self.estimate = estimate
    self.line = line
    self.purpose = purpose
    self.payee = payee
    self.amount = amount
    self.day = day
    self.voucher = voucher
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.estimate(estimate).value.plan) }

  public func perform(at desk: Desk) throws {
    let estimate = try desk.estimate(estimate).value
    if try desk.has(Payment.self, id.description) { return }
    guard try payee.nameKey != desk.person.name.nameKey || payeeIsAnother else {
      throw Refusal.input(
        "payee", "Người nhận trùng họ tên với bạn: không ai tự chi tiền cho mình.",
        next: "Người khác có nhiệm vụ chi làm thay bạn. Nếu đó là người khác, đánh dấu ô bên dưới.")
    }
    let payment = try Payment(
      id: id, plan: estimate.plan, estimate: estimate.id, line: line, purpose: .other(purpose.typed), payee: payee,
      amount: amount, day: day, voucher: voucher, by: desk.person.id, at: desk.now)
    try desk.pay([payment], from: estimate, line: line)
  }
}

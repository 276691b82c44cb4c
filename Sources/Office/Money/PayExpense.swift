import Domain
import Store

extension Command<Void> {
  /// Records another expense.
  ///
  /// - Parameters:
  ///   - id: the key was made with the form, so that a form sent twice pays once.
  ///   - payeeIsAnother: what who pays says of a payee whose name is like theirs: it is somebody else.
  public static func payExpense(
    id: Payment.ID, estimate: Estimate.ID, line: Estimate.Line.ID, purpose: String, payee: String, amount: Dong,
    day: Day, voucher: String, payeeIsAnother: Bool = false
  ) -> Command {
    .at({ Place(plan: try $0.estimate(estimate).value.plan) }, .pay) { desk in
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
      try estimate.pay([payment], from: line, at: desk)
    }
  }
}

extension Estimate {
  /// Pays all of them from a line, or none.
  ///
  /// - Throws: `Refusal` when the line has no room for them.
  func pay(_ payments: [Payment], from line: Line.ID, at desk: Desk) throws {
    let spent = try Money.payments(from: id, on: desk.connection).spent[line] ?? .zero
    try requireRoom(for: payments.reduce(.zero) { $0 + $1.amount }, in: line, spent: spent)
    for payment in payments { try desk.insert(payment, ["amount": "\(payment.amount.amount)"]) }
  }
}

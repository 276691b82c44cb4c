import Domain

extension Command<Void> {
  /// Cancels a payment that was entered by mistake or came back.
  public static func cancelPayment(_ payment: Payment.ID, reason: String) -> Command {
    .at({ Place(plan: try $0.payment(payment).value.plan) }, .pay) { desk in
      let before = try desk.payment(payment)
      try desk.replace(before, by: try before.value.cancelled(reason: reason), ["cancelled": "1"])
    }
  }
}

import Domain
import Store

/// Cancels a payment that was entered by mistake or came back.
public struct CancelPayment: OldCommand {
  public var payment: Payment.ID
  public var reason: String
  public static let action = Action.pay

  public init(payment: Payment.ID, reason: String) {
    self.payment = payment
    self.reason = reason
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.payment(payment).value.plan) }

  public func perform(at desk: Desk) throws {
    let before = try desk.payment(payment)
    try desk.replace(before, by: try before.value.cancelled(reason: reason), ["cancelled": "1"])
  }
}

import Domain
import Store

extension Desk {
  /// The estimate, held: what is paid from it is counted against it by one after another.
  public func estimate(_ id: Estimate.ID) throws -> Loaded<Estimate> {
    try held(Estimate.self, id.description)
  }

  /// The plan whose estimate it is; the estimate is not held before its plan, so that two cannot wait for one another.
  func plan(ofEstimate id: Estimate.ID) throws -> Plan.ID {
    try load(Estimate.self, id.description).plan
  }

  func payment(_ id: Payment.ID) throws -> Loaded<Payment> {
    try held(Payment.self, id.description)
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

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

import Domain
import Store

/// What goes up in the package of a list.
public struct PackageContentLook: Look {
  public static let action = Action.viewForwarding

  let list: ForwardingList.ID

  public init(of list: ForwardingList.ID) { self.list = list }

  public var reading: Reading { .export }

  public func door(at desk: Desk) throws -> Door { .at(Place(plan: try desk.forwardingList(list).plan)) }
  public func find(at desk: Desk) throws -> PackageContent { try PackageContent(of: list, at: desk) }
}

/// What goes back in a package: what became of a list that came from another installation.
public struct PackageResultsLook: Look {
  public static let action = Action.viewForwarding

  let list: ForwardingList.ID
  let signer: String
  let plan: Plan.ID

  /// - Parameter signer: that installation's key in hexadecimal.
  public init(of list: ForwardingList.ID, from signer: String, in plan: Plan.ID) {
    self.list = list
    self.signer = signer
    self.plan = plan
  }

  public var reading: Reading { .export }

  public func door(at desk: Desk) -> Door { .at(Place(plan: plan)) }

  public func find(at desk: Desk) throws -> PackageResults {
    try PackageResults(of: list, from: signer, in: plan, at: desk)
  }
}

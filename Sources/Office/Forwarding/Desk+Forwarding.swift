import Domain
import Store

extension Desk {
  /// The list as it stands, not held.
  public func forwardingList(_ id: ForwardingList.ID) throws -> ForwardingList {
    try load(ForwardingList.self, id.description)
  }

  /// The list, so that nobody else decides on it before this command is done.
  func heldForwardingList(_ id: ForwardingList.ID) throws -> Loaded<ForwardingList> {
    try held(ForwardingList.self, id.description)
  }

  /// The plan of the higher level, when it is in this installation.
  func higherEdition(_ forwarding: Forwarding) throws -> Edition? {
    guard let id = forwarding.plan, try plans().contains(where: { $0.id == id }) else { return nil }
    return try edition(of: id)
  }
}

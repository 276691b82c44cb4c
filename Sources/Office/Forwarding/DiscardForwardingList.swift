import Domain
import Store

/// Gives up a list that was not sent; its dossiers can be put on another.
public struct DiscardForwardingList: OldCommand {
  public var list: ForwardingList.ID
  public static let action = Action.forwardDossiers

  public init(list: ForwardingList.ID) { self.list = list }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.forwardingList(list).plan) }

  public func perform(at desk: Desk) throws {
    let before = try desk.heldForwardingList(list)
    let after = try before.value.discarded()
    for item in before.value.items {
      try desk.save(try desk.dossier(item.dossier).unlisted(by: desk.person.id, at: desk.now))
    }
    try desk.replace(before, by: after, ["state": "discarded"])
  }
}

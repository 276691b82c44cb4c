import Domain
import Store

/// Takes a submitted list back, so that the council can order it anew; its places are free.
public struct ReopenCommendations: OldCommand {
  public var list: CommendationList.ID
  public var reason: String
  public static let action = Action.submitCommendations

  public init(list: CommendationList.ID, reason: String) {
    self.list = list
    self.reason = reason
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.commendationList(list).value.plan) }

  public func perform(at desk: Desk) throws {
    let before = try desk.commendationList(list)
    let after = try before.value.reopened(reason: reason)
    try desk.save(after, over: before)
    for item in before.value.items {
      let nomination = try desk.nomination(item.nomination)
      try nomination.value.requireApart(desk.judge, to: "lấy lại danh sách")
      try desk.save(after.freeing(nomination.value, by: desk.person.id, at: desk.now), over: nomination)
    }
  }
}

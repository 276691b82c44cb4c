import Domain
import Store

/// Makes the draft of a decision from the results of a closed session, or makes it again from results that changed.
public struct DraftDecision: SessionCommand {
  public var session: Session.ID
  public static let action = Action.draftDecision

  public init(session: Session.ID) { self.session = session }

  public func perform(at desk: Desk) throws {
    let session = try desk.session(session)
    try desk.requireApart(from: session, to: "lập dự thảo quyết định")
    let items = try desk.items(of: session)
    if let before = try desk.draft(of: session) {
      try desk.replace(before, by: try before.value.remade(items, by: desk.person.id, at: desk.now), ["to": "drafting"])
    } else {
      let draft = try DecisionDraft(of: session, items: items, by: desk.person.id, at: desk.now)
      try desk.insert(draft, ["to": draft.state.rawValue])
    }
  }
}

import Domain
import Store

/// Opens a list of candidates for one kind of commendation.
public struct OpenCommendationList: OldCommand {
  /// The key was made with the form, so that a form sent twice gives one list.
  public var id: CommendationList.ID
  public var plan: Plan.ID
  public var kind: CommendationKind.ID
  public var name: String
  public var council: Council.ID?
  public static let action = Action.orderCommendations

  public init(
    id: CommendationList.ID, plan: Plan.ID, kind: CommendationKind.ID, name: String, council: Council.ID? = nil
  ) {
    self.id = id
    self.plan = plan
    self.kind = kind
    self.name = name
    self.council = council
  }

  public func place(at desk: Desk) -> Place { Place(plan: plan, council: council) }

  public func perform(at desk: Desk) throws {
    if try desk.has(CommendationList.self, id.description) { return }
    if let council {
      guard try desk.council(council).plan == plan else {
        throw Refusal.input("council", "Chọn một Hội đồng của kế hoạch này.")
      }
    }
    let list = try CommendationList(
      id: id, plan: desk.plan(plan), kind: kind, name: name, council: council, at: desk.now)
    try desk.insert(list, ["plan": plan.description, "kind": kind.description])
  }
}

import Domain
import Store

/// Lets members of a council leave and others join, by a decision.
public struct ChangeCouncil: OldCommand {
  public var council: Council.ID
  public var mandate: Council.Mandate
  public var leaving: Set<Person.ID>
  public var joining: [Council.Member]
  public static let action = Action.establishCouncil

  public init(council: Council.ID, mandate: Council.Mandate, leaving: Set<Person.ID>, joining: [Council.Member]) {
    self.council = council
    self.mandate = mandate
    self.leaving = leaving
    self.joining = joining
  }

  public func place(at desk: Desk) throws -> Place { Place(plan: try desk.council(council).plan, council: council) }

  public func perform(at desk: Desk) throws {
    let before = try desk.held(Council.self, council.description)
    try desk.requireAccounts(joining.map(\.person))
    try desk.requireFields(joining.flatMap(\.fields), of: desk.plan(before.value.plan))
    let after = try before.value.changed(by: mandate, leaving: leaving, joining: joining, at: desk.now)
    try desk.replace(
      before, by: after,
      ["number": mandate.number, "leaving": "\(leaving.count)", "joining": "\(joining.count)"])
  }
}

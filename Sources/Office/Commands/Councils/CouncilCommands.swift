import Domain
import Store

/// Sets up a council, one of its sub-groups, or an appraisal team.
public struct EstablishCouncil: Command {
  public var council: Council
  public static let action = Action.establishCouncil

  public init(council: Council) { self.council = council }

  public func place(at desk: Desk) -> Place { Place(plan: council.plan) }

  public func perform(at desk: Desk) throws {
    if try desk.has(Council.self, council.key) { return }
    let plan = try desk.plan(council.plan)
    guard council.mandate.day <= desk.now.day else {
      throw Refusal.input(
        "decision-day", "Ngày quyết định thành lập không thể sau hôm nay (\(desk.now.day.short)).")
    }
    if council.kind == .appraisalTeam, !plan.tracks.contains(where: { $0.appraisal != nil }) {
      throw Refusal.input("kind", "Kế hoạch này không có bước thẩm định, nên không lập Tổ thẩm định.")
    }
    if let parent = council.parent, try desk.council(parent).plan != council.plan {
      throw Refusal.input("parent", "Hội đồng cấp trên của tiểu ban thuộc kế hoạch khác.")
    }
    try desk.requireFields(council.fields + council.members.flatMap(\.fields), of: plan)
    try desk.requireAccounts(council.members.map(\.person))
    try desk.insert(
      council,
      ["plan": council.plan.description, "kind": council.kind.rawValue, "members": "\(council.members.count)"])
  }
}

/// Lets members of a council leave and others join, by a decision.
public struct ChangeCouncil: Command {
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

extension Desk {
  fileprivate func requireAccounts(_ people: [Person.ID]) throws {
    guard try People.all(people, on: connection).count == Set(people).count else {
      throw Refusal.input("members", "Có thành viên chưa có tài khoản.")
    }
  }

  fileprivate func requireFields(_ fields: [Category.ID], of plan: Plan) throws {
    guard fields.allSatisfy({ plan.fields.category($0) != nil }) else {
      throw Refusal.input("fields", "Có lĩnh vực không thuộc kế hoạch này.")
    }
  }
}

import Domain
import Store

extension Command<Void> {
  /// Sets up a council, one of its sub-groups, or an appraisal team.
  public static func establishCouncil(_ council: Council) -> Command {
    .at(Place(plan: council.plan), .establishCouncil) { desk in
      if try desk.has(Council.self, council.key) { return }
      let plan = try desk.plan(council.plan)
      guard council.mandate.day <= desk.now.day else {
        throw Refusal.input("decision-day", "Ngày quyết định thành lập không thể sau hôm nay (\(desk.now.day.short)).")
      }
      if council.kind == .appraisalTeam, !plan.judging.contains(where: { $0.isHeldInSession && $0.role == .selects }) {
        throw Refusal.input("kind", "Kế hoạch này không có lần xét chọn trước Hội đồng, nên không lập Tổ thẩm định.")
      }
      let council = try council.identified(under: plan)
      if let parent = council.parent, try desk.council(parent).plan != council.plan {
        throw Refusal.input("parent", "Hội đồng cấp trên của tiểu ban thuộc kế hoạch khác.")
      }
      try plan.requireFields(council.fields)
      try council.members.requireKnown(under: plan, at: desk)
      try desk.requireComposition(of: council, on: council.mandate.day, under: plan)
      try desk.insert(
        council,
        ["plan": council.plan.description, "kind": council.kind.rawValue, "members": "\(council.members.count)"])
    }
  }
}

extension [Council.Member] {
  /// - Throws: `Refusal` when one has no account, or judges a field that the plan does not have.
  func requireKnown(under plan: Plan, at desk: Desk) throws {
    try plan.requireFields(flatMap(\.fields))
    guard try People.all(map(\.person), on: desk.connection).count == Set(map(\.person)).count else {
      throw Refusal.input("members", "Có thành viên chưa có tài khoản.")
    }
  }
}

extension Plan {
  fileprivate func requireFields(_ ids: [Category.ID]) throws {
    guard ids.allSatisfy({ fields.category($0) != nil }) else {
      throw Refusal.input("fields", "Có lĩnh vực không thuộc kế hoạch này.")
    }
  }
}

import Domain

extension Command<Void> {
  /// Sets up a council, one of its sub-groups, or an appraisal team.
  public static func establishCouncil(_ council: Council) -> Command {
    .at(Place(plan: council.plan), .establishCouncil) { desk in
      if try desk.has(Council.self, council.key) { return }
      let plan = try desk.plan(council.plan)
      guard council.mandate.day <= desk.now.day else {
        throw Refusal.input("decision-day", "Ngày quyết định thành lập không thể sau hôm nay (\(desk.now.day.short)).")
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
}

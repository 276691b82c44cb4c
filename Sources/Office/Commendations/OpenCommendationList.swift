import Domain

extension Command<Void> {
  /// Opens a list of candidates for one kind of commendation.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice gives one list.
  public static func openCommendationList(
    id: CommendationList.ID, plan: Plan.ID, kind: CommendationKind.ID, name: String, council: Council.ID? = nil
  ) -> Command {
    .at(Place(plan: plan, council: council), .orderCommendations) { desk in
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
}

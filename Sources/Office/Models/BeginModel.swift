import Domain

extension Command<Void> {
  /// Begins a model of a unit, under a plan that asks for models.
  ///
  /// - Parameter id: the key was made with the form, so that a form sent twice begins one.
  public static func beginModel(
    id: Model.ID, plan: Plan.ID, unit: Domain.Unit.ID, _ content: Model.Content
  ) -> Command {
    .at({ Place(lineage: try $0.answering(for: unit)) }, .writeModel) { desk in
      if try desk.has(Model.self, id.description) { return }
      try desk.requireExisting(unit)
      let asked = try desk.plan(plan)
      guard asked.asksForModels else {
        throw Refusal.input(
          "plan", "Kế hoạch \(asked.shortTitle) không có việc xây dựng mô hình.", next: "Chọn kế hoạch khác.")
      }
      try desk.insert(
        try Model(id: id, plan: plan, unit: unit, content, by: desk.person.id, at: desk.now),
        ["plan": plan.description, "unit": unit.description])
    }
  }
}

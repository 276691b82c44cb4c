import Domain

extension Command<Void> {
  /// Adds a unit to the tree.
  public static func addUnit(id: Unit.ID, name: String, kind: String, parent: Unit.ID?, since: Day) -> Command {
    .at(.installation, .manageUnits) { desk in
      if try desk.has(Unit.self, id.description) { return }
      if let parent { _ = try desk.unit(parent) }
      let kind = kind.typed.isEmpty ? "don-vi" : kind.typed
      guard Slug<Unit>(kind) != nil else {
        throw Refusal.input("kind", "Loại đơn vị viết bằng chữ không dấu và gạch nối, ví dụ phong-ban, truong-hoc.")
      }
      try desk.insert(Unit(id: id, name: try Unit.checked(name), kind: kind, parent: parent, since: since))
    }
  }
}

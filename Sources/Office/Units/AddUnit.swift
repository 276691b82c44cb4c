import Domain

extension Command<Void> {
  /// Adds a unit to the tree.
  ///
  /// - Parameter kind: by its name.
  public static func addUnit(id: Unit.ID, name: String, kind: String, parent: Unit.ID?, since: Day) -> Command {
    .at(.installation, .manageUnits) { desk in
      try desk.addUnit(id: id, name: name, kind: kind, since: since) { try parent.map { try desk.unit($0).id } }
    }
  }

  /// Adds a unit beneath the one of that name; beneath none where the name is empty.
  public static func addUnit(id: Unit.ID, name: String, kind: String, under parent: String, since: Day) -> Command {
    .at(.installation, .manageUnits) { desk in
      try desk.addUnit(id: id, name: name, kind: kind, since: since) {
        try desk.unit(named: parent, at: "parent")?.id
      }
    }
  }
}

extension Desk {
  /// Adds a unit beneath the one that is found; beneath none where it is nil.
  func addUnit(
    id: Domain.Unit.ID, name: String, kind: String, since: Day, under parent: () throws -> Domain.Unit.ID?
  ) throws {
    if try has(Unit.self, id.description) { return }
    let parent = try parent()
    let kind = try unitKind(named: kind).slug
    try insert(Unit(id: id, name: try Unit.checked(name), kind: kind, parent: parent, since: since))
  }
}

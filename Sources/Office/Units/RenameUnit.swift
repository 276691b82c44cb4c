import Domain

extension Command<Void> {
  /// Gives a unit a new name from a day on.
  public static func renameUnit(_ unit: Unit.ID, name: String, from: Day) -> Command {
    .at(.installation, .manageUnits) { desk in
      let before = try desk.held(Unit.self, unit.description)
      try desk.replace(before, by: try before.value.renamed(name, from: from))
    }
  }
}

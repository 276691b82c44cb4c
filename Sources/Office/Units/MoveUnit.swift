import Domain
import Store

extension Command<Void> {
  /// Puts a unit under another one, or under none, from a day on. What is below it, its people and dossiers go with it.
  ///
  /// - Parameter parent: the name of the unit above; empty for none.
  public static func moveUnit(_ unit: Unit.ID, under parent: String, from day: Day) -> Command {
    .at(.installation, .manageUnits) { desk in
      let before = try desk.held(Unit.self, unit.description)
      try desk.requirePast(day, "from", "Ngày chuyển chưa tới.")
      let tree = try desk.unitTree()
      let above = try parent.typed.isEmpty ? nil : tree.unit(named: parent, at: "parent", on: desk.now.day)
      if let above, tree.lineage(of: above.id).contains(unit), above.id != unit {
        throw Refusal.input(
          "parent", "\(above.name) đang trực thuộc \(before.value.name).", next: "Chọn một đơn vị không trực thuộc.")
      }
      try desk.replace(
        before, by: try before.value.moved(below: above?.id, from: day),
        ["from": before.value.parent?.description ?? "", "to": above?.key ?? ""])
    }
  }
}

extension Desk {
  /// - Throws: `Refusal` for a day that has not come: what is there today is what a record says.
  func requirePast(_ day: Day, _ field: String, _ sentence: String) throws {
    guard day <= now.day else {
      throw Refusal.input(field, sentence, next: "Ghi việc này vào ngày đó hoặc sau đó.")
    }
  }
}

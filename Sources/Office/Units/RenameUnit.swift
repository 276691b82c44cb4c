import Domain
import Store

/// Gives a unit a new name from a day on.
public struct RenameUnit: OldCommand {
  public var unit: Unit.ID
  public var name: String
  public var from: Day
  public static let action = Action.manageUnits

  public init(unit: Unit.ID, name: String, from: Day) {
    self.unit = unit
    self.name = name
    self.from = from
  }

  public func place(at desk: Desk) -> Place { .installation }

  public func perform(at desk: Desk) throws {
    let before = try desk.held(Unit.self, unit.description)
    try desk.replace(before, by: try before.value.renamed(name, from: from))
  }
}

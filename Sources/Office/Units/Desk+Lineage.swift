import Domain
import Store

extension Desk {
  /// Every unit, with what is above and below it.
  func unitTree() throws -> UnitTree {
    guard writing == nil else { return try Units.tree(on: connection) }
    if let tree { return tree }
    let all = try shelf.units.tree(on: connection)
    tree = all
    return all
  }

  /// The unit and all above it, from itself upwards.
  func lineage(of unit: Unit.ID) throws -> [Unit.ID] {
    if let line = lineages[unit] { return line }
    let line = try Units.lineage(of: unit, on: connection)
    if writing == nil { lineages[unit] = line }
    return line
  }
}

import Domain
import Store

extension Desk {
  /// The unit and all above it, from itself upwards.
  func lineage(of unit: Unit.ID) throws -> [Unit.ID] {
    if let line = lineages[unit] { return line }
    let line = try Units.lineage(of: unit, on: connection)
    if writing == nil { lineages[unit] = line }
    return line
  }
}

import Domain

extension UnitTree {
  /// The units of that name; of several those that are nearest to another unit: beneath the lowest that is above it.
  func named(_ name: String, near unit: Domain.Unit.ID, on day: Day) -> [Domain.Unit] {
    let key = name.bodyKey
    let found = all.filter { $0.exists(on: day) && $0.name.bodyKey == key }
    guard found.count > 1 else { return found }
    let lines = found.map { (unit: $0, line: Set(lineage(of: $0.id))) }
    for above in lineage(of: unit) {
      let near = lines.filter { $0.line.contains(above) }.map(\.unit)
      if !near.isEmpty { return near }
    }
    return found
  }
}

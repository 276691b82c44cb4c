import Domain

extension Parts {
  /// Units to choose from, each set in by what is above it.
  static func options(of outline: [(unit: Unit, depth: Int)]) -> [(value: String, label: String)] {
    outline.map { unit, depth in (unit.id.description, String(repeating: "– ", count: depth) + unit.name) }
  }
}

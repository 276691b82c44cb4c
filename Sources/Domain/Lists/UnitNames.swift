/// Finding units by what is written in a list: a name, or `Tổ Một < Phường Mẫu` where several have it.
public struct UnitNames: Sendable {
  private var byName: [String: [Unit.ID]] = [:]
  private let tree: UnitTree
  private let day: Day

  /// - Parameter day: units that were dissolved by then are not found.
  public init(_ tree: UnitTree, on day: Day) {
    self.tree = tree
    self.day = day
    for unit in tree.all where unit.exists(on: day) {
      byName[UnitNames.key(unit.name(on: day)), default: []].append(unit.id)
    }
  }

  /// Every unit that the words can mean.
  public func units(_ words: String) -> [Unit.ID] {
    let path = UnitNames.path(words)
    guard let first = path.first else { return [] }
    return (byName[first] ?? []).filter { id in
      let names = tree.lineage(of: id).compactMap { tree[$0].map { UnitNames.key($0.name(on: day)) } }
      return names.starts(with: path)
    }
  }

  /// The shortest words that mean this unit alone.
  public func words(for id: Unit.ID) -> String {
    let names = tree.lineage(of: id).compactMap { tree[$0]?.name(on: day) }
    for count in 1...max(1, names.count) {
      let words = names.prefix(count).joined(separator: " < ")
      if units(words).count <= 1 { return words }
    }
    return names.joined(separator: " < ")
  }

  /// The unit with the one above it, for someone who has to tell which is meant.
  func words(of id: Unit.ID) -> String {
    tree.lineage(of: id).prefix(2).compactMap { tree[$0]?.name(on: day) }.joined(separator: " < ")
  }

  /// The names from the unit upwards, as they are compared: neither case nor blanks matter.
  static func path(_ words: String) -> [String] { words.split(separator: "<").map { key(String($0)) } }

  public static func key(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

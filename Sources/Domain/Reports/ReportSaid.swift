/// What a unit says in its report besides what the program counted, as who puts reports together needs it.
public struct ReportSaid: Hashable, Sendable, Codable {
  /// A figure that the unit changed.
  public struct Changed: Hashable, Sendable, Codable {
    public let key: String
    public let counted: ReportFigure.Value
    public let value: ReportFigure.Value
    public let reason: String
  }

  public let additions: [Report.Addition]
  public let changes: [Changed]
}

extension Report {
  /// Nil where it says nothing besides.
  public var said: ReportSaid? {
    let changes = figures.compactMap { figure in
      figure.change.map {
        ReportSaid.Changed(key: figure.key, counted: figure.counted, value: $0.value, reason: $0.reason)
      }
    }
    let additions = content.additions
    return changes.isEmpty && additions.isEmpty ? nil : ReportSaid(additions: additions, changes: changes)
  }
}

/// What units added under one name, put together.
public struct ReportAdded: Hashable, Sendable {
  public let name: String
  /// The sum; nil where someone said it in words.
  public let total: Int?
  /// Who said what, the greatest first.
  public let units: [(name: String, value: String)]

  public static func == (one: ReportAdded, other: ReportAdded) -> Bool {
    one.name == other.name && one.total == other.total && one.units.elementsEqual(other.units) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// By the name that most call it so, with a capital, in the order of names; the same name in other letters or with
  /// other blanks is the same.
  public static func all(_ said: [(unit: String, additions: [Report.Addition])]) -> [ReportAdded] {
    var groups: [String: [(spelling: String, unit: String, value: String)]] = [:]
    for (unit, additions) in said {
      for addition in additions {
        let spelling = addition.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        groups[spelling.folded, default: []].append((spelling, unit, addition.value))
      }
    }
    return groups.sorted { $0.key < $1.key }.map { _, said in
      let numbers = said.map { number(in: $0.value) }
      let sorted = zip(said, numbers).sorted { ($0.1 ?? -1) > ($1.1 ?? -1) }.map(\.0)
      let known = numbers.compactMap { $0 }
      return ReportAdded(
        name: usual(said.map(\.spelling)).capitalisedFirst,
        total: known.count == numbers.count ? known.reduce(0, +) : nil,
        units: sorted.map { (name: $0.unit, value: $0.value) })
    }
  }

  /// The spelling that most use; of several the first by its letters, a capital before a small one.
  private static func usual(_ spellings: [String]) -> String {
    let counts = Dictionary(spellings.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  /// A number as people type it: `06`, `1.200`; nil for words.
  private static func number(in text: String) -> Int? { Int(count: text) }
}

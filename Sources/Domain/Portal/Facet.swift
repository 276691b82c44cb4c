/// By what the public register is narrowed.
public enum Facet: String, Hashable, Sendable, CaseIterable, Codable {
  case field = "linh-vuc"
  case year = "nam"
  case level = "cap"
  case grade = "xep-loai"
  case unit = "don-vi"
  case kind = "loai"
  case plan = "ke-hoach"
  case source = "nguon"

  public var name: String {
    switch self {
    case .field: "Lĩnh vực"
    case .year: "Năm"
    case .level: "Cấp công nhận"
    case .grade: "Xếp loại, giải"
    case .unit: "Đơn vị"
    case .kind: "Loại"
    case .plan: "Kế hoạch"
    case .source: "Nguồn"
    }
  }

  /// A value of a facet: as addresses and the index have it, and as people read it.
  public struct Value: Hashable, Sendable, Codable {
    public var value: String
    public var name: String

    public init(_ value: String, _ name: String) { (self.value, self.name) = (value, name) }

    /// The value that a name gives; nil for a name without a letter.
    public init?(named name: String) {
      let value = Facet.value(named: name)
      guard !value.isEmpty else { return nil }
      self.init(value, name)
    }
  }

  /// The value that a name has: its folded words, as an address can have them.
  public static func value(named name: String) -> String {
    String(
      name.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-").unicodeScalars.prefix(longestValue))
  }

  private static let longestValue = 80

  /// A value as an address has it, no longer than one can be.
  public static func value(typed: String) -> String { String(typed.unicodeScalars.prefix(longestValue)) }
}

extension PublicInitiative {
  /// What it has of a facet; several where several levels recognised it.
  public func values(of facet: Facet) -> [Facet.Value] {
    let values: [Facet.Value?]
    switch facet {
    case .field: values = [Facet.Value(named: field)]
    case .year: values = recognised.map { Facet.Value("\($0.year)", "\($0.year)") }
    case .level: values = recognised.map { Facet.Value(named: $0.level) }
    case .grade: values = recognised.prefix(1).map { Facet.Value(named: $0.grade ?? "") }
    case .unit:
      values = [unit.map { Facet.Value($0.description, unitName) } ?? Facet.Value(named: unitName)]
    case .kind: values = [Facet.Value(named: kind)]
    case .plan:
      values = recognised.map { one in one.plan.map { Facet.Value($0.description, one.planTitle ?? $0.description) } }
    case .source: values = [Facet.Value(source.rawValue, source.name)]
    }
    var seen: Set<String> = []
    return values.compactMap { $0 }.filter { seen.insert($0.value).inserted }
  }
}

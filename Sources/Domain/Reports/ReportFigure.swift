/// A figure of a report: what the program counted, and what the unit says instead, with the reason.
public struct ReportFigure: Hashable, Sendable, Codable {
  public enum Measure: String, Hashable, Sendable, Codable {
    case count
    /// In đồng.
    case dong
  }

  /// Zero, no figure, and not applicable are three things.
  public enum Value: Hashable, Sendable, Codable {
    case number(Int)
    /// Nobody has stated one.
    case unknown
    /// Not asked of the unit.
    case notApplicable

    public var number: Int? { if case .number(let number) = self { number } else { nil } }
  }

  /// What a unit says instead of what was counted.
  public struct Change: Hashable, Sendable, Codable {
    public var key: String
    public var value: Value
    public var reason: String

    public init(key: String, value: Value, reason: String) {
      (self.key, self.value, self.reason) = (key, value, reason)
    }
  }

  public let key: String
  public let name: String
  public let measure: Measure
  public let counted: Value
  /// What a target asks for; nil for other figures.
  public let goal: Int?
  /// Whether the figures of units add up to that of the whole.
  public let isSummed: Bool
  /// What the program counts of the whole, beside the sum of the units' reports; nil in a unit's own report.
  public let whole: Value?
  public private(set) var change: Change?

  public init(
    _ key: String, _ name: String, _ counted: Value, in measure: Measure = .count, goal: Int? = nil,
    isSummed: Bool = true, whole: Value? = nil
  ) {
    (self.key, self.name, self.counted, self.measure) = (key, name, counted, measure)
    (self.goal, self.isSummed, self.whole) = (goal, isSummed, whole)
  }

  /// What the report says.
  public var value: Value { change?.value ?? counted }

  /// With what the unit says instead; the same where that is what was counted.
  public func changed(_ change: Change?) -> ReportFigure {
    var figure = self
    figure.change = change.flatMap { $0.value == counted ? nil : $0 }
    return figure
  }

  public func text(of value: Value) -> String { value.text(in: measure) }

  /// The figure with its goal, as a report says it: `3 (chỉ tiêu 5)`.
  public var text: String { text(of: value) + (goal.map { " (chỉ tiêu \($0.grouped))" } ?? "") }
}

extension ReportFigure.Value {
  /// How it is shown: `12`, `1.500.000 đồng`, `chưa có số liệu`, `không áp dụng`.
  public func text(in measure: ReportFigure.Measure) -> String {
    switch self {
    case .number(let number): measure == .dong ? Dong(number).text : number.grouped
    case .unknown: "chưa có số liệu"
    case .notApplicable: "không áp dụng"
    }
  }

  /// What someone typed: a number, `chưa có số liệu`, `không áp dụng`.
  ///
  /// - Throws: `Refusal` at the field for anything else.
  public init(written text: String, in measure: ReportFigure.Measure, field: String) throws {
    switch text.typed.folded {
    case "chua co so lieu", "chua co": self = .unknown
    case "khong ap dung": self = .notApplicable
    default:
      let digits = text.typed.filter { $0 != "." && !$0.isWhitespace }
      if let number = Int(digits), (0...999_999_999_999_999).contains(number) {
        self = .number(number)
      } else if measure == .dong, let amount = try? Dong(written: text) {
        self = .number(amount.amount)
      } else {
        throw Refusal.input(
          field, "«\(text)» không phải số liệu.", next: "Ghi một số, hoặc «chưa có số liệu», «không áp dụng».")
      }
    }
  }
}

extension [ReportFigure] {
  /// With the changes that a unit made.
  ///
  /// - Throws: `Refusals` for changes without a reason.
  public func changed(by changes: [ReportFigure.Change]) throws -> [ReportFigure] {
    let changes = Dictionary(changes.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let figures = map { $0.changed(changes[$0.key]) }
    let refusals = figures.compactMap { figure -> Refusal? in
      guard let change = figure.change, !(5...500).contains(change.reason.typed.count) else { return nil }
      return .input(
        "why-\(figure.key)",
        """
        «\(figure.name)»: số báo cáo \(figure.text(of: figure.value)) khác số hồ sơ trong hệ thống \
        (\(figure.text(of: figure.counted))), ghi lý do từ 5 đến 500 ký tự.
        """)
    }
    guard refusals.isEmpty else { throw Refusals(refusals) }
    return figures
  }

  /// The sum of the figures of units.
  ///
  /// - Parameter whole: what the program counts of the whole, whose figures it gives in their order.
  public static func sum(_ parts: [[String: ReportFigure.Value]], whole: [ReportFigure]) -> [ReportFigure] {
    var sums: [String: Int] = [:]
    for part in parts { for (key, value) in part { if let number = value.number { sums[key, default: 0] += number } } }
    return whole.map { figure in
      guard figure.isSummed else { return figure }
      return ReportFigure(
        figure.key, figure.name, .number(sums[figure.key] ?? 0), in: figure.measure, goal: figure.goal,
        whole: figure.counted)
    }
  }
}

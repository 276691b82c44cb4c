/// A figure of a report: what the program counted, and what the unit says instead, with the reason.
public struct ReportFigure: Hashable, Sendable, Codable {
  public enum Measure: String, Hashable, Sendable, Codable {
    case count
    /// In đồng.
    case dong

    /// That of the figure with a key.
    public init(of key: String) { self = ["benefit", "paid", "owed", "event-cost"].contains(key) ? .dong : .count }
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

  /// Whether the sum of the reports is not what the program counts of the whole.
  public var differs: Bool { whole.map { $0 != counted } ?? false }

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
    default: self = .number(try Self.number(text, in: measure, field: field))
    }
  }

  private static func number(_ text: String, in measure: ReportFigure.Measure, field: String) throws -> Int {
    switch measure {
    case .count:
      if let count = Int(count: text) { return count }
      throw Refusal.input(
        field, "«\(text)» không phải số liệu.",
        next: "Ghi một số nguyên, ví dụ 12 hoặc 1.500; hoặc «chưa có số liệu», «không áp dụng».")
    case .dong:
      do {
        return try Dong(written: text).amount
      } catch .ambiguous(let first, let second) {
        throw Refusal.input(
          field, "«\(text)» đọc được là \(first.text) hoặc \(second.text).", next: "Ghi đủ số, ví dụ \(first.text).")
      } catch {
        throw Refusal.input(
          field, "«\(text)» không phải số tiền.",
          next: "Ghi số tiền, ví dụ 12.000.000; hoặc «chưa có số liệu», «không áp dụng».")
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
    try refusals.throwIfAny()
    return figures
  }

  /// The sum of the figures of units.
  ///
  /// - Parameter whole: what the program counts of the whole, whose figures it gives in their order.
  public static func sum(_ parts: [[String: ReportFigure.Value]], whole: [ReportFigure]) -> [ReportFigure] {
    var sums: [String: Int] = [:]
    var unknown: Set<String> = []
    for (key, value) in parts.joined() {
      if let number = value.number {
        sums[key, default: 0] += number
      } else if value == .unknown {
        unknown.insert(key)
      }
    }
    return whole.map { figure in
      guard figure.isSummed else { return figure }
      // Where nobody stated one there is none; else what was stated is added.
      let none: ReportFigure.Value = unknown.contains(figure.key) ? .unknown : .number(0)
      let sum = sums[figure.key].map(ReportFigure.Value.number) ?? none
      return ReportFigure(
        figure.key, figure.name, sum, in: figure.measure, goal: figure.goal,
        whole: figure.counted)
    }
  }
}
